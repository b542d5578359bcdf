"""A rule → the JavaScript of one calculator.

`function(i,p)`: `i` holds the inputs by name, `p` the picked parameters in the order of the rule's slots. It returns
the steps' values, then the notes as 0 or 1, each in the rule's order; checks are for those who write rules, no visitor
loads them. Its `needs(i)` tells which slots these inputs need. `R`, `B` and `C` are the helpers of
`templates/calculators/arithmetic.js`.
"""

from site_src.calculate.engines.javascript import compile_value
from site_src.calculate.rule.rule import Rule


def compile_rule(rule: Rule) -> str:
    """Compile a rule to one function expression; the same rule always gives the same text."""
    slots = {slot.name: index for index, slot in enumerate(rule.slots)}
    steps = "".join(f"const {each.name}_={compile_value(each.tree, slots)};" for each in rule.steps)
    # `<step>_`: without the line a step could be called `i`, `p` or a keyword of JavaScript
    names = ",".join(f"{each.name}_" for each in rule.steps)
    notes = ",".join(compile_value(each.tree, slots) for each in rule.notes)
    run = f"function(i,p){{{steps}return{{steps:[{names}],notes:[{notes}]}}}}"
    needed = ",".join("1" if (each := rule.needs[slot]) is None else compile_value(each, {}) for slot in slots)
    return f"Object.assign({run},{{needs:function(i){{return[{needed}]}}}})"
