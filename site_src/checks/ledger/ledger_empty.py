"""Every gathered fact became something, or the ledger says why it was left out; never both, never neither."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "ledger-empty"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each row that has both targets and a reason for having none, or neither."""
    library = context.library
    for region, ledger in library.ledgers.items():
        for fact, placed in ledger.rows.items():
            if bool(placed.targets) == (placed.unused is not None):
                at = library.locate(path_of(library, "intake", f"{region}.yaml"), (fact,), key=True)
                hint = "写成“编号: 主题/地区/项目”，没有用的写成“编号: {unused: 原因}”。"
                yield Problem(at, ID, f"“{fact}”要么变成了规定，要么写明为什么没用", hint)
