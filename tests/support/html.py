"""Reads finished pages as a tree of elements, as a browser would."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

INLINE = {"a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time"}


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
        return "".join(map(str, self.one("title").children))

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
    root = LexborHTMLParser(data.decode()).root
    assert root is not None
    return _element(root)


def _element(node: LexborNode) -> Element:
    element = Element(str(node.tag), {name: value or "" for name, value in node.attributes.items()})
    for child in (_inside(node) if node.tag == "template" else node).iter(include_text=True):
        if child.tag == "-text":
            element.children.append(str(child.text_content))
        elif not str(child.tag).startswith("-"):  # a comment, or what is no element
            element.children.append(_element(child))
    return element


def _inside(template: LexborNode) -> LexborNode:
    """A box with what a template holds, which the parser keeps apart."""
    written = str(template.html).removeprefix("<template").removesuffix("</template>")
    box = LexborHTMLParser(f"<div{written}</div>").css_first("div")
    assert box is not None
    return box
