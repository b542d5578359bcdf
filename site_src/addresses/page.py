"""A planned page: its address, its template, and the view the template gets."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Crumb:
    """A breadcrumb."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Script:
    """A data script made for one page: its path in the tree, and its bytes."""

    file: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `address` is "" for the home page, "regions/jiangsu/" for a folder, "404.html" for a single file.

    `data` are the addresses of JSON and CSV files with the content of the page.
    """

    address: str
    template: str
    title: str
    description: str
    view: object
    crumbs: tuple[Crumb, ...] = ()
    scripts: tuple[Script, ...] = ()
    bundle: str = ""  # the name of the script bundle it needs besides the common script, "" for none
    data: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The path of the page's file in the tree."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"

    @property
    def kind(self) -> str:
        """The kind of page, which is the name of its template: `topic`, `question`."""
        return PurePosixPath(self.template).stem
