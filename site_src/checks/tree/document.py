"""A finished page, read once: what the rules on the tree need to know of it."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

_Attributes = Mapping[str, str | None]

_EXTERNAL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
# what the browser fetches, or sends to, by itself; a link waits for a hand
_FETCHED = {
    "script": "src", "img": "src", "iframe": "src", "form": "action", "source": "src", "video": "src", "audio": "src",
    "embed": "src", "object": "data", "track": "src", "input": "src",
}  # fmt: skip
_FETCHING_RELS = {
    "stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch", "preconnect",
    "dns-prefetch",
}  # fmt: skip
_DATA_TYPE = "application/ld+json"  # never run
# most elements of a page carry none of what is asked here; leaving them alone makes reading twice as fast
# `:is`, because a plain list gives an element that fits twice two times
_RELEVANT = ":is(html, h1, meta, link, script, style, form, object, [id], [href], [src], [srcset], [style])"
# any element may have an event handler, so a page with one is read whole
_HANDLER = re.compile(rb"\son[a-z]+\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """An address as written; `file` is the path in the tree it leads to, None outside of it."""

    href: str
    file: str | None
    fragment: str


@dataclass(frozen=True, slots=True)
class Document:
    """One page of the tree. `links` are for the reader, `fetched` is what the browser gets; each address once."""

    path: str
    lang: str
    title: str
    description: str
    headings: int
    ids: tuple[str, ...]
    links: tuple[Link, ...]
    fetched: tuple[Link, ...]
    inline: tuple[str, ...]


def parse(path: str, data: bytes) -> Document:
    """Return what a page has; broken HTML is read as a browser would."""
    page = LexborHTMLParser(data)
    nodes = _select(page, "*" if _HANDLER.search(data) else _RELEVANT)
    folder = posixpath.dirname(path)
    title = page.css_first("head > title")
    links = {attributes.get("href"): None for tag, attributes in nodes if tag in ("a", "area")}
    return Document(
        path=path,
        lang=next((attributes.get("lang") or "" for tag, attributes in nodes if tag == "html"), ""),
        title=title.text(strip=True) if title else "",
        description=next(_walk_descriptions(nodes), ""),
        headings=sum(tag == "h1" for tag, _ in nodes),
        ids=tuple(attributes["id"] or "" for _, attributes in nodes if "id" in attributes),
        links=tuple(resolve_link(folder, href) for href in links if href is not None),
        fetched=tuple(resolve_link(folder, href) for href in dict.fromkeys(_walk_fetched(nodes))),
        inline=tuple(_walk_inline(nodes)),
    )


def _select(page: LexborHTMLParser, selector: str) -> list[tuple[str, _Attributes]]:
    return [(node.tag or "", node.attributes) for node in page.css(selector)]


def resolve_link(folder: str, href: str) -> Link:
    """Return where an address on a page in `folder` leads; a folder's own page is its `index.html`.

    An address that climbs out of the tree gives a `file` that begins with `..`, which no tree has.
    """
    if _EXTERNAL.match(href):
        return Link(href, None, "")
    path, _, fragment = href.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return Link(href, "", unquote(fragment))
    steps = [] if path.startswith("/") or not folder else folder.split("/")
    for step in path.split("/"):
        if step == ".." and steps and steps[-1] != "..":
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    if path.endswith(("/", "/.", "/..")) or path in (".", ".."):
        steps.append("index.html")
    return Link(href, "/".join(steps), unquote(fragment))


def _walk_descriptions(nodes: list[tuple[str, _Attributes]]) -> Iterator[str]:
    for tag, attributes in nodes:
        if tag == "meta" and attributes.get("name") == "description":
            yield (attributes.get("content") or "").strip()


def _walk_fetched(nodes: list[tuple[str, _Attributes]]) -> Iterator[str]:
    for tag, attributes in nodes:
        if tag == "link" and _FETCHING_RELS & set((attributes.get("rel") or "").split()):
            yield attributes.get("href") or ""
        elif tag in _FETCHED and attributes.get(_FETCHED[tag]) is not None:
            yield attributes[_FETCHED[tag]] or ""
        for candidate in (attributes.get("srcset") or "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


def _walk_inline(nodes: list[tuple[str, _Attributes]]) -> Iterator[str]:
    """Yield whatever a strict Content-Security-Policy refuses to run or apply."""
    for tag, attributes in nodes:
        if tag == "style" or (tag == "script" and "src" not in attributes and attributes.get("type") != _DATA_TYPE):
            yield f"<{tag}>"
        for name, value in attributes.items():
            if name == "style" or name.startswith("on"):
                yield f"<{tag} {name}>"
            elif name in ("href", "action") and (value or "").strip().lower().startswith("javascript:"):
                yield f"<{tag} {name}=javascript:>"
