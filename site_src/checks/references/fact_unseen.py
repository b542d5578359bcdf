"""A fact stands where a reader sees it: in a link's address, a tag or a comment it would be lost."""

from collections.abc import Iterator

from site_src import prose
from site_src.checks.context import Context
from site_src.checks.walks.facts import locate_offset
from site_src.errors import Location, Problem

ID = "fact-unseen"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each Markdown text that loses a fact on its way to HTML, at the first fact of the text."""
    for text, at in _walk_markdown(context):
        if _loses(text):
            yield Problem(at, ID, "事实引用写在读者看不到的地方", "不要写在网址、标签或注释里，移到句子里。")


def _walk_markdown(context: Context) -> Iterator[tuple[str, Location]]:
    """Yield each text set as Markdown that has a fact, with the location of the first."""
    for article in context.library.articles.values():
        first = next(prose.written_facts(article.text), None)
        if first:
            yield article.text, locate_offset(article, first.offset)
    for each in context.scalars_in("claims"):
        if each.name == "why" and next(prose.written_facts(each.scalar.text), None):
            yield each.scalar.text, each.scalar.location


def _loses(text: str) -> bool:
    """True if one fact of a text would not be shown; `bad-fact-syntax` reports those that cannot be read."""
    if any(call.ref is None for call in prose.written_facts(text)):
        return False
    try:
        prose.article(text)
    except ValueError:
        return True
    return False
