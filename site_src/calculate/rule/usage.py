"""Which inputs and parameters a rule's formulas use, and whether its sentences name only what there is."""

import re
from collections.abc import Iterator, Mapping

from site_src.calculate.language.names import Shape, Slot
from site_src.calculate.language.tree import Tree, Value, walk
from site_src.calculate.rule.sheet import Fault, Keys, Sheet
from site_src.calculate.values.kinds import Choice
from site_src.errors import nearest
from site_src.model.calculator import Calculator, Spread

LAST_SEASON = 13  # of months: never before the year itself
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


def refuse_unused(sheet: Sheet, calculator: Calculator, trees: tuple[Tree, ...], slots: tuple[Slot, ...]) -> None:
    """Name every input and parameter that no formula uses."""
    used = {node.name for tree in trees for node in walk(tree) if isinstance(node, Value) and node.source == "input"}
    used |= {what for slot in slots for _, what, is_input in slot.picks if is_input}
    used |= {slot.parameter for slot in slots}
    used |= {each.opens for each in calculator.inputs.values() if each.opens}
    used |= {each.on for each in calculator.parameters.values() if each.on}
    for group, listed in (("inputs", calculator.inputs), ("parameters", calculator.parameters)):
        for name in listed:
            if name not in used:
                sheet.refuse_name(group, name, Fault("unused-name", f"“{name}”没有用到", "在公式里用上它，或者删掉。"))


def refuse_strange_openings(sheet: Sheet, calculator: Calculator, shapes: Mapping[str, Shape | None]) -> None:
    """Name every input that is to turn to the next year on a day which no parameter tells."""
    days = [name for name, shape in shapes.items() if shape is None or shape.kind == "date"]
    for name, given in calculator.inputs.items():
        keys = ("inputs", name, "opens")
        if given.opens and given.kind != "year":
            sheet.refuse(keys, Fault("input-kind", "opens 只和 kind: year 一起写", "删掉 opens。"))
        elif given.opens and not 1 <= given.season <= LAST_SEASON:
            sheet.refuse(
                ("inputs", name, "season"), Fault("input-limits", "season 要写 1 到 13", "写从几月起；13 是不提前。")
            )
        elif given.opens and given.opens not in days:
            sheet.refuse(keys, Fault("formula-name", f"“{given.opens}”不是日期的参数", nearest(given.opens, days)))


def refuse_strange_braces(sheet: Sheet, calculator: Calculator) -> None:
    """Name every `{word}` in a sentence that stands for no input, step, parameter or result."""
    known = {*calculator.inputs, *calculator.steps, *calculator.parameters}
    for keys, text in _sentences(calculator):
        names = known if keys[0] == "steps" else known | set(calculator.results)
        for found in _BRACES.finditer(text):
            if found[1] not in names:
                message = f"“{found[0]}”不是输入项、步骤、参数或结果"
                hint = nearest(found[1] or "", names)
                sheet.refuse_inside(keys, found.start(), Fault("formula-name", message, hint))


def refuse_strange_results(sheet: Sheet, calculator: Calculator) -> None:
    """Name every result that is no step, and every part that is no result."""
    for result, step in calculator.results.items():
        if step not in calculator.steps:
            hint = nearest(step, calculator.steps)
            sheet.refuse(("results", result), Fault("unknown-step", f"没有“{step}”这一步", hint))
    if calculator.spread:
        _refuse_strange_spread(sheet, calculator, calculator.spread)
    for index, part in enumerate(calculator.parts):
        if part not in calculator.results:
            hint = nearest(part, calculator.results)
            sheet.refuse(("parts", index), Fault("unknown-step", f"没有“{part}”这个结果", hint))


def refuse_strange_nouns(sheet: Sheet, calculator: Calculator, choices: Mapping[str, Choice]) -> None:
    """Name every noun for what there is not, and every clause for a member that a closed list (`choices`) lacks."""
    known = {*calculator.inputs, *calculator.steps, *calculator.parameters}
    for name in calculator.called:
        if name not in known:
            hint = nearest(name, known)
            sheet.refuse_name("called", name, Fault("formula-name", f"“{name}”不是输入项、步骤或参数", hint))
    for name, cases in calculator.cases.items():
        if name not in choices:
            hint = nearest(name, choices)
            sheet.refuse_name("cases", name, Fault("formula-name", f"“{name}”不是选一个词的输入项或参数", hint))
            continue
        for member in cases:
            if member not in choices[name].members:
                hint = nearest(member, choices[name].members)
                sheet.refuse(("cases", name, member), Fault("formula-name", f"选项里没有“{member}”", hint))


def _refuse_strange_spread(sheet: Sheet, calculator: Calculator, spread: Spread) -> None:
    counted = [name for name, given in calculator.inputs.items() if given.kind in ("count", "months")]
    for key, name, known, what in (
        ("over", spread.over, counted, "填个数或月数的输入项"),
        ("each", spread.each, calculator.steps, "步骤"),
    ):
        if name not in known:
            sheet.refuse(("spread", key), Fault("unknown-step", f"“{name}”不是{what}", nearest(name, known)))


def _sentences(calculator: Calculator) -> Iterator[tuple[Keys, str]]:
    for name, step in calculator.steps.items():
        yield ("steps", name, "says"), step.says
    for index, note in enumerate(calculator.notes):
        yield ("notes", index, "says"), note.says
    yield ("answer",), calculator.answer
