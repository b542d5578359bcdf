"""Published and hand-made calculations, worked out again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.form import InputError
from site_src.calculate.case.work import work
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.reading import read_plain, write_plain
from site_src.model.calculator import Example
from site_src.model.library import Library
from site_src.model.place import Place


@dataclass(frozen=True, slots=True)
class Departure:
    """A result that differs from the example's; `got` is "" where nothing could be worked out, then see `reason`."""

    result: str
    expected: str
    got: str
    reason: str


def case_of(example: Example, today: date) -> Case:
    """The case of an example; `today` where it names no day."""
    # a month or year stands for its first day, as statements that begin in it do
    day = example.date.first if example.date else today
    return Case(Place.parse(example.place or ""), day, example.inputs, example.parameters)


def departures(rule: Rule, library: Library, example: Example, today: date) -> Iterator[Departure]:
    """Yield every result of an example that the rule does not reproduce to the fen."""
    try:
        working = work(rule, library, case_of(example, today))
    except InputError as error:
        for name, text in example.results.items():
            yield Departure(name, text, "", f"{error.name}：{error}")
        return
    for name, text in example.results.items():
        yield from _departure(rule, working, name, text)


def _departure(rule: Rule, working: Working, name: str, text: str) -> Iterator[Departure]:
    step = rule.calculator.results.get(name, name)
    if step not in {formula.name for formula in rule.steps}:
        yield Departure(name, text, "", "没有这个结果")
        return
    kind = rule.kind_of(step)
    try:
        expected = read_plain(text, kind)
    except ValueError as error:
        yield Departure(name, text, "", str(error))
        return
    ends = working.steps[step]
    if ends is None:
        yield Departure(name, text, "", f"缺少参数 {'、'.join(working.missing)}")
        return
    low, high = ends
    # a range is a departure, too: an example states one result
    if (low, high) != (expected, expected):
        got = write_plain(low, kind) if low == high else f"{write_plain(low, kind)}–{write_plain(high, kind)}"
        yield Departure(name, text, got, "")
