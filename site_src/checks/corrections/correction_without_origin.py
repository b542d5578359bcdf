"""A correction says how the mistake was found: who told us, or which source showed it."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "correction-without-origin"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each correction that names neither a reporter nor a source."""
    library = context.library
    for slug, each in library.corrections.items():
        if each.reporter is None and each.source is None:
            at = library.locate(path_of(library, "corrections.yaml"), (slug,), key=True)
            hint = "写 reporter（谁告诉我们的，例如“一位读者”），或者 source（哪个来源说明的）。"
            yield Problem(at, ID, f"“{slug}”没有写怎么发现的", hint)
