"""A topic's summary has at most 90 characters: it stands on the first screen of a phone, above the answer."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "summary-too-long"
NEEDS_ALL = False
_LONGEST = 90


def check(context: Context) -> Iterator[Problem]:
    """Report each topic whose summary is too long for the first screen."""
    library = context.library
    for slug, topic in library.topics.items():
        if len(topic.summary) > _LONGEST:
            at = library.locate(path_of(library, "topics", f"{slug}.yaml"), ("summary",))
            message = f"摘要有 {len(topic.summary)} 个字，最多 {_LONGEST} 个"
            yield Problem(at, ID, message, "留下最要紧的两句。")
