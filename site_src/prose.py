"""Markdown and running text → safe HTML, with the facts it refers to left as places to fill.

A fact is written `{{ fact("topic.attribute", "place") }}`, the place left out for the nation. What comes back is a
sequence of parts, HTML or fact, so that only the templates decide how a fact looks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from site_src.model.place import Place
from site_src.model.writing import FactRef

WRITTEN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_CALL = re.compile(r"""\s*fact\(\s*"([^"]+)"\s*(?:,\s*"([^"]+)"\s*)?\)\s*""")
# private-use characters pass through Markdown and the sanitiser untouched, and no text contains them
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACED = re.compile(f"(<p>{_OPEN}\\d+{_CLOSE}</p>|{_OPEN}\\d+{_CLOSE})")
_TAGS = frozenset(
    "p h2 h3 h4 ul ol li strong em a table thead tbody tr th td blockquote code hr br sup section div dl dt dd".split()
)
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
    """Markdown with tables and footnotes → parts. Raises ValueError on a `{{ … }}` that is not a fact."""
    marked, facts = _marked(text)
    html = Markdown(
        extensions=["tables", "footnotes", "sane_lists", "toc"],
        extension_configs={"toc": {"slugify": _heading_id}, "footnotes": {"BACKLINK_TITLE": "回到正文"}},
        output_format="html",
    ).convert(marked)
    return _parts(_clean(html), facts)


def line(text: str) -> tuple[Part, ...]:
    """One or two sentences without Markdown → parts. Raises ValueError on a `{{ … }}` that is not a fact."""
    marked, facts = _marked(text)
    return _parts(str(escape(marked)), facts)


def _marked(text: str) -> tuple[str, list[FactRef]]:
    facts: list[FactRef] = []

    def place(found: re.Match[str]) -> str:
        ref = _ref(found[1])
        if ref is None:
            msg = f"“{found[0]}”不是事实引用"
            raise ValueError(msg)
        facts.append(ref)
        return f"{_OPEN}{len(facts) - 1}{_CLOSE}"

    return WRITTEN.sub(place, text), facts


def _ref(inside: str) -> FactRef | None:
    call = _CALL.fullmatch(inside)
    if call is None:
        return None
    topic, dot, attribute = call[1].partition(".")
    return FactRef(topic, attribute, Place.parse(call[2] or "")) if dot else None


def _parts(html: str, facts: list[FactRef]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for piece in _PLACED.split(html):
        inner = piece.removeprefix("<p>").removesuffix("</p>")
        if inner.startswith(_OPEN) and inner.endswith(_CLOSE):
            parts.append(Fact(facts[int(inner[1:-1])], block=piece.startswith("<p>")))
        elif piece.strip():
            # sanitised by nh3 or escaped just above: the one place where text becomes markup
            parts.append(Markup(piece))  # noqa: S704
    return tuple(parts)


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "tel", "mailto"},
        link_rel=None,
    )


def _heading_id(text: str, separator: str) -> str:
    """Headings are Chinese: keep the characters, so that a link to one can be read."""
    return re.sub(r"[^\w]+", separator, text).strip(separator)
