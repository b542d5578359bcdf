"""Reading offline: sw.js and its packs."""

from collections.abc import Mapping, Sequence
from typing import TypedDict


class OfflineSite(TypedDict):
    """What the worker knows of the build."""

    build: str  # its name
    packs: Sequence[str]  # the files that hold every page
    first: Sequence[str]  # what is needed before them
    page: str  # what is said in place of a page that is not kept
    downloads: str  # the folder of what goes its own way


class PackPiece(TypedDict):
    """Strings that were packed together: where they lie after the index, and the number of the first of them."""

    start: int
    end: int
    first: int


class PackIndex(TypedDict):
    """What the packs hold: the pieces in order, and of each file (by path) the number of its own string."""

    pieces: Sequence[PackPiece]
    files: Mapping[str, int]
