"""A checked formula → plain JavaScript that gives the same whole numbers.

No `eval`, no `Function`: the text becomes part of a script file at build time. `i` holds inputs, `p` picked parameters,
a step is a constant with its name and `_`; `R` rounds half up, `B` applies a banded rate and `C` tells how far one goes
(all in `templates/calculators/arithmetic.js`). Truth is 0 or 1 where it comes in or goes out, and JavaScript's own in
between.
"""

import json
from collections.abc import Mapping

from site_src.calculate.language.tree import (
    Arithmetic,
    Banded,
    Comparison,
    Conditional,
    Extreme,
    Logic,
    Member,
    Number,
    Reached,
    Round,
    Tree,
    Value,
)

# JavaScript's own == would convert its sides
_COMPARE = {"==": "===", "!=": "!=="}
_LOGIC = {"and": "&&", "or": "||"}


def compile_tree(tree: Tree, slots: Mapping[str, int]) -> str:
    """Compile a tree to one JavaScript expression; `slots` gives each slot's index in `p`."""
    match tree:
        case Number(value=value):
            return str(value)
        case Member(word=word):
            # a JSON string is a JavaScript string
            return json.dumps(word)
        case Value():
            return _compile_name(tree, slots)
        case Comparison() | Logic() | Conditional():
            return _compile_truth(tree, slots)
        case _:
            return _compile_number(tree, slots)


def compile_value(tree: Tree, slots: Mapping[str, int]) -> str:
    """Compile a tree whose value leaves the function: a truth becomes 0 or 1, as in Python."""
    text = compile_tree(tree, slots)
    return f"+{text}" if tree.kind == "bool" and not isinstance(tree, Value) else text


def _compile_name(tree: Value, slots: Mapping[str, int]) -> str:
    if tree.source == "slot":
        return f"p[{slots[tree.name]}]"
    return f"i.{tree.name}" if tree.source == "input" else f"{tree.name}_"


def _compile_truth(tree: Comparison | Logic | Conditional, slots: Mapping[str, int]) -> str:
    def of(part: Tree) -> str:
        return compile_tree(part, slots)

    match tree:
        case Comparison(operator=operator, left=left, right=right):
            # of two truths one may be JavaScript's own and the other 0 or 1
            mark = "!" if left.kind == "bool" else ""
            return f"({mark}{of(left)}{_COMPARE.get(operator, operator)}{mark}{of(right)})"
        case Logic(operator="not", parts=parts):
            return f"(!{of(parts[0])})"
        case Logic(operator=operator, parts=parts):
            return f"({_LOGIC[operator].join(of(part) for part in parts)})"
        case Conditional(condition=condition, yes=yes, no=no):
            return f"({of(condition)}?{of(yes)}:{of(no)})"


def _compile_number(tree: Arithmetic | Extreme | Round | Banded | Reached, slots: Mapping[str, int]) -> str:
    def of(part: Tree) -> str:
        return compile_tree(part, slots)

    match tree:
        case Arithmetic(operator="*", left=left, right=right) if tree.kind != "product":
            return f"({of(left)}*{of(right)}+0)"  # 0 times a negative number is -0, which would be shown as such
        case Arithmetic(operator=operator, left=left, right=right):
            return f"({of(left)}{operator}{of(right)})"
        case Extreme(which=which, parts=parts):
            return f"Math.{which}({','.join(of(part) for part in parts)})"
        case Round(inner=inner, divisor=divisor):
            return f"R({of(inner)},{divisor})"
        case Banded(slot=slot, start=start, end=end):
            return f"B(p[{slots[slot]}],{of(start)},{of(end)})"
        case Reached(slot=slot, start=start, end=end, amount=amount):
            return f"C(p[{slots[slot]}],{of(start)},{of(end)},{of(amount)})"
