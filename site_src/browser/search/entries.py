"""Pages with words of their own: questions, claims, comparisons, calculators, scenarios, sources, the site's own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.browser.contract.search import PageKind, SearchPage
from site_src.browser.script import lean
from site_src.browser.search.places import homes
from site_src.model.comparison import Comparison
from site_src.model.place import NATION
from site_src.model.source import Source
from site_src.views.answers import Viewer
from site_src.views.facts import to_plain_text
from site_src.views.links import VERDICTS
from site_src.views.sources import name_source


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its title and what else it is called, a line about it, the rest of its words, its place and topic.

    `home`: the province in whose sheet it is listed; what is of use to all is in the index, with the nation's.
    """

    kind: PageKind
    address: str
    title: str
    names: tuple[str, ...] = ()
    line: str = ""
    text: str = ""
    place: str = ""
    topic: str = ""
    home: str = NATION

    def encode(self) -> SearchPage:
        """As the index has it."""
        where = self.address if self.kind == "page" else self.address.rstrip("/").rpartition("/")[2]
        page: SearchPage = {
            "kind": self.kind,
            "where": where,
            "title": self.title,
            "line": self.line,
            "text": self.text,
            "names": self.names,
            "place": self.place,
            "topic": self.topic,
        }
        return lean(page)


def entries(viewer: Viewer, pages: Sequence[Page]) -> Iterator[Entry]:
    """Every page of these kinds, in the order of the site."""
    makers: Mapping[str, Callable[[Viewer, str, Page], Entry]] = {
        "questions": _question,
        "comparisons": _comparison,
        "calculators": _calculator,
        "scenarios": _scenario,
        "claims": _claim,
    }
    at_home = homes(viewer.library)
    for page in pages:
        folder, _, slug = page.address.rstrip("/").partition("/")
        source = viewer.library.sources.get(slug) if folder == "sources" else None
        if source:
            if _worth_finding(source):
                yield _source(viewer, slug, page, at_home.get(slug, NATION))
        elif slug and "/" not in slug and folder in makers:
            yield makers[folder](viewer, slug, page)
        elif not slug and page.address.endswith("/") and page.address != addresses.SEARCH:
            yield Entry("page", page.file, page.title, line=page.description, text=_about(viewer, folder))


def _worth_finding(source: Source) -> bool:
    """Whether anybody would look for a source: a document, or what a newspaper wrote.

    Pages that copy each other are most of all sources, and their titles would drown what visitors are after; they are
    found where they are cited, and in the list of sources.
    """
    return source.verified or source.doc_number is not None


def _question(viewer: Viewer, slug: str, page: Page) -> Entry:
    question = viewer.library.questions[slug]
    body = viewer.library.articles[f"{viewer.library.folder}/questions/{slug}.md"].text
    text = _sentences(question.for_whom, _prose(viewer, body), *question.unknown)
    place, topic = question.place or "", question.topic
    return Entry("question", page.address, question.title, (), page.description, text, place, topic)


def _claim(viewer: Viewer, slug: str, page: Page) -> Entry:
    claim = viewer.library.claims[slug]
    verdict = VERDICTS[claim.verdict]
    line = page.description if page.description.startswith(verdict) else f"{verdict}。{page.description}"
    place, topic = claim.place or "", claim.topic
    return Entry("claim", page.address, claim.title, (), line, _prose(viewer, claim.why), place, topic)


def _comparison(viewer: Viewer, slug: str, page: Page) -> Entry:
    comparison = viewer.library.comparisons[slug]
    names = tuple(option.label for option in comparison.options.values())
    text = _sentences(*(to_plain_text(viewer, each) for each in _cells(comparison)))
    return Entry("comparison", page.address, comparison.title, names, comparison.summary, text)


def _cells(comparison: Comparison) -> Iterator[str]:
    for step in comparison.guide:
        yield f"{step.when}：{step.then}"
    for row in comparison.rows.values():
        yield row.label
        for cell in row.cells.values():
            yield from filter(None, (cell.says, cell.more, cell.unknown, cell.not_applicable))


def _calculator(viewer: Viewer, slug: str, page: Page) -> Entry:
    calculator = viewer.library.calculators[slug]
    inputs = tuple(f"{each.label}{each.help or ''}" for each in calculator.inputs.values())
    text = _sentences(*inputs, *(step.label for step in calculator.steps.values()), *calculator.not_counted)
    names = (calculator.question,)
    return Entry("calculator", page.address, calculator.title, names, calculator.summary, text, "", calculator.topic)


def _scenario(viewer: Viewer, slug: str, page: Page) -> Entry:
    scenario = viewer.library.scenarios[slug]
    topic = viewer.library.calculators[scenario.calculator].topic
    names = (scenario.question,)
    return Entry("scenario", page.address, scenario.title, names, scenario.summary, scenario.note or "", "", topic)


def _source(viewer: Viewer, slug: str, page: Page, home: str) -> Entry:
    source = viewer.library.sources[slug]
    name = name_source(viewer.library, slug)
    line = "" if source.publisher in name else source.publisher
    return Entry("source", page.address, name, (), line, home=home)


def _about(viewer: Viewer, folder: str) -> str:
    """The words of a page that is only text, and only of such a page."""
    article = viewer.library.articles.get(f"{viewer.library.folder}/{folder}.md")
    return _prose(viewer, article.text) if article else ""


def _prose(viewer: Viewer, text: str) -> str:
    """Markdown as one line of bare words, without its facts: whoever looks for one finds the statement itself."""
    return _sentences(*(part.striptags() for part in viewer.parse_article(text) if isinstance(part, Markup)))


def _sentences(*texts: str) -> str:
    return " ".join(text for text in texts if text)
