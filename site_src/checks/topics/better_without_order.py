"""Only what can be put in order can be better: `better: higher` on a text would rank words."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "better-without-order"
NEEDS_ALL = False
_ORDERED = ("money", "percent", "count", "months", "date")


def check(context: Context) -> Iterator[Problem]:
    """Report each ranked attribute whose kind has no order."""
    for each in context.attributes:
        attribute = each.attribute
        if attribute.better != "none" and attribute.kind not in _ORDERED:
            at = context.library.locate(each.path, (*each.keys, "better"))
            message = f"“{attribute.label}”的种类是 {attribute.kind}，排不出高低"
            yield Problem(at, ID, message, "写成 better: none。")
