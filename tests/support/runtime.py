"""What a calculator's page runs, without the page: the data script of a rule, lookup and working, in V8."""

import json
from collections.abc import Sequence
from datetime import date
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

SCRIPTS = ("arithmetic.js", "lookup.js", "working.js", "spread.js", "words.js", "typed.js")
SPEAKING = ("reckon.js", "reasons.js", "phrases.js", "bands.js", "cautions.js", "answers.js", "lacks.js")
ENTRY = """
    let data, run;
    function calculator(given, made) { data = given; run = made(R, B); keepSheet(data, "", data.common); }
    function takeFigures(sheet) { keepSheet(data, sheet.region, sheet); }
    const askedOf = ([place, day, inputs, typed, last]) => ({ place, day, inputs, typed, last: last || [] });
    function workAll(cases) {
        return cases.map((each) => {
            const found = workOut(data, run, askedOf(each));
            return [namesOf(data, found.missing), found.steps, found.notes.map(Number)];
        });
    }
    function readAll(typed) {
        return typed.map(([name, text]) => {
            const { kind } = data.inputs[name] || data.parameters[name];
            return typedAs(data.grammar, text, kind, data.limits[name]);
        });
    }
    function sayAll(cases) {
        return cases.map((each) => {
            const found = workOut(data, run, askedOf(each));
            const speech = speechOf(data, found), values = valuesOf(data, found);
            return data.steps.map((step, index) => {
                const told = explained(speech, step.phrase, found.steps[index]);
                return [filled(step.says, values), told.how, told.bands];
            });
        });
    }
    function tellEach(cases, grades) {
        return cases.map((each) => {
            const asked = askedOf(each), working = workThrough(data, run, asked);
            const { answer, notes, parts, cautions } = tellAll(data, run, working, asked.day);
            const codes = cautionsOf(data, run, working, asked.day);
            return {
                answer, notes, parts, cautions, codes: codes.map(({ code, names, figure }) => [code, names, figure]),
                lacks: lacksOf(data, working, asked.place, grades),
            };
        });
    }
"""
Asked = tuple[str, date, dict[str, Plain], dict[str, Plain]]  # place, day, inputs, typed parameters
Said = list[tuple[str, str, list[list[str]]]]  # each step's sentence, explanation and bands
Outcome = tuple[list[str], list[list[Plain] | None], list[int]]  # missing parameters, both ends of each step, notes


class Runtime:
    """One calculator as a visitor's browser has it."""

    def __init__(self, rule: Rule, library: Library) -> None:
        self._engine = MiniRacer()
        for name in SCRIPTS + SPEAKING:
            self._engine.eval((ROOT / "templates" / "calculators" / name).read_text(encoding="utf-8"))
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

    def tell(self, cases: Sequence[Asked], last: Sequence[str] = ()) -> list[dict[str, Any]]:
        """The answer, notes, parts, cautions with their codes and lacks of all cases, over all their months."""
        written = [[*_written(each), list(last)] for each in cases]
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
