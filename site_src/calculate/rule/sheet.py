"""A calculator's file while it is being checked: where its parts stand, and what is wrong with them."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from site_src.errors import Location, Problem
from site_src.model.library import Library
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of `calculators/`; `problems` fills while it is checked."""

    library: Library
    slug: str
    problems: list[Problem] = field(default_factory=list)

    @property
    def path(self) -> str:
        """The file as the library knows it."""
        return (PurePosixPath(self.library.folder) / "calculators" / f"{self.slug}.yaml").as_posix()

    def refuse(self, keys: Keys, rule: str, message: str, hint: str) -> None:
        """Remember a problem with the value that `keys` lead to."""
        self.problems.append(Problem(self.library.locate(self.path, keys), rule, message, hint))

    def refuse_name(self, group: str, name: str, rule: str, says: tuple[str, str]) -> None:
        """Remember a problem (message and hint) with the name of an input, parameter or step."""
        at = self.library.locate(self.path, (group, name), key=True)
        self.problems.append(Problem(at, rule, *says))

    def refuse_inside(self, keys: Keys, column: int, rule: str, says: tuple[str, str]) -> None:
        """Remember a problem (message and hint) with one character, counted from 0, of a written text."""
        self.problems.append(Problem(self._inside(keys, column), rule, *says))

    def _inside(self, keys: Keys, column: int) -> Location:
        node: Node | None = self.library.roots.get(self.path)
        for key in keys:
            if isinstance(node, Mapping):
                node = node.get(str(key))
            elif isinstance(node, Sequence):
                node = node.items[int(key)]
        return node.at(column) if isinstance(node, Scalar) else Location(self.path)
