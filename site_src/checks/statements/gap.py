"""Between two adopted statements there is no hole, unless `gap` on the newer one says why.

A reader who asks for a day in the hole would be told that nothing holds, which is seldom true.
"""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.adopted import leaves_hole, steps
from site_src.errors import Problem
from site_src.model.library import Library

ID = "gap"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every two adopted statements that follow each other."""
    for older, newer in steps(library):
        if leaves_hole(older, newer) and newer.fields.gap is None:
            at = library.locate(newer.path, (*newer.keys, "from"))
            message = f"前一条到 {older.fields.to} 为止，这一条从 {newer.fields.from_} 开始，中间空着"
            yield Problem(at, ID, message, "补上中间的规定；查不到就在这一条写 gap: 原因。")
