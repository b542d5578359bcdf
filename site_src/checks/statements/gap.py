"""Between two adopted statements there is no hole, unless `gap` on the newer one says why.

A reader who asks for a day in the hole would be told that nothing holds, which is seldom true.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.courses import leaves_hole
from site_src.errors import Problem

ID = "gap"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each adopted statement before which there is an unexplained hole."""
    for older, newer in context.told_steps:
        if leaves_hole(older, newer) and newer.fields.gap is None:
            at = context.library.locate(newer.path, (*newer.keys, "from"))
            message = f"前一条到 {older.fields.to} 为止，这一条从 {newer.fields.from_} 开始，中间空着"
            yield Problem(at, ID, message, "补上中间的规定；查不到就在这一条写 gap: 原因。")
