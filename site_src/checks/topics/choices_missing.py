"""A choice declares what may be chosen, and nothing else does."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "choices-missing"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each choice without members, and each other attribute with them."""
    for each in context.attributes:
        attribute = each.attribute
        is_choice = attribute.kind in ("choice", "choices")
        if is_choice and not attribute.members:
            at = context.library.locate(each.path, (*each.keys, "kind"))
            yield Problem(at, ID, f"“{attribute.label}”没有写可以选什么", "在 members 里写上每个选项和它的中文。")
        elif attribute.members and not is_choice:
            at = context.library.locate(each.path, (*each.keys, "members"), key=True)
            message = f"“{attribute.label}”的种类是 {attribute.kind}，用不上 members"
            yield Problem(at, ID, message, "删掉 members，或者把 kind 改成 choice 或 choices。")
