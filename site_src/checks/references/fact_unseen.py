"""A fact stands where a reader sees it: in a link's address, a tag or a comment it would be lost."""

from collections.abc import Iterator
from datetime import date

from site_src import prose
from site_src.checks.walks.facts import point
from site_src.checks.walks.scalars import scalars
from site_src.errors import Location, Problem
from site_src.model.library import Library

ID = "fact-unseen"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Set every Markdown text, and see whether a fact is lost on the way; the first fact of the text is named."""
    for text, at in _markdown(library):
        if _loses(text):
            yield Problem(at, ID, "事实引用写在读者看不到的地方", "不要写在网址、标签或注释里，移到句子里。")


def _markdown(library: Library) -> Iterator[tuple[str, Location]]:
    """Every text set as Markdown that has a fact, with the place of its first."""
    for article in library.articles.values():
        first = next(prose.find_placeholders(article.text), None)
        if first:
            yield article.text, point(article.path, article.first_line, article.text, first.offset)
    for each in scalars(library, "claims"):
        if each.name == "why" and next(prose.find_placeholders(each.scalar.text), None):
            yield each.scalar.text, each.scalar.location


def _loses(text: str) -> bool:
    """Whether a text whose facts can all be read cannot show one of them."""
    if any(call.ref is None for call in prose.find_placeholders(text)):
        return False
    try:
        prose.parse_article(text)
    except ValueError:
        return True
    return False
