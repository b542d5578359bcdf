"""No two attributes of one topic bear the same label: their columns could not be told apart."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "attribute-label-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each attribute whose label an earlier one of its topic has."""
    seen: dict[tuple[str, str], str] = {}
    for each in context.attributes:
        label = each.attribute.label
        first = seen.setdefault((each.path, label), each.name)
        if first != each.name:
            at = context.library.locate(each.path, (*each.keys, "label"))
            yield Problem(at, ID, f"{first} 和 {each.name} 都叫“{label}”", "换一个说法，让读者看得出区别。")
