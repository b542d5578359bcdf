"""A calculator's file while it is being checked: where its parts stand, and what is wrong with them."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple

from site_src.errors import Location, Problem
from site_src.model.library import Library
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

Keys = tuple[str | int, ...]


class Fault(NamedTuple):
    """What is wrong, wherever it stands: the rule's id, the message and the hint."""

    rule: str
    message: str
    hint: str


class Slip(NamedTuple):
    """What is wrong with one key of an input or parameter; "" for the whole of it."""

    key: str
    fault: Fault


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

    def refuse(self, keys: Keys, fault: Fault) -> None:
        """Record a problem with the value that `keys` lead to."""
        self.problems.append(Problem(self.library.locate(self.path, keys), *fault))

    def refuse_slip(self, group: str, name: str, slip: Slip) -> None:
        """Record a problem with one key of an input or parameter."""
        self.refuse((group, name, slip.key) if slip.key else (group, name), slip.fault)

    def refuse_name(self, group: str, name: str, fault: Fault) -> None:
        """Record a problem with the name of an input, parameter or step."""
        at = self.library.locate(self.path, (group, name), key=True)
        self.problems.append(Problem(at, *fault))

    def refuse_inside(self, keys: Keys, column: int, fault: Fault) -> None:
        """Record a problem with one character, counted from 0, of a written text."""
        self.problems.append(Problem(self._inside(keys, column), *fault))

    def _inside(self, keys: Keys, column: int) -> Location:
        node: Node | None = self.library.roots.get(self.path)
        for key in keys:
            if isinstance(node, Mapping):
                node = node.get(str(key))
            elif isinstance(node, Sequence):
                node = node.items[int(key)]
        return node.at(column) if isinstance(node, Scalar) else Location(self.path)
