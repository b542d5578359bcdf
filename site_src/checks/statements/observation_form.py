"""What was counted on a day says `on`, and nothing else does: a count has no beginning and no end, a rule has both."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "observation-form"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each dated statement that does not fit its attribute, which is observed or in force over a time."""
    library = context.library
    for statement in library.all_statements():
        observed, fields = library.declared(statement.ref).observed, statement.fields
        if observed and (fields.from_ or fields.to):
            key, hint = "from" if fields.from_ else "to", "写 on：是哪一天的数；不写 from 和 to。"
        elif not observed and fields.on:
            key, hint = "on", "规定写 from 和 to；是数出来的数，就在主题文件里写 observed: yes。"
        else:
            continue
        label = library.declared(statement.ref).label
        message = f"“{label}”是数出来的数，不是有起止的规定" if observed else f"“{label}”是规定，不是数出来的数"
        yield Problem(library.locate(statement.path, (*statement.keys, key), key=True), ID, message, hint)
