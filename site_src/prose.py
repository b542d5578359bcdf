"""Markdown and running text → safe HTML, with references to facts as parts of their own.

A reference is written `{{ fact("topic.attribute", "place") }}`, without the place for the nation. The result is a
sequence of parts, HTML or fact, so that only the templates decide how a fact looks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from site_src.model.fact import FactRef
from site_src.model.place import Place

PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_CALL = re.compile(r"""\s*fact\(\s*"([^"]+)"\s*(?:,\s*"([^"]+)"\s*)?\)\s*""")
# private-use characters, because they pass through Markdown and the sanitiser untouched
_PRIVATE = 0xE000
_END = "\uf8ff"
# a whole tag; values of attributes may contain < and >
_TAG = re.compile(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>')
# the start of an external link in sanitised HTML; print styles write out the address of what is rel="external"
_OUTWARD = re.compile(r'<a (?=[^>]*\bhref="https?:)')
_TAGS = frozenset({
    "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "table", "thead", "tbody", "tr", "th", "td",
    "blockquote", "code", "hr", "br", "sup", "section", "div", "dl", "dt", "dd",
})  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "id", "class", "role"},
    "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "li": {"id"}, "sup": {"id"}, "th": {"scope"}, "ol": {"start"},
    "div": {"class"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """A reference to a fact; `block`: it is a paragraph by itself."""

    ref: FactRef
    block: bool


Part = Markup | Fact


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One `{{ … }}` of a text, its offset, and the fact it refers to (None: not a valid reference)."""

    offset: int
    text: str
    ref: FactRef | None


def find_placeholders(text: str) -> Iterator[Placeholder]:
    """Every `{{ … }}` of a text in order, valid or not."""
    for match in PLACEHOLDER.finditer(text):
        yield Placeholder(match.start(), match[0], _parse_call(match[1]))


def parse_article(text: str) -> tuple[Part, ...]:
    """Markdown with tables and footnotes → parts.

    Raises ValueError on a `{{ … }}` that is no valid reference, or that no reader would see: in a link's address, a
    tag, a comment.
    """
    marks, marked = _mark_facts(text)
    return _split_parts(_clean(_make_converter().reset().convert(marked)), marks)


def parse_line(text: str) -> tuple[Part, ...]:
    """Text without Markdown → parts. Raises ValueError on a `{{ … }}` that is no valid reference."""
    marks, marked = _mark_facts(text)
    return _split_parts(str(escape(marked)), marks)


@cache
def _make_converter() -> Markdown:
    """The converter, made once: that takes longer than converting a page. Call `reset` before each use."""
    return Markdown(
        extensions=["tables", "footnotes", "sane_lists", "toc"],
        extension_configs={"toc": {"slugify": _make_heading_id}, "footnotes": {"BACKLINK_TITLE": "回到正文"}},
        output_format="html",
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """The facts of one text. Meanwhile a mark stands for each: `start`, its index in `facts`, `_END`."""

    facts: list[FactRef]
    start: str


def _mark_facts(text: str) -> tuple[_Marks, str]:
    # no text contains its own digest, however Markdown may put its characters together
    digest = sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
    marks = _Marks([], "".join(chr(_PRIVATE + byte) for byte in digest))

    def substitute(match: re.Match[str]) -> str:
        ref = _parse_call(match[1])
        if ref is None:
            msg = f"“{match[0]}”不是事实引用"
            raise ValueError(msg)
        marks.facts.append(ref)
        return f"{marks.start}{len(marks.facts) - 1}{_END}"

    return marks, PLACEHOLDER.sub(substitute, text)


def _parse_call(inside: str) -> FactRef | None:
    call = _CALL.fullmatch(inside)
    if call is None:
        return None
    topic, dot, attribute = call[1].partition(".")
    return FactRef(topic, attribute, Place.parse(call[2] or "")) if dot else None


def _split_parts(html: str, marks: _Marks) -> tuple[Part, ...]:
    if any(marks.start in tag for tag in _TAG.findall(html)):
        raise ValueError("有事实引用写在网址或标签里面")
    placed = f"{marks.start}[0-9]+{_END}"
    parts: list[Part] = []
    # a mark that is a paragraph by itself is taken with its <p>: a block fact brings elements that no <p> may hold
    for piece in re.split(f"(<p>{placed}</p>|{placed})", html):
        inner = piece.removeprefix("<p>").removesuffix("</p>")
        if inner.startswith(marks.start):
            number = int(inner.removeprefix(marks.start).removesuffix(_END))
            parts.append(Fact(marks.facts[number], block=piece.startswith("<p>")))
        elif piece:
            # sanitised by nh3 or escaped just above: the one place where text becomes markup
            parts.append(Markup(piece))  # noqa: S704
    # the sanitiser drops comments and the content of scripts, and with them the marks inside
    if sum(isinstance(part, Fact) for part in parts) < len(marks.facts):
        raise ValueError("有事实引用写在读者看不到的地方")
    return tuple(parts)


def _clean(html: str) -> str:
    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "tel", "mailto"},
        link_rel=None,  # else nh3 writes rel="noopener noreferrer" into every link
    )
    return _OUTWARD.sub('<a rel="external" ', clean)


def _make_heading_id(text: str, separator: str) -> str:
    """A heading's id. Headings are Chinese; the default would drop every character."""
    return re.sub(r"[^\w]+", separator, text).strip(separator)
