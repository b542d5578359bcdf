"""Reads finished pages as a tree of elements: enough for pages whose every element is closed, as ours are."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time"}
_NARROW = "\ue02f"
"""Stands for the narrow space while a page is parsed."""


@dataclass
class Element:
    """One element with its attributes, and its children in order: elements and texts."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Yield this element and every one inside it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str = "", css_class: str = "") -> list["Element"]:
        """Every element inside with this tag and class; "" stands for any."""
        return [
            each
            for each in self.walk()
            if tag in ("", each.tag) and (not css_class or css_class in each.attributes.get("class", "").split())
        ]

    def one(self, tag: str = "", css_class: str = "") -> "Element":
        """The only such element inside."""
        (only,) = self.all(tag, css_class)
        return only

    def by_id(self, name: str) -> "Element":
        """The element that has this id."""
        (only,) = [each for each in self.walk() if each.attributes.get("id") == name]
        return only

    @property
    def title(self) -> str:
        """The words of the `title` element."""
        return unescape("".join(map(str, self.one("title").children)))

    @property
    def ids(self) -> list[str]:
        """Every id inside, in the order of the page."""
        return [each.attributes["id"] for each in self.walk() if "id" in each.attributes]

    @property
    def links(self) -> dict[str, str]:
        """What the links inside say → where they lead."""
        return {each.text: each.attributes["href"] for each in self.all("a")}

    @property
    def text(self) -> str:
        """The text a reader sees, one line a block; the narrow space before a unit becomes an ordinary one."""
        lines = (" ".join(line.split()) for line in self._raw().replace("\u202f", " ").split("\n"))
        return "\n".join(line for line in lines if line)

    def _raw(self) -> str:
        if "hidden" in self.attributes or self.tag in ("script", "style", "head"):
            return ""
        inner = "".join(
            child._raw() if isinstance(child, Element) else child.replace("\n", " ")  # noqa: SLF001 - the same class
            for child in self.children
        )
        if self.tag == "br":
            return "\n"
        return inner if self.tag in INLINE else f"\n{inner}\n"


def read(page: bytes | Path) -> Element:
    """Read a page's bytes, or the file at a path, into its `html` element."""
    data = page.read_bytes() if isinstance(page, Path) else page
    reader = _Reader()
    # html.parser ends an unquoted value at any white space, a browser only at that of ASCII
    reader.feed(data.decode().replace("\u202f", _NARROW))
    reader.close()
    return reader.root.one("html")


class _Reader(HTMLParser):
    # the parser of Python 3.11 does not know that a text area holds text and no elements
    CDATA_CONTENT_ELEMENTS = ("script", "style", "textarea")  # type: ignore[misc]

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: (value or "").replace(_NARROW, "\u202f") for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)
        if tag == "title":
            self.set_cdata_mode(tag)  # in a title, as in a script, a `<` begins nothing

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self._open[-1]
        text = unescape(data) if inside.tag == "textarea" else data
        inside.children.append(text.replace(_NARROW, "\u202f"))
