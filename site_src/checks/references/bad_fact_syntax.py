"""`{{ … }}` holds a call of `fact` and nothing else, and is closed."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.facts import calls, point
from site_src.checks.walks.scalars import scalars
from site_src.errors import Location, Problem
from site_src.model.library import Library
from site_src.prose import PLACEHOLDER

ID = "bad-fact-syntax"
NEEDS_ALL = False
_HINT = '写成 {{ fact("主题.项目", "地方") }}；全国的不写地方。'


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every `{{`."""
    for call, at in calls(library):
        if call.ref is None:
            yield Problem(at, ID, f"“{call.text}”不是事实引用", _HINT)
    for at in _open(library):
        yield Problem(at, ID, "“{{”没有配上“}}”", _HINT)


def _open(library: Library) -> Iterator[Location]:
    """Where two braces open or close that have no partner."""
    for each in scalars(library, "questions", "claims", "comparisons"):
        rest = PLACEHOLDER.sub("", each.scalar.text)
        if "{{" in rest or "}}" in rest:
            yield each.scalar.location
    for article in library.articles.values():
        rest = PLACEHOLDER.sub(lambda found: " " * len(found[0]), article.text)
        offset = max(rest.find("{{"), rest.find("}}"))
        if offset >= 0:
            yield point(article.path, article.first_line, article.text, offset)
