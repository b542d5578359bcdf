"""`/`, `/about/`, `/404.html` and `/offline.html`."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src import compare, wording
from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.coverage import totals
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement
from site_src.pages.comparisons import GuideLine, make_guide
from site_src.views.answers import Viewer
from site_src.views.counts import Counts, count_content
from site_src.views.facts import FilledPart, fill_facts
from site_src.views.links import LinkLine, link_question
from site_src.views.sources import Badge

_LATELY = 6  # changes to list, and as many that are coming


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that has just begun or will begin."""

    since: str
    place: str
    label: str
    value: str
    badge: Badge | None
    address: str


@dataclass(frozen=True, slots=True)
class HomeTopic:
    """A topic; a script adds the answers of the reader's place, which it finds by `slug`."""

    slug: str
    title: str
    question: str
    address: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page."""

    questions: tuple[LinkLine, ...]
    guide_title: str
    guide_address: str
    guide: tuple[GuideLine, ...]
    topics: tuple[HomeTopic, ...]
    provinces: tuple[tuple[str, str], ...]  # slug and name, to choose from
    changes: tuple[Change, ...]
    coming: tuple[Change, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A page that is only text."""

    body: tuple[FilledPart, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The home page, the page about the site, and the pages for a wrong address and for no network."""
    library = viewer.library
    yield Page(addresses.HOME, "pages/home.html", library.site.tagline, library.site.description, _make_home(viewer))
    about = library.articles.get(f"{library.folder}/about.md")
    body = fill_facts(viewer, viewer.parse_article(about.text)) if about else ()
    yield Page(
        addresses.ABOUT,
        "pages/about.html",
        "关于本站",
        f"{library.site.title}是什么，怎么采用，怎么核对。",
        ArticleView(body),
    )
    yield Page(addresses.MISSING, "pages/missing.html", "没有这一页", "这个地址没有内容。", ArticleView(()))
    yield Page(addresses.OFFLINE, "pages/offline.html", "没有联网", "现在连不上网。", ArticleView(()))


def _make_home(viewer: Viewer) -> HomeView:
    library = viewer.library
    home = library.site.home
    comparison = library.comparisons.get(home.comparison or "")
    # the end of a rule (`none`) is a change too, `unknown` is not
    dated = [each for each in library.all_statements() if compare.relied_on(library, each) and each.fields.from_]
    # topic and place only break ties, so that the order does not depend on that of files
    newest = sorted(dated, key=lambda each: (each.start, each.topic, each.place), reverse=True)
    begun = [each for each in newest if each.holds(viewer.day)]
    coming = [each for each in reversed(newest) if each.start > viewer.day]
    return HomeView(
        questions=tuple(link_question(library, slug) for slug in home.questions),
        guide_title=comparison.title if comparison else "",
        guide_address=addresses.comparison(home.comparison) if comparison and home.comparison else "",
        guide=make_guide(comparison) if comparison else (),
        topics=tuple(
            HomeTopic(slug, topic.title, topic.question, addresses.topic(slug))
            for slug, topic in library.topics.items()
        ),
        provinces=tuple((slug, region.short) for slug, region in library.regions.items()),
        changes=tuple(_make_change(viewer, each) for each in _keep_newest(begun)[:_LATELY]),
        coming=tuple(_make_change(viewer, each) for each in _keep_next(coming)[:_LATELY]),
        counts=count_content(totals(library, viewer.day)),
    )


def _keep_newest(statements: list[Statement]) -> list[Statement]:
    """The newest statement of each topic and province, so that one notice with many figures does not fill the list."""
    seen: dict[tuple[str, str], Statement] = {}
    for each in statements:
        seen.setdefault((each.topic, each.place.region), each)
    return list(seen.values())


def _keep_next(statements: list[Statement]) -> list[Statement]:
    """The next step of each attribute and place: a rule may be announced in yearly steps for ten years ahead."""
    seen: dict[tuple[str, str, Place], Statement] = {}
    for each in statements:
        seen.setdefault((each.topic, each.attribute, each.place), each)
    return list(seen.values())


def _make_change(viewer: Viewer, statement: Statement) -> Change:
    library: Library = viewer.library
    topic = library.topics[statement.topic]
    attribute = topic.attributes[statement.attribute]
    view = viewer.view_statement(statement)
    return Change(
        since=str(statement.fields.from_),
        place=f"{library.name(statement.place)} · {topic.title}",
        label=attribute.label,
        value=wording.say(statement, attribute, library.site).text,
        badge=view.badge,
        address=addresses.answer(statement.ref),
    )
