"""`/sources/` and `/sources/<id>/`: where statements come from, and which ones rest on each source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_src import wording
from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.library import Library
from site_src.model.source import KINDS, Source
from site_src.model.statement import Statement
from site_src.pages import crumbs
from site_src.views.answers import Badge, Viewer, source_name

_MEANS = {
    "official": "发布机关自己的网页或原文。",
    "reprint": "官方的原文，在别处读到。",
    "cited": "知道名称和文号，没有拿到原文。",
    "media": "媒体的报道。",
    "aggregator": "其他网页。只凭它们，不算核实过。",
}


@dataclass(frozen=True, slots=True)
class Use:
    """A statement that rests on the source."""

    place: str
    topic: str
    label: str
    value: str
    disputed: bool
    address: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source."""

    name: str
    title: str
    described: bool
    publisher: str
    doc_number: str
    published: str
    badge: Badge
    means: str
    url: str
    linked: bool
    note: str
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the list."""

    name: str
    address: str
    published: str
    uses: int


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one kind."""

    badge: Badge
    means: str
    entries: tuple[SourceEntry, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every source, and their list by kind."""
    library = viewer.library
    uses = _uses(library)
    listed = tuple(_group(library, kind, uses) for kind in KINDS)
    yield Page(addresses.SOURCES, "pages/sources.html", "出处", "每个数字从哪里来，按可信程度排列。", listed)
    for slug, source in library.sources.items():
        view = _source(viewer, slug, source, uses.get(slug, ()))
        description = f"{view.name}，{view.badge.word}，本站有 {len(view.uses)} 处用到。"
        yield Page(addresses.source(slug), "pages/source.html", view.name, description, view, (crumbs.SOURCES,))


def _uses(library: Library) -> Mapping[str, tuple[Statement, ...]]:
    uses: dict[str, list[Statement]] = {}
    for statement in library.all_statements():
        for cite in statement.fields.source:
            uses.setdefault(cite.id, []).append(statement)
    return {slug: tuple(statements) for slug, statements in uses.items()}


def _group(library: Library, kind: str, uses: Mapping[str, tuple[Statement, ...]]) -> SourceGroup:
    entries = tuple(
        SourceEntry(
            source_name(library, slug), addresses.source(slug), str(source.published or ""), len(uses.get(slug, ()))
        )
        for slug, source in library.sources.items()
        if source.kind == kind
    )
    ordered = tuple(sorted(entries, key=lambda entry: (-entry.uses, entry.name)))
    known = next(each for each in KINDS if each == kind)
    return SourceGroup(Badge(known, wording.GRADES[known]), _MEANS[known], ordered)


def _source(viewer: Viewer, slug: str, source: Source, statements: tuple[Statement, ...]) -> SourceView:
    return SourceView(
        name=source_name(viewer.library, slug),
        title=source.title,
        described=source.title_is_description,
        publisher=source.publisher,
        doc_number=source.doc_number or "",
        published=str(source.published or ""),
        badge=Badge(source.kind, wording.GRADES[source.kind]),
        means=_MEANS[source.kind],
        url=source.url or "",
        linked=source.linked,
        note=source.note or "",
        uses=tuple(_use(viewer.library, statement) for statement in statements),
    )


def _use(library: Library, statement: Statement) -> Use:
    topic = library.topics[statement.topic]
    attribute = topic.attributes[statement.attribute]
    ref = statement.ref
    return Use(
        place=library.name(statement.place),
        topic=topic.title,
        label=attribute.label,
        value=wording.say(statement, attribute, library.site).text,
        disputed=not statement.adopted,
        address=addresses.answer(ref),
    )
