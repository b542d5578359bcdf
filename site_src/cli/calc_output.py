"""The result of `calc`, as text for people and as JSON for programs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from site_src import wording
from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.picking import Selection
from site_src.calculate.case.statements import Options
from site_src.calculate.language.names import Slot
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Kind
from site_src.calculate.values.limits import MOST_MONEY
from site_src.calculate.values.reading import write_plain
from site_src.calculate.words.answers import Account, tell
from site_src.calculate.words.phrases import parameter_label
from site_src.model.library import Library
from site_src.model.statement import Statement

_JsonValue = str | dict[str, str] | None
_NO_LIMIT = write_plain(MOST_MONEY, "money")  # how rules write that there is none


@dataclass(frozen=True, slots=True)
class CalcResult:
    """A case and its working, in which nothing is missing."""

    rule: Rule
    library: Library
    case: Case
    working: Working

    @property
    def account(self) -> Account:
        """The working in words."""
        return tell(self.rule, self.library, self.working, self.case.day)


def as_json(result: CalcResult, *, ascii_only: bool) -> str:
    """The result as JSON, a shape other tools rely on; numbers are strings, a range is two with a hyphen."""
    rule, working, account = result.rule, result.working, result.account
    steps = [
        {
            "id": each.name,
            "label": rule.calculator.steps[each.name].label,
            "formula": each.text,
            "value": _ends(working.steps[each.name], each.tree.kind),
        }
        for each in rule.steps
    ]
    document = {
        "calculator": rule.id,
        "area": str(result.case.place),
        "date": result.case.day.isoformat(),
        "inputs": {name: write_plain(value, rule.inputs[name]) for name, value in working.inputs.items()},
        "parameters": {name: _parameter(result, name) for name in rule.calculator.parameters},
        "steps": steps,
        "results": {
            name: _ends(working.results[name], rule.kind_of(step)) for name, step in rule.calculator.results.items()
        },
        "warnings": [*account.notes, *account.parts, *account.cautions],
    }
    return json.dumps(document, ensure_ascii=ascii_only, indent=2)


def as_text(result: CalcResult) -> str:
    """The result as text: inputs, figures with their sources, each step in a sentence, the answer, cautions."""
    rule, case, account = result.rule, result.case, result.account
    lines = [f"{rule.calculator.title}：{result.library.name(case.place)}，{case.day}", "", "输入："]
    lines += [f"  {each.label} {name}：{account.values[name]}" for name, each in rule.calculator.inputs.items()]
    lines += ["", "依据："]
    lines += [
        f"  {parameter_label(rule, result.library, name)} {name}：{_basis(result, name)}" for name in rule.parameters
    ]
    lines += ["", "算法："]
    for number, step in enumerate(account.steps, 1):
        lines += [f"  {number}. {step.label}：{step.says}", *(f"     {line}" for line in step.explanation)]
    lines += [f"  {part}" for part in account.parts]
    warnings = [f"  {each}" for each in (*account.notes, *account.cautions)]
    return "\n".join([*lines, "", f"结果：{account.answer}", *(["", "注意：", *warnings] if warnings else [])])


def _parameter(result: CalcResult, name: str) -> dict[str, object]:
    """A parameter's value (None where this case does not need it, or it is not known), and the statements behind it."""
    statements = _statements(result, name)
    answer = result.working.known[name].answer
    return {
        "value": _value(result, name),
        "from": str(statements[0].since) if statements and statements[0].since else None,
        "grade": answer.grade if statements and answer else None,
        "sources": [cite.id for each in statements for cite in each.fields.source],
    }


def _value(result: CalcResult, name: str) -> _JsonValue:
    kind, selections = result.rule.parameters[name].kind, result.working.selections
    values = {slot.name: _selection(selections[slot.name], kind) for slot in _slots(result, name)}
    if len(values) == 1:
        return next(iter(values.values()))
    return {slot: _in_a_line(each) if isinstance(each, dict) else each or "" for slot, each in values.items()} or None


def _in_a_line(bands: Mapping[str, str]) -> str:
    return "；".join(f"{band} {rate}" for band, rate in bands.items())


def _slots(result: CalcResult, name: str) -> list[Slot]:
    """The slots of a parameter that this case needs and whose figures are known."""
    selections = result.working.selections
    slots = (slot for slot in result.rule.slots if slot.parameter == name and slot.name in selections)
    return [slot for slot in slots if selections[slot.name].standing in ("known", "either")]


def _statements(result: CalcResult, name: str) -> list[Statement]:
    """The statements behind a parameter; none where the figure was typed, is not known or not needed."""
    known = result.working.known[name]
    used = known.state in ("known", "none", "accepted") and _slots(result, name)
    return [each.statement for each in known.evidence if each.statement] if used else []


def _selection(selection: Selection, kind: Kind) -> _JsonValue:
    if selection.ends:
        return _ends(selection.ends, kind)
    low, high = selection.schedules[0], selection.schedules[-1]
    rates = {_band(each): _ends((each[2], other[2]), kind) or "" for each, other in zip(low, high, strict=True)}
    # one band from 0 on is a rate without bands
    return rates["0-"] if list(rates) == ["0-"] else rates


def _band(part: tuple[int, int | None, int]) -> str:
    """The amounts between which a rate holds, as in content files: `1000-5000`, `15000-`."""
    low, high = ("" if end is None else write_plain(end, "money").removesuffix(".00") for end in part[:2])
    return f"{low}-{high}"


def _ends(ends: Options | None, kind: Kind) -> str | None:
    words = list(dict.fromkeys(write_plain(each, kind) for each in ends or ()))
    return "-".join(words) or None


def _basis(result: CalcResult, name: str) -> str:
    known, statements, value = result.working.known[name], _statements(result, name), _value(result, name)
    if value is None:
        selections = [each for slot, each in result.working.selections.items() if slot.partition("[")[0] == name]
        return "没有查到" if selections else "这次用不到"
    text = (value if isinstance(value, str) else _in_a_line(value)).replace(_NO_LIMIT, "不限")
    if known.state == "typed":
        return f"{text}（您填的）"
    if not statements or known.answer is None:
        return f"{text}（没有查到是哪一种）"
    grade = wording.GRADES[known.answer.grade] if known.answer.grade else "没有来源"
    cites = dict.fromkeys(cite.id for each in statements for cite in each.fields.source)
    sources = "、".join(result.library.sources[cite].title for cite in cites)
    return f"{text}（{wording.say_span(statements[0])}；{grade}：{sources}）"
