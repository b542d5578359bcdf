"""What a calculator's page runs, without the page: the data script of a rule, lookup and working, in V8."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from py_mini_racer import MiniRacer

from site_src import wording
from site_src.browser.calculator import data_script, region_scripts
from site_src.calculate.case.case import Working
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.reading import Plain
from site_src.model.library import Library
from site_src.views.answers import Viewer
from tests.support.site import ROOT

FOLDER = ROOT / "templates" / "calculators"
LAST = "lacks.js"  # what comes after it in their order is about the page
ENTRY = """
    let rule;
    function calculator(data, make) { rule = ruleOf(data, make); }
    function takeFigures(sheet) { keepSheet(rule, sheet); }
    const askedOf = ([place, day, inputs, typed, last = [], lead = []]) =>
        ({ place, day, inputs, typed, last, lead });
    function workAll(cases) {
        return cases.map((each) => {
            const { missing, steps, notes } = workOut(rule, askedOf(each));
            return [namesOf(rule, missing), steps, notes.map(Number)];
        });
    }
    function readAll(typed) {
        return typed.map(([name, text]) => {
            const { kind, limits } = rule.inputs[name] || rule.parameters[name];
            return typedAs(rule.grammar, text, kind, limits);
        });
    }
    function sayAll(cases) {
        return cases.map((each) => {
            const working = workOut(rule, askedOf(each));
            const speech = speechOf(rule, working), values = valuesOf(rule, working);
            return rule.steps.map((step, index) => {
                const { how, bands } = explained(speech, step.phrase, working.steps[index]);
                const rows = bands.map(({ span, rate, part, gives }) => [span, rate, part, gives]);
                return [filled(step.says, values), how, rows];
            });
        });
    }
    function tellEach(cases, grades) {
        return cases.map((each) => {
            const asked = askedOf(each), working = workThrough(rule, asked);
            const { answer, notes, parts, cautions } = tellAll(rule, working, asked.day);
            const codes = cautionsOf(rule, working, asked.day);
            return {
                answer, notes, parts, cautions, codes: codes.map(({ code, names, figure }) => [code, names, figure]),
                lacks: lacksOf(rule, working, asked.place, grades),
            };
        });
    }
"""
Asked = tuple[str, date, dict[str, Plain], dict[str, Plain]]  # place, day, inputs, typed parameters
Said = list[tuple[str, str, list[list[str]]]]  # each step's sentence, explanation and bands
Outcome = tuple[list[str], list[list[Plain] | None], list[int]]  # missing parameters, both ends of each step, notes


@cache
def scripts() -> str:
    """Those parts of the calculators' script that know nothing of a page, in their order."""
    names = (FOLDER / "order.txt").read_text(encoding="utf-8").split()
    return "".join((FOLDER / name).read_text(encoding="utf-8") for name in names[: names.index(LAST) + 1])


def engine() -> MiniRacer:
    """A new engine with those scripts."""
    made = MiniRacer()
    made.eval(scripts())
    return made


@cache
def _shared() -> MiniRacer:
    return engine()


def call(function: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script gives
    """What one of those functions gives, in an engine that keeps nothing of it; both ways as JSON."""
    written = ",".join(json.dumps(each) for each in arguments)
    return json.loads(str(_shared().eval(f"JSON.stringify({function}({written}))")))


def payload(rule: Rule, library: Library) -> dict[str, Any]:
    """What a calculator's script is handed, without the compiled rule."""
    text = data_script(Viewer(library, date(2026, 11, 22)), rule)[1].decode()
    found: dict[str, Any] = json.JSONDecoder().raw_decode(text.removeprefix("calculator("))[0]
    return found


class Runtime:
    """One calculator as a visitor's browser has it."""

    def __init__(self, rule: Rule, library: Library) -> None:
        self._engine = engine()
        self._engine.eval(ENTRY)
        viewer = Viewer(library, date(2026, 11, 22))
        self._engine.eval(data_script(viewer, rule)[1].decode())
        for _, script in region_scripts(viewer, rule):
            self._engine.eval(script.decode())

    def work(self, cases: Sequence[Asked]) -> list[Outcome]:
        """Work all cases out with the figures of their one day, in one call."""
        found = self._call("workAll", [_written(each) for each in cases])
        return [(missing, steps, notes) for missing, steps, notes in found]

    def read(self, typed: Sequence[tuple[str, str]]) -> list[tuple[Plain | None, str]]:
        """What each text comes to in the field of an input or parameter: its value, or None and the reason."""
        return [(each.get("value"), each.get("why", "")) for each in self._call("readAll", list(typed))]

    def say(self, cases: Sequence[Asked]) -> list[Said]:
        """Word every step of all cases, in one call."""
        found = self._call("sayAll", [_written(each) for each in cases])
        return [[(says, how, bands) for says, how, bands in steps] for steps in found]

    def tell(self, cases: Sequence[Asked], last: Sequence[str] = (), leads: Sequence[str] = ()) -> list[dict[str, Any]]:
        """The answer, notes, parts, cautions with their codes and lacks of all cases, over all their months."""
        written = [[*_written(each), list(last), list(leads)] for each in cases]
        return list(self._call("tellEach", written, dict(wording.GRADES)))

    def _call(self, function: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script gives
        text = ",".join(json.dumps(each) for each in arguments)
        return json.loads(str(self._engine.eval(f"JSON.stringify({function}({text}))")))


def _written(asked: Asked) -> list[object]:
    place, day, inputs, typed = asked
    return [place, int(day.strftime("%Y%m%d")), inputs, typed]


def outcome(rule: Rule, working: Working) -> Outcome:
    """What Python found, in the same form."""
    steps = [list(ends) if ends else None for ends in (working.steps[each.name] for each in rule.steps)]
    notes = [int(index in working.notes) for index in range(len(rule.notes))]
    return list(working.lacking), steps, notes
