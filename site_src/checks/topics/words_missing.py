"""A yes-or-no attribute says in words what yes and no mean (能 and 不能, not 是 and 否); no other attribute does."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "words-missing"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each yes-or-no attribute without words for both, and each other attribute with words."""
    for each in context.attributes:
        attribute = each.attribute
        at = context.library.locate(each.path, (*each.keys, "words"), key=True)
        if attribute.kind == "bool" and set(attribute.words) != {"yes", "no"}:
            hint = '例如 words: {"yes": 能, "no": 不能}。'
            yield Problem(at, ID, f"“{attribute.label}”没有写 yes 和 no 各怎么说", hint)
        elif attribute.words and attribute.kind != "bool":
            message = f"“{attribute.label}”的种类是 {attribute.kind}，用不上 words"
            yield Problem(at, ID, message, "删掉 words，或者把 kind 改成 bool。")
