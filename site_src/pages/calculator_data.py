"""What a calculator's page needs in the browser: the compiled rule, and every place's figures through time.

Written as one call in a classic script, `calculator({…})`: a page opened from disk may run its own scripts, but
not fetch files.
"""

import json
from hashlib import sha256

from site_src.calculate.parameters import unqualified
from site_src.calculate.phrases import called, kind_name, phrase, written
from site_src.calculate.rule import Formula, Rule
from site_src.calculate.script import compile_rule
from site_src.calculate.speak import spread_steps
from site_src.pages.calculator_places import Json, PlaceLines
from site_src.pages.views import STATES, Viewer


def data_script(viewer: Viewer, rule: Rule) -> tuple[str, bytes]:
    """The path and the bytes of one calculator's data script."""
    text = f"calculator({_compact(_data(viewer, rule))},function(R,B){{return {compile_rule(rule)}}});\n"
    return f"assets/{rule.id}.{sha256(text.encode()).hexdigest()[:8]}.js", text.encode()


def _compact(data: Json) -> str:
    # "</" would end a script element if the text were ever put into a page
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _data(viewer: Viewer, rule: Rule) -> Json:
    writer = PlaceLines(viewer, rule)
    calculator = rule.calculator
    places = writer.places()
    return {
        "id": rule.id,
        "inputs": {name: [each.label, kind_name(rule.inputs[name])] for name, each in calculator.inputs.items()},
        "limits": {name: [each.low, each.high] for name, each in rule.limits.items() if name in rule.inputs},
        "parameters": {
            name: [
                writer.label(name),
                kind_name(shape.kind),
                calculator.parameters[name].on or "",
                shape.running or "",
                int(bool(calculator.parameters[name].term or calculator.parameters[name].exists)),
                calculator.parameters[name].without or "",
            ]
            for name, shape in rule.parameters.items()
        },
        "terms": _terms(rule),
        "slots": [[slot.parameter, [list(each) for each in slot.picks], slot.name] for slot in rule.slots],
        "steps": [_step(rule, each) for each in rule.steps],
        "called": _called(viewer, rule),
        "uses": [sorted({slot.parameter for slot in each.slots}) for each in rule.steps],
        "quiet": [int(calculator.steps[each.name].quiet) for each in rule.steps],
        "results": dict(calculator.results),
        "parts": list(calculator.parts),
        "spread": _spread(rule),
        "answer": calculator.answer,
        "notes": [note.says for note in calculator.notes],
        "names": writer.names(),
        "places": places,
        "spans": writer.spans.written,
        "answers": writer.answers.written,
        "states": list(STATES.values()),
    }


def _terms(rule: Rule) -> Json:
    """Parameter that reads a term → the parameters whose typed figure replaces its statement, and what holds then."""
    return {
        name: [
            [other for other in rule.parameters if other != name and rule.attributes[other] == rule.attributes[name]],
            *(cell[1][0] for cell in unqualified(each).cells),
        ]
        for name, each in rule.calculator.parameters.items()
        if each.term
    }


def _spread(rule: Rule) -> Json:
    """The input that counts months, the step of one month, the result that is their sum; then the steps in between."""
    spread = rule.calculator.spread
    return [spread.over, spread.each, spread.total, sorted(spread_steps(rule))] if spread else []


def _step(rule: Rule, formula: Formula) -> Json:
    step = rule.calculator.steps[formula.name]
    return [formula.name, step.label, step.says, kind_name(formula.tree.kind), written(phrase(formula.tree))]


def _called(viewer: Viewer, rule: Rule) -> Json:
    """Quantity → its noun, where it comes from, its words as clauses."""
    sources = ("input", "figure", "step")
    return {
        name: [each.noun, sources.index(each.source), dict(each.cases)]
        for name, each in called(rule, viewer.library).items()
    }
