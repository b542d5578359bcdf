"""A percentage is at most 100 %: `700%` is most often `70.0%` or `7.00%` mistyped.

Shares of a base (`{share: 300%, of: …}`) may be more; so may an attribute with a unit of its own.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.values import find_value_node, walk_figures
from site_src.decode.leaf import parse_percent
from site_src.errors import Problem
from site_src.model.values import Percent, Range

ID = "percent-over-100"
NEEDS_ALL = False
_WHOLE = 100


def check(context: Context) -> Iterator[Problem]:
    """Report each percentage above 100 % whose unit is that of a plain percentage."""
    library = context.library
    for statement in library.all_statements():
        attribute = library.declared(statement.ref)
        # a unit that begins with % (`%/年`) is still that of a percentage; 个百分点 is not
        if attribute.kind != "percent" or not (attribute.unit or "%").startswith("%"):
            continue
        for scalar in walk_figures(find_value_node(library, statement)):
            if _exceeds(parse_percent(scalar.text)):
                message = f"“{attribute.label}”写成了 {scalar.text}，超过 100%"
                hint = "查一下小数点；真的超过，就在 exceptions.yaml 里写明原因。"
                yield Problem(scalar.location, ID, message, hint)


def _exceeds(leaf: Percent | Range) -> bool:
    highest = leaf.high if isinstance(leaf, Range) else leaf
    return isinstance(highest, Percent) and highest.hundredths > _WHOLE
