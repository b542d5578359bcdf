"""A draft or a trial has a day on which it is looked at again: nobody tells us when it was issued or dropped."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "stage-without-review"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each draft or trial with neither a day of review nor, of a trial, an end of its life."""
    library = context.library
    for slug, source in library.sources.items():
        ends = source.expires if source.stage == "trial" else None
        if source.stage and not (source.review or ends):
            at = library.locate(library.source_paths[slug], (slug, "stage"))
            hint = "写上 review：哪一天再去看；试行的，知道有效期就写 expires。"
            yield Problem(at, ID, "征求意见稿和试行的文件要写哪一天再看", hint)
