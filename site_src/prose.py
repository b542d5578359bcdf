"""Markdown and running text → safe HTML, with the facts it refers to left as places to fill.

A fact is written `{{ fact("topic.attribute", "place") }}`, the place left out for the nation. What comes back is a
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

WRITTEN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_CALL = re.compile(r"""\s*fact\(\s*"([^"]+)"\s*(?:,\s*"([^"]+)"\s*)?\)\s*""")
# private-use characters pass through Markdown and the sanitiser untouched
_PRIVATE = 0xE000
_END = "\uf8ff"
_TAG = re.compile(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>')
# of a text that is clean: the start of a link that leaves the site, whose address paper shows
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
    """A place where a statement's value goes; `block` when it stands alone in its paragraph."""

    ref: FactRef
    block: bool


Part = Markup | Fact


@dataclass(frozen=True, slots=True)
class Written:
    """One `{{ … }}` as written: where it begins in the text, and what it refers to (None: not a fact call)."""

    offset: int
    text: str
    ref: FactRef | None


def written_facts(text: str) -> Iterator[Written]:
    """Yield every `{{ … }}` of a text, readable or not."""
    for found in WRITTEN.finditer(text):
        yield Written(found.start(), found[0], _ref(found[1]))


def article(text: str) -> tuple[Part, ...]:
    """Markdown with tables and footnotes → parts.

    Raises ValueError on a `{{ … }}` that is not a fact, or stands where no reader sees it: in a link's address, a
    tag, a comment.
    """
    marks, marked = _marked(text)
    return _parts(_clean(_markdown().reset().convert(marked)), marks)


def line(text: str) -> tuple[Part, ...]:
    """One or two sentences without Markdown → parts. Raises ValueError on a `{{ … }}` that is not a fact."""
    marks, marked = _marked(text)
    return _parts(str(escape(marked)), marks)


@cache
def _markdown() -> Markdown:
    """The converter; making one takes longer than a page of text, and `reset` makes it as new."""
    return Markdown(
        extensions=["tables", "footnotes", "sane_lists", "toc"],
        extension_configs={"toc": {"slugify": _heading_id}, "footnotes": {"BACKLINK_TITLE": "回到正文"}},
        output_format="html",
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """The facts of one text, and the characters before the number that stands for each one meanwhile."""

    facts: list[FactRef]
    start: str


def _marked(text: str) -> tuple[_Marks, str]:
    # no text contains its own digest, however Markdown may put its characters together
    digest = sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
    marks = _Marks([], "".join(chr(_PRIVATE + byte) for byte in digest))

    def place(found: re.Match[str]) -> str:
        ref = _ref(found[1])
        if ref is None:
            msg = f"“{found[0]}”不是事实引用"
            raise ValueError(msg)
        marks.facts.append(ref)
        return f"{marks.start}{len(marks.facts) - 1}{_END}"

    return marks, WRITTEN.sub(place, text)


def _ref(inside: str) -> FactRef | None:
    call = _CALL.fullmatch(inside)
    if call is None:
        return None
    topic, dot, attribute = call[1].partition(".")
    return FactRef(topic, attribute, Place.parse(call[2] or "")) if dot else None


def _parts(html: str, marks: _Marks) -> tuple[Part, ...]:
    if any(marks.start in tag for tag in _TAG.findall(html)):
        raise ValueError("有事实引用写在网址或标签里面")
    placed = f"{marks.start}[0-9]+{_END}"
    parts: list[Part] = []
    for piece in re.split(f"(<p>{placed}</p>|{placed})", html):
        inner = piece.removeprefix("<p>").removesuffix("</p>")
        if inner.startswith(marks.start):
            number = int(inner.removeprefix(marks.start).removesuffix(_END))
            parts.append(Fact(marks.facts[number], block=piece.startswith("<p>")))
        elif piece:
            # sanitised by nh3 or escaped just above: the one place where text becomes markup
            parts.append(Markup(piece))  # noqa: S704
    if sum(isinstance(part, Fact) for part in parts) < len(marks.facts):
        raise ValueError("有事实引用写在读者看不到的地方")
    return tuple(parts)


def _clean(html: str) -> str:
    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "tel", "mailto"},
        link_rel=None,
    )
    return _OUTWARD.sub('<a rel="external" ', clean)


def _heading_id(text: str, separator: str) -> str:
    """Headings are Chinese: keep the characters, so that a link to one can be read."""
    return re.sub(r"[^\w]+", separator, text).strip(separator)
