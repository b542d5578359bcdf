"""The three shapes a YAML file is made of."""

from dataclasses import dataclass

from site_src.errors import Location


@dataclass(frozen=True, slots=True)
class Scalar:
    """One written value, never typed by YAML; `plain` tells that it stood without quotes.

    `verbatim`: every character stands in the file as in `text`, on one line, so that a place in the one is a place in
    the other.
    """

    text: str
    location: Location
    plain: bool = True
    verbatim: bool = True

    def at(self, index: int) -> Location:
        """The place in the file of a character of `text`; where that cannot be told, of the whole value."""
        start = self.location
        # (not plain) is 1: past the opening quote
        return Location(start.path, start.line, start.column + index + (not self.plain)) if self.verbatim else start


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple["Node", ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their nodes in written order; keys are unique."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    location: Location

    def entry(self, key: str) -> "tuple[Scalar, Node] | None":
        """Return the key as it stands in the file with its node, or None."""
        return next((entry for entry in self.entries if entry[0].text == key), None)

    def get(self, key: str) -> "Node | None":
        """Return the node under `key`, or None."""
        entry = self.entry(key)
        return entry[1] if entry else None


Node = Scalar | Sequence | Mapping
