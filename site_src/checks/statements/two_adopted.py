"""No two adopted statements of one attribute and place begin together, and at most one has no beginning.

The doubled answer would be decided by the order of lines. What we did not adopt is `stance: disputed`.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "two-adopted"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each adopted statement that begins together with another of its attribute and place."""
    library = context.library
    for one, other in context.steps:
        if one.start == other.start:
            at = library.locate(other.path, other.keys)
            line = library.locate(one.path, one.keys).line
            when = f"都从 {other.fields.from_} 开始" if other.fields.from_ else "都没有写 from"
            hint = "没有采用的那条写 stance: disputed 和 why；说的是先后两个规定，就写清各自的 from 和 to。"
            yield Problem(at, ID, f"和第 {line} 行都是采用的规定，{when}", hint)
