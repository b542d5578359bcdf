"""What is typed, on a page and on the command line: both take the same, and refuse the same in the same words."""

import json
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from site_src.browser.grammar import export_grammar
from site_src.calculate.case.form import InputError, read_inputs
from site_src.calculate.case.parameters import parse_own_figure
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.entry import EntryError, read_entry
from site_src.calculate.values.grammar import EMPTY, MARKS, STRANGER
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.reading import Plain, write_plain
from site_src.calculate.words.phrases import kind_name
from tests.support.cases import CALCULATORS, content, rule
from tests.support.runtime import Runtime
from tests.support.site import ROOT
from tests.support.typed import COLOURS, LIMITS, RIGHT, WRONG

Read = tuple[Plain | None, str]  # the value, or None and the reason
TEXTS = tuple(dict.fromkeys([*(text for text, _, _ in RIGHT), *(text for text, _, _ in WRONG)]))


def in_python(of: Rule, name: str, text: str) -> Read:
    """One text as `calc` takes it."""
    try:
        if name in of.inputs:
            return read_inputs(of, {name: text})[name], ""
        return parse_own_figure(of, name, text).cells[0][1][0], ""
    except (InputError, EntryError) as error:
        return None, str(error)


def at_the_limits(of: Rule, name: str) -> Iterator[tuple[str, Read | None]]:
    """Yield a text for every value one step below, at and beyond each limit of a number, and whether it is right."""
    kind = of.inputs[name] if name in of.inputs else of.parameters[name].kind
    limits = of.limits[name] if name in of.inputs else widest_of(of.parameters[name])
    if isinstance(kind, Choice) or kind in ("bool", "date"):
        return
    for end in (limits.low, limits.high):
        for value in (end - 1, end, end + 1):
            yield write_plain(value, kind), (value, "") if limits.low <= value <= limits.high else None


@pytest.mark.parametrize("slug", CALCULATORS)
def test_every_field(slug: str) -> None:
    """Every input and every parameter of every calculator: its limits, and every text of the table."""
    of = rule(slug)
    asked: list[tuple[str, str]] = []
    for name in (*of.inputs, *of.parameters):
        near = list(at_the_limits(of, name))
        for text, right in near:
            value, why = in_python(of, name, text)
            assert (value, why) == right if right else (value is None and why), (name, text, value, why)
        members = getattr(of.inputs.get(name) or of.parameters[name].kind, "members", ())
        asked += [(name, text) for text in (*TEXTS, *members, *(text for text, _ in near))]

    both = zip(asked, (in_python(of, *each) for each in asked), Runtime(of, content()).read(asked), strict=True)
    assert [each for each in both if each[1] != each[2]] == []


@cache
def page() -> MiniRacer:
    """The page's reader with the forms of all kinds."""
    made = MiniRacer()
    for name in ("words.js", "typed.js"):
        made.eval((ROOT / "templates" / "calculators" / name).read_text(encoding="utf-8"))
    made.eval(f"const grammar = {json.dumps(export_grammar(LIMITS))};")
    return made


def test_only_the_kinds_that_are_asked_for() -> None:
    """What a page needs: marks and words for all, a form for each kind of number."""
    found = export_grammar(("money", COLOURS, "bool", "money"))

    assert list(found["forms"]) == ["money"]
    assert (found["empty"], found["stranger"]) == (EMPTY, STRANGER)


def twice(text: str, kind: Kind) -> tuple[Read, Read]:
    """What Python and the page make of a text."""
    limits = LIMITS[kind]
    ends = kind.members if isinstance(kind, Choice) else {"low": limits.low, "high": limits.high}
    call = f"typedAs(grammar, {', '.join(map(json.dumps, (text, kind_name(kind), ends)))})"
    found = json.loads(str(page().eval(f"JSON.stringify({call})")))
    try:
        python: Read = (read_entry(text, kind, limits), "")
    except EntryError as error:
        python = (None, str(error))
    return python, (found.get("value"), found.get("why", ""))


@pytest.mark.parametrize("kind", LIMITS)
def test_table(kind: Kind) -> None:
    """Every text of the table, as every kind."""
    for text in TEXTS:
        python, browser = twice(text, kind)
        assert (text, python) == (text, browser)


SIGNS = (
    *MARKS, *"0123456789.,-% 元万年月日", "个月", "100", "1,000", "2026", "-01", "-29", "yes", "red",
    "\u2028", "\x00", "😀", "$&", "\\",
)  # fmt: skip


@given(st.text(max_size=50) | st.lists(st.sampled_from(SIGNS), max_size=9).map("".join), st.sampled_from(list(LIMITS)))
@example("\ud800", "count")
@example("5\ud800", "count")
@example("9" * 40 + "," * 9, "money")
@example("1,000" * 8, "money")
@example("__proto__", "bool")
@settings(max_examples=800, deadline=None)
def test_any_text(text: str, kind: Kind) -> None:
    python, browser = twice(text, kind)
    assert python == browser
