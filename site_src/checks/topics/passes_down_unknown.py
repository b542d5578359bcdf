"""`passes_down` names members of the attribute's own list, where the attribute does not inherit everything anyway."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest

ID = "passes-down-unknown"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each choice in `passes_down` that there is not, and one beside `inherits: yes`."""
    for each in context.attributes:
        known, given = each.attribute.members, each.attribute.passes_down
        for index, member in enumerate(given):
            if member not in known:
                at = context.library.locate(each.path, (*each.keys, "passes_down", index))
                yield Problem(at, ID, f"“{each.attribute.label}”里没有“{member}”这一项", nearest(member, known))
        if given and each.attribute.inherits:
            at = context.library.locate(each.path, (*each.keys, "passes_down"))
            yield Problem(at, ID, "inherits: yes 已经都沿用了", "删掉 passes_down，或者写 inherits: no。")
