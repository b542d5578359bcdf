"""A checked formula → plain JavaScript that gives the same whole numbers.

No `eval`, no `Function`: the text becomes part of a script file at build time. `i` holds inputs, `s` steps, `p` picked
parameters; `R` rounds half up and `B` applies a banded rate (both in the calculators' own script).
"""

import json
from collections.abc import Mapping

from site_src.calculate.tree import (
    Arithmetic,
    Banded,
    Comparison,
    Conditional,
    Extreme,
    Logic,
    Member,
    Number,
    Round,
    Tree,
    Value,
)  # fmt: skip

_COMPARE = {"==": "===", "!=": "!=="}
_LOGIC = {"and": "&&", "or": "||"}


def compile_tree(tree: Tree, slots: Mapping[str, int]) -> str:
    """One expression; `slots` gives each picked parameter's place in `p`."""
    match tree:
        case Number(value=value):
            return str(value)
        case Member(word=word):
            return json.dumps(word)
        case Value(source="slot", name=name):
            return f"p[{slots[name]}]"
        case Value(source="input", name=name):
            return f"i.{name}"
        case Value(name=name):
            return f"{name}_"
        case Banded(slot=slot, start=start, end=end):
            return f"B(p[{slots[slot]}],{compile_tree(start, slots)},{compile_tree(end, slots)})"
        case _:
            return _joined(tree, slots)


def _joined(tree: Arithmetic | Comparison | Logic | Conditional | Extreme | Round, slots: Mapping[str, int]) -> str:
    def of(part: Tree) -> str:
        return compile_tree(part, slots)

    match tree:
        case Arithmetic(operator=operator, left=left, right=right):
            return f"({of(left)}{operator} {of(right)})" if operator == "-" else f"({of(left)}{operator}{of(right)})"
        case Comparison(operator=operator, left=left, right=right):
            return f"({of(left)}{_COMPARE.get(operator, operator)}{of(right)})"
        case Logic(operator="not", parts=(part,)):
            return f"(!{of(part)})"
        case Logic(operator=operator, parts=parts):
            return f"({_LOGIC[operator].join(of(part) for part in parts)})"
        case Conditional(condition=condition, yes=yes, no=no):
            return f"({of(condition)}?{of(yes)}:{of(no)})"
        case Extreme(which=which, parts=parts):
            return f"Math.{which}({','.join(of(part) for part in parts)})"
        case Round(inner=inner, divisor=divisor):
            return f"R({of(inner)},{divisor})"
