"""A case worked out, for people and for programs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from site_src import wording
from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.picking import Picked
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

_Written = str | dict[str, str] | None
_NO_LIMIT = write_plain(MOST_MONEY, "money")  # how rules write that there is none


@dataclass(frozen=True, slots=True)
class Worked:
    """A case and what came of it; nothing is missing."""

    rule: Rule
    library: Library
    case: Case
    working: Working

    @property
    def told(self) -> Account:
        """The working in words."""
        return tell(self.rule, self.library, self.working, self.case.day)


def as_json(worked: Worked, *, ascii_only: bool) -> str:
    """The shape other tools rely on; every number is a string, a range two of them with a hyphen."""
    rule, working, told = worked.rule, worked.working, worked.told
    steps = [
        {
            "id": each.name,
            "label": rule.calculator.steps[each.name].label,
            "formula": each.text,
            "value": _ends(working.steps[each.name], each.tree.kind),
        }
        for each in rule.steps
    ]
    written = {
        "calculator": rule.id,
        "area": str(worked.case.place),
        "date": worked.case.day.isoformat(),
        "inputs": {name: write_plain(value, rule.inputs[name]) for name, value in working.inputs.items()},
        "parameters": {name: _parameter(worked, name) for name in rule.calculator.parameters},
        "steps": steps,
        "results": {
            name: _ends(working.results[name], rule.kind_of(step)) for name, step in rule.calculator.results.items()
        },
        "warnings": [*told.notes, *told.parts, *told.cautions],
    }
    return json.dumps(written, ensure_ascii=ascii_only, indent=2)


def as_text(worked: Worked) -> str:
    """The same for people: where each figure comes from, each step in a sentence, what to mind."""
    rule, case, told = worked.rule, worked.case, worked.told
    lines = [f"{rule.calculator.title}：{worked.library.name(case.place)}，{case.day}", "", "输入："]
    lines += [f"  {each.label} {name}：{told.values[name]}" for name, each in rule.calculator.inputs.items()]
    lines += ["", "依据："]
    lines += [
        f"  {parameter_label(rule, worked.library, name)} {name}：{_basis(worked, name)}" for name in rule.parameters
    ]
    lines += ["", "算法："]
    for number, step in enumerate(told.steps, 1):
        lines += [f"  {number}. {step.label}：{step.says}", *(f"     {line}" for line in step.explanation)]
    lines += [f"  {part}" for part in told.parts]
    warnings = [f"  {each}" for each in (*told.notes, *told.cautions)]
    return "\n".join([*lines, "", f"结果：{told.answer}", *(["", "注意：", *warnings] if warnings else [])])


def _parameter(worked: Worked, name: str) -> dict[str, object]:
    """A parameter's value (None where this case does not need it, or it is not known), and the statements behind it."""
    said = _statements(worked, name)
    answer = worked.working.known[name].answer
    return {
        "value": _value(worked, name),
        "from": str(said[0].since) if said and said[0].since else None,
        "grade": answer.grade if said and answer else None,
        "sources": [cite.id for each in said for cite in each.fields.source],
    }


def _value(worked: Worked, name: str) -> _Written:
    kind, picked = worked.rule.parameters[name].kind, worked.working.picked
    found = {slot.name: _picked(picked[slot.name], kind) for slot in _slots(worked, name)}
    if len(found) == 1:
        return next(iter(found.values()))
    return {slot: _in_a_line(each) if isinstance(each, dict) else each or "" for slot, each in found.items()} or None


def _in_a_line(bands: Mapping[str, str]) -> str:
    return "；".join(f"{band} {rate}" for band, rate in bands.items())


def _slots(worked: Worked, name: str) -> list[Slot]:
    """The values of a parameter that this case uses and that are known."""
    picked = worked.working.picked
    slots = (slot for slot in worked.rule.slots if slot.parameter == name and slot.name in picked)
    return [slot for slot in slots if picked[slot.name].standing in ("known", "either")]


def _statements(worked: Worked, name: str) -> list[Statement]:
    """The statements behind a parameter; none where the figure was typed, is not known or not needed."""
    known = worked.working.known[name]
    used = known.state in ("known", "none", "last") and _slots(worked, name)
    return [each.statement for each in known.evidence if each.statement] if used else []


def _picked(picked: Picked, kind: Kind) -> _Written:
    if picked.ends:
        return _ends(picked.ends, kind)
    low, high = picked.schedules[0], picked.schedules[-1]
    rates = {_band(each): _ends((each[2], other[2]), kind) or "" for each, other in zip(low, high, strict=True)}
    return rates["0-"] if list(rates) == ["0-"] else rates


def _band(part: tuple[int, int | None, int]) -> str:
    """The amounts between which a rate holds, as in content files: `1000-5000`, `15000-`."""
    low, high = ("" if end is None else write_plain(end, "money").removesuffix(".00") for end in part[:2])
    return f"{low}-{high}"


def _ends(ends: Options | None, kind: Kind) -> str | None:
    words = list(dict.fromkeys(write_plain(each, kind) for each in ends or ()))
    return "-".join(words) or None


def _basis(worked: Worked, name: str) -> str:
    known, said, value = worked.working.known[name], _statements(worked, name), _value(worked, name)
    if value is None:
        picked = [each for slot, each in worked.working.picked.items() if slot.partition("[")[0] == name]
        return "没有查到" if picked else "这次用不到"
    text = (value if isinstance(value, str) else _in_a_line(value)).replace(_NO_LIMIT, "不限")
    if known.state == "typed":
        return f"{text}（您填的）"
    if not said or known.answer is None:
        return f"{text}（没有查到是哪一种）"
    grade = wording.GRADES[known.answer.grade] if known.answer.grade else "没有来源"
    cites = dict.fromkeys(cite.id for each in said for cite in each.fields.source)
    sources = "、".join(worked.library.sources[cite].title for cite in cites)
    return f"{text}（{wording.say_span(said[0])}；{grade}：{sources}）"
