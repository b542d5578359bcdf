"""What a calculator's page runs, without the page: the data script of a rule, lookup and working, in V8."""

import json
from collections.abc import Sequence
from datetime import date

from py_mini_racer import MiniRacer

from site_src.calculate.reading import Plain
from site_src.calculate.rule import Rule
from site_src.calculate.work import Working
from site_src.model.library import Library
from site_src.pages.calculator_data import data_script
from site_src.pages.views import Viewer
from tests.support.site import ROOT

<<<<<<< HEAD
SCRIPTS = ("arithmetic.js", "lookup.js", "working.js", "words.js", "typed.js")
=======
SCRIPTS = ("arithmetic.js", "lookup.js", "working.js")
SPEAKING = ("words.js", "reckon.js", "reasons.js", "phrases.js", "bands.js")
>>>>>>> h-words
ENTRY = """
    let data, run;
    function calculator(given, made) { data = given; run = made(R, B); }
    function workAll(cases) {
        return cases.map(([place, day, inputs, typed]) => {
            const found = workOut(data, run, place, day, inputs, typed);
            return [found.missing, found.steps || [], (found.notes || []).map(Number)];
        });
    }
<<<<<<< HEAD
    function readAll(typed) {
        return typed.map(([name, text]) => {
            const [, kind] = data.inputs[name] || data.parameters[name];
            return typedAs(data.grammar, text, kind, data.limits[name]);
=======
    function sayAll(cases) {
        return cases.map(([place, day, inputs, typed]) => {
            const found = workOut(data, run, place, day, inputs, typed);
            if (found.missing.length) return [];
            const speech = speechOf(data, inputs, found), values = named(valuesOf(data, inputs, found));
            return data.steps.map((step, index) => {
                const told = explained(speech, step[4], found.steps[index]);
                return [filled(step[2], values), told.how, told.bands];
            });
>>>>>>> h-words
        });
    }
"""
Asked = tuple[str, date, dict[str, Plain], dict[str, Plain]]  # place, day, inputs, typed parameters
Said = list[
    tuple[str, str, list[list[str]]]
]  # each step's sentence, explanation and bands; none where it cannot be worked
Outcome = tuple[list[str], list[list[Plain]], list[int]]  # missing parameters, both ends of each step, notes


class Runtime:
    """One calculator as a visitor's browser has it."""

    def __init__(self, rule: Rule, library: Library) -> None:
        self._engine = MiniRacer()
        for name in SCRIPTS + SPEAKING:
            self._engine.eval((ROOT / "templates" / "calculators" / name).read_text(encoding="utf-8"))
        self._engine.eval(ENTRY)
        self._engine.eval(data_script(Viewer(library, date(2026, 11, 22)), rule)[1].decode())

    def work(self, cases: Sequence[Asked]) -> list[Outcome]:
        """Work all cases out, in one call."""
        written = [[place, int(day.strftime("%Y%m%d")), inputs, typed] for place, day, inputs, typed in cases]
        found = json.loads(str(self._engine.eval(f"JSON.stringify(workAll({json.dumps(written)}))")))
        return [(missing, steps, notes) for missing, steps, notes in found]

<<<<<<< HEAD
    def read(self, typed: Sequence[tuple[str, str]]) -> list[tuple[Plain | None, str]]:
        """What each text comes to in the field of an input or parameter: its value, or None and the reason."""
        found = json.loads(str(self._engine.eval(f"JSON.stringify(readAll({json.dumps(typed)}))")))
        return [(each.get("value"), each.get("why", "")) for each in found]
=======
    def say(self, cases: Sequence[Asked]) -> list[Said]:
        """Word every step of all cases, in one call."""
        written = [[place, int(day.strftime("%Y%m%d")), inputs, typed] for place, day, inputs, typed in cases]
        found = json.loads(str(self._engine.eval(f"JSON.stringify(sayAll({json.dumps(written)}))")))
        return [[(says, how, bands) for says, how, bands in steps] for steps in found]
>>>>>>> h-words


def outcome(rule: Rule, working: Working) -> Outcome:
    """What Python found, in the same form."""
    missing = list(dict.fromkeys(name.partition("[")[0] for name in working.missing))
    steps = [list(working.steps[each.name]) for each in rule.steps] if not missing else []
    notes = [int(index in working.notes) for index in range(len(rule.notes))] if not missing else []
    return missing, steps, notes
