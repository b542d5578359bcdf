"""`/sources/` and `/sources/<id>/`: every source, with the statements that cite it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from site_src import compare, wording
from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.library import Library
from site_src.model.source import GRADES, Grade, Source
from site_src.model.statement import Statement
from site_src.pages import crumbs
from site_src.views.answers import Viewer
from site_src.views.sources import Badge, make_badge, name_source

_MEANS: Mapping[Grade, str] = {
    "official": "发布机关自己的网页或原文。",
    "reprint": "官方的原文，在别处读到。",
    "cited": "知道名称和文号，没有拿到原文。",
    "media": "媒体的报道。",
    "aggregator": "其他网页。只凭它们，不算核实过。",
    "generated": "机器拼出来的网页，说的常常不对。只凭它们的，不算查到，只当作再去找的线索。",
}
_MOST = 20  # sources of a grade on the first list
_STAGES = {
    "draft": "征求意见稿，还没有定下来，不能照它办。",
    "trial": "试行的，到期可能会变。",
}


@dataclass(frozen=True, slots=True)
class Use:
    """A statement that cites the source; `standing`: that it does not hold, "" if it may."""

    place: str
    topic: str
    label: str
    value: str
    standing: str
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
    stage: str
    expires: str
    badge: Badge
    means: str
    url: str
    linked: bool
    note: str
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the list; `uses` is the number of statements that cite it."""

    name: str
    address: str
    published: str
    uses: int


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one grade: the most cited ones, how many there are, and where all of them are listed."""

    badge: Badge
    means: str
    entries: tuple[SourceEntry, ...]
    count: int
    address: str


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every source, their list by grade with the most cited ones, and the whole list of each grade."""
    library = viewer.library
    uses = _collect_uses(library)
    groups = tuple(_make_group(library, grade, uses) for grade in GRADES)
    listed = tuple(replace(group, entries=group.entries[:_MOST]) for group in groups)
    yield Page(addresses.SOURCES, "pages/sources.html", "出处", "每个数字从哪里来，按可信程度排列。", listed)
    for group in (group for group in groups if group.entries):
        title = f"{group.badge.word}的出处"
        description = f"{group.means}一共 {group.count} 个，用到最多的排在前面。"
        yield Page(group.address, "pages/sources_grade.html", title, description, group, (crumbs.SOURCES,))
    for slug, source in library.sources.items():
        view = _make_view(viewer, slug, source, uses.get(slug, ()))
        description = f"{view.name}，{view.badge.word}，本站有 {len(view.uses)} 处用到。"
        yield Page(addresses.source(slug), "pages/source.html", view.name, description, view, (crumbs.SOURCES,))


def _collect_uses(library: Library) -> Mapping[str, tuple[Statement, ...]]:
    uses: dict[str, list[Statement]] = {}
    for statement in library.all_statements():
        for cite in statement.fields.source:
            uses.setdefault(cite.id, []).append(statement)
    return {slug: tuple(statements) for slug, statements in uses.items()}


def _make_group(library: Library, grade: Grade, uses: Mapping[str, tuple[Statement, ...]]) -> SourceGroup:
    entries = tuple(
        SourceEntry(
            name_source(library, slug), addresses.source(slug), str(source.published or ""), len(uses.get(slug, ()))
        )
        for slug, source in library.sources.items()
        if source.grade == grade
    )
    # the most cited first; by name, so that the order does not depend on that of the files
    ordered = tuple(sorted(entries, key=lambda entry: (-entry.uses, entry.name)))
    return SourceGroup(make_badge(grade), _MEANS[grade], ordered, len(ordered), addresses.sources(grade))


def _make_view(viewer: Viewer, slug: str, source: Source, statements: tuple[Statement, ...]) -> SourceView:
    return SourceView(
        name=name_source(viewer.library, slug),
        title=source.title,
        described=source.title_is_description,
        publisher=source.publisher,
        doc_number=source.doc_number or "",
        published=str(source.published or ""),
        stage=_STAGES[source.stage] if source.stage else "",
        expires=str(source.expires or ""),
        badge=make_badge(source.grade),
        means=_MEANS[source.grade],
        url=source.url or "",
        linked=source.linked,
        note=source.note or "",
        uses=tuple(_make_use(viewer.library, statement) for statement in statements),
    )


def _make_use(library: Library, statement: Statement) -> Use:
    topic = library.topics[statement.topic]
    attribute = topic.attributes[statement.attribute]
    ref, listed = statement.ref, statement.listed
    return Use(
        place=f"{library.name(listed)}的名单" if listed else library.name(statement.place),
        topic=topic.title,
        label=attribute.label,
        value=wording.say(statement, attribute, library.site).text,
        standing=_describe_standing(library, statement),
        # a list is told of place by place
        address=addresses.attribute(ref.topic, ref.attribute) if listed else addresses.answer(ref),
    )


def _describe_standing(library: Library, statement: Statement) -> str:
    if not statement.adopted:
        return "没有采用"
    return {"evidence": "", "draft": "还没定", "lead": "没有查到，只是线索"}[compare.basis(library, statement)]
