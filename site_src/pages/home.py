"""`/`, `/about/`, `/404.html` and `/offline.html`."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src import wording
from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.coverage import totals
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement
from site_src.pages.comparisons import GuideLine, guide
from site_src.views.answers import Badge, Viewer
from site_src.views.counts import Counts, counts
from site_src.views.facts import ShownPart, shown
from site_src.views.links import LinkLine

_LATELY = 6


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that began lately or will begin."""

    since: str
    place: str
    label: str
    value: str
    badge: Badge | None
    address: str


@dataclass(frozen=True, slots=True)
class HomeTopic:
    """A topic; what it says of the reader's place is filled in by a script, which needs the slug."""

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

    body: tuple[ShownPart, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The first page, the page about the site, and those for what is not there or cannot be had."""
    library = viewer.library
    yield Page(addresses.HOME, "pages/home.html", library.site.tagline, library.site.description, _home(viewer))
    about = library.articles.get(f"{library.folder}/about.md")
    body = shown(viewer, viewer.article(about.text)) if about else ()
    yield Page(
        addresses.ABOUT,
        "pages/about.html",
        "关于本站",
        f"{library.site.title}是什么，怎么采用，怎么核对。",
        ArticleView(body),
    )
    yield Page(addresses.MISSING, "pages/missing.html", "没有这一页", "这个地址没有内容。", ArticleView(()))
    yield Page(addresses.OFFLINE, "pages/offline.html", "没有联网", "现在连不上网。", ArticleView(()))


def _home(viewer: Viewer) -> HomeView:
    library = viewer.library
    home = library.site.home
    comparison = library.comparisons.get(home.comparison or "")
    # that a rule was done away with is news too, so `none` counts and only `unknown` does not
    told = (each for each in library.all_statements() if each.says)
    adopted = [each for each in told if each.fields.from_]
    newest = sorted(adopted, key=lambda each: (each.start, each.topic, each.place), reverse=True)
    begun = [each for each in newest if each.holds(viewer.day)]
    coming = [each for each in reversed(newest) if each.start > viewer.day]
    return HomeView(
        questions=tuple(LinkLine(library.questions[slug].title, addresses.question(slug)) for slug in home.questions),
        guide_title=comparison.title if comparison else "",
        guide_address=addresses.comparison(home.comparison) if comparison and home.comparison else "",
        guide=guide(comparison) if comparison else (),
        topics=tuple(
            HomeTopic(slug, topic.title, topic.question, addresses.topic(slug))
            for slug, topic in library.topics.items()
        ),
        provinces=tuple((slug, region.short) for slug, region in library.regions.items()),
        changes=tuple(_change(viewer, each) for each in _one_each(begun)[:_LATELY]),
        coming=tuple(_change(viewer, each) for each in _next_each(coming)[:_LATELY]),
        counts=counts(totals(library, viewer.day)),
    )


def _one_each(statements: list[Statement]) -> list[Statement]:
    """The newest statement of every topic and place, so that one notice does not fill the list."""
    seen: dict[tuple[str, str], Statement] = {}
    for each in statements:
        seen.setdefault((each.topic, each.place.region), each)
    return list(seen.values())


def _next_each(statements: list[Statement]) -> list[Statement]:
    """The next step of every attribute and place: a rule may already be announced for ten years ahead."""
    seen: dict[tuple[str, str, Place], Statement] = {}
    for each in statements:
        seen.setdefault((each.topic, each.attribute, each.place), each)
    return list(seen.values())


def _change(viewer: Viewer, statement: Statement) -> Change:
    library: Library = viewer.library
    topic = library.topics[statement.topic]
    attribute = topic.attributes[statement.attribute]
    view = viewer.statement(statement)
    return Change(
        since=str(statement.fields.from_),
        place=f"{library.name(statement.place)} · {topic.title}",
        label=attribute.label,
        value=wording.say(statement, attribute, library.site).text,
        badge=view.badge,
        address=addresses.answer(statement.ref),
    )
