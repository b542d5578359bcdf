"""`{{ … }}` holds a call of `fact` and nothing else, and is closed."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.facts import WITH_FACTS, locate_offset
from site_src.errors import Location, Problem
from site_src.prose import WRITTEN

ID = "bad-fact-syntax"
NEEDS_ALL = False
_HINT = '写成 {{ fact("主题.项目", "地方") }}；全国的不写地方。'


def check(context: Context) -> Iterator[Problem]:
    """Report each `{{ … }}` that is not a call of `fact`, and the first unpaired braces of each text."""
    for call, at in context.calls:
        if call.ref is None:
            yield Problem(at, ID, f"“{call.text}”不是事实引用", _HINT)
    for at in _walk_unpaired(context):
        yield Problem(at, ID, "“{{”没有配上“}}”", _HINT)


def _walk_unpaired(context: Context) -> Iterator[Location]:
    """Yield where two braces open or close that have no partner, at most one in each text."""
    for each in context.scalars_in(*WITH_FACTS):
        rest = WRITTEN.sub("", each.scalar.text)
        if "{{" in rest or "}}" in rest:
            yield each.scalar.location
    for article in context.library.articles.values():
        # blanks, so that offsets stay what they are in the article
        rest = WRITTEN.sub(lambda match: " " * len(match[0]), article.text)
        offset = max(rest.find("{{"), rest.find("}}"))
        if offset >= 0:
            yield locate_offset(article, offset)
