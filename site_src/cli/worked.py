"""A case worked out, for people and for programs."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_src import wording
from site_src.calculate.bounds import MOST_MONEY
from site_src.calculate.kinds import Kind
from site_src.calculate.names import Slot
from site_src.calculate.parameters import Picked
from site_src.calculate.phrases import parameter_label
from site_src.calculate.reading import Plain, write_plain
from site_src.calculate.rule import Rule
from site_src.calculate.speak import Spoken, sentences
from site_src.calculate.work import Case, Working
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
    def spoken(self) -> Spoken:
        """The working in words."""
        return sentences(self.rule, self.library, self.working)


def as_json(worked: Worked, *, ascii_only: bool) -> str:
    """The shape other tools rely on; every number is a string, a range two of them with a hyphen."""
    rule, working = worked.rule, worked.working
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
        "warnings": list(_warnings(worked)),
    }
    return json.dumps(written, ensure_ascii=ascii_only, indent=2)


def as_text(worked: Worked) -> str:
    """The same for people: where each figure comes from, each step in a sentence, what to mind."""
    rule, case, spoken = worked.rule, worked.case, worked.spoken
    lines = [f"{rule.calculator.title}：{worked.library.name(case.place)}，{case.day}", "", "输入："]
    lines += [f"  {each.label} {name}：{spoken.value(name)}" for name, each in rule.calculator.inputs.items()]
    lines += ["", "依据："]
    lines += [
        f"  {parameter_label(rule, worked.library, name)} {name}：{_basis(worked, name)}" for name in rule.parameters
    ]
    lines += ["", "算法："]
    for number, step in enumerate(spoken.steps, 1):
        lines += [f"  {number}. {step.label}：{step.says}", *(f"     {line}" for line in step.explanation)]
    lines += [f"  {part}" for part in spoken.parts]
    warnings = [f"  {each}" for each in _warnings(worked)]
    return "\n".join([*lines, "", f"结果：{spoken.answer}", *(["", "注意：", *warnings] if warnings else [])])


def _parameter(worked: Worked, name: str) -> dict[str, object]:
    """A parameter's value (None where this case does not need it), and the statement behind it."""
    said = _statement(worked, name)
    answer = worked.working.known[name].answer
    return {
        "value": _value(worked, name),
        "from": str(said.since) if said and said.since else None,
        "grade": answer.grade if said and answer else None,
        "sources": [cite.id for cite in said.fields.source] if said else [],
    }


def _value(worked: Worked, name: str) -> _Written:
    kind, picked = worked.rule.parameters[name].kind, worked.working.picked
    found = {slot.name: _picked(picked[slot.name], kind) for slot in _slots(worked, name)}
    if len(found) == 1:
        return next(iter(found.values()))
    return {slot: each if isinstance(each, str) else _in_a_line(each) for slot, each in found.items()} or None


def _in_a_line(bands: Mapping[str, str]) -> str:
    return "；".join(f"{band} {rate}" for band, rate in bands.items())


def _slots(worked: Worked, name: str) -> list[Slot]:
    """The values of a parameter that this case uses."""
    return [slot for slot in worked.rule.slots if slot.parameter == name and slot.name in worked.working.picked]


def _statement(worked: Worked, name: str) -> Statement | None:
    """The statement behind a parameter, None where the figure was typed, assumed or not needed."""
    known = worked.working.known[name]
    used = [worked.working.picked[slot.name] for slot in _slots(worked, name)]
    if known.answer is None or known.state != "known" or not used or all(each.assumed for each in used):
        return None
    return known.answer.statement


def _picked(picked: Picked, kind: Kind) -> str | dict[str, str]:
    if picked.ends:
        return _ends(picked.ends, kind)
    low, high = picked.schedules or ((), ())
    rates = {_band(each): _ends((each[2], other[2]), kind) for each, other in zip(low, high, strict=True)}
    return rates["0-"] if list(rates) == ["0-"] else rates


def _band(part: tuple[int, int | None, int]) -> str:
    """The amounts between which a rate holds, as in content files: `1000-5000`, `15000-`."""
    low, high = ("" if end is None else write_plain(end, "money").removesuffix(".00") for end in part[:2])
    return f"{low}-{high}"


def _ends(ends: tuple[Plain, Plain], kind: Kind) -> str:
    low, high = (write_plain(each, kind) for each in ends)
    return low if low == high else f"{low}-{high}"


def _basis(worked: Worked, name: str) -> str:
    known, said, value = worked.working.known[name], _statement(worked, name), _value(worked, name)
    if value is None:
        return "这次用不到"
    text = (value if isinstance(value, str) else _in_a_line(value)).replace(_NO_LIMIT, "不限")
    if known.state == "typed":
        return f"{text}（您填的）"
    if said is None or known.answer is None:
        return f"{text}（没有查到，先这样算）"
    grade = wording.GRADES[known.answer.grade] if known.answer.grade else "没有来源"
    sources = "、".join(worked.library.sources[cite.id].title for cite in said.fields.source)
    return f"{text}（{wording.span(said)}；{grade}：{sources}）"


def _warnings(worked: Worked) -> Iterator[str]:
    """Yield what to mind: notes of the rule, and what is wrong with the figures it used."""
    rule, working, spoken = worked.rule, worked.working, worked.spoken
    yield from spoken.notes
    yield from spoken.parts
    answers = {name: working.known[name].answer for name in rule.parameters if _statement(worked, name)}
    weak: Mapping[str, list[str]] = {
        "网传未核实，只有网页这样说": [name for name, each in answers.items() if each and each.grade == "aggregator"],
        "很久没有核对来源": [name for name, each in answers.items() if each and each.stale],
        "另有不同的说法": [name for name, each in answers.items() if each and each.disputed],
        "没有查到，按规则里的假设算": [
            name for name in working.assumed if not rule.calculator.parameters[name].without
        ],
    }
    for words, names in weak.items():
        labels = dict.fromkeys(parameter_label(rule, worked.library, name) for name in names)
        if labels:
            yield f"{words}：{'、'.join(labels)}。"
    if not working.exact:
        yield "有的数只知道一个范围，所以结果也是一个范围。"
