"""A planned page: where it stands, which template draws it, and what it shows."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the home page."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Script:
    """A classic script made for one page: the file it is written to, and its bytes."""

    file: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `address` is "" for the home page, "regions/jiangsu/" for a folder, "404.html" for a bare file.

    `data` are the files in which programs find what the page shows.
    """

    address: str
    template: str
    title: str
    description: str
    view: object
    crumbs: tuple[Crumb, ...] = ()
    scripts: tuple[Script, ...] = ()
    bundle: str = ""  # the name of the script that pages of its kind share, "" where there is none
    data: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The file it is written to."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"

    @property
    def kind(self) -> str:
        """What kind of page it is, as its template is called: `topic`, `question`."""
        return PurePosixPath(self.template).stem
