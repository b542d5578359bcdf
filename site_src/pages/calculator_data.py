"""What a calculator's page needs in the browser: the compiled rule, and every place's figures through time.

Written as one call in a classic script, `calculator({…})`: a page opened from disk may run its own scripts, but
not fetch files.
"""

import json
from hashlib import sha256

from site_src.calculate.bounds import widest_of
from site_src.calculate.grammar import written
from site_src.calculate.kinds import Choice, Kind
from site_src.calculate.parameters import unqualified
from site_src.calculate.rule import Formula, Rule
from site_src.calculate.script import compile_rule
from site_src.calculate.speak import formula_template, spread_steps
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
        "inputs": {name: [each.label, _kind(rule.inputs[name])] for name, each in calculator.inputs.items()},
        "limits": _limits(rule),
        "grammar": written((*rule.inputs.values(), *(shape.kind for shape in rule.parameters.values()))),
        "parameters": {
            name: [
                writer.label(name),
                _kind(shape.kind),
                calculator.parameters[name].on or "",
                shape.running or "",
                int(bool(calculator.parameters[name].term or calculator.parameters[name].exists)),
                calculator.parameters[name].without or "",
            ]
            for name, shape in rule.parameters.items()
        },
        "terms": _terms(rule),
        "slots": [[slot.parameter, [list(each) for each in slot.picks], slot.name] for slot in rule.slots],
        "steps": [_step(viewer, rule, each) for each in rule.steps],
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


def _limits(rule: Rule) -> Json:
    """The least and the most of every input and parameter; of a closed list its words."""
    asked = {name: (kind, rule.limits[name]) for name, kind in rule.inputs.items()}
    asked |= {name: (shape.kind, widest_of(shape)) for name, shape in rule.parameters.items()}
    return {
        name: list(kind.members) if isinstance(kind, Choice) else [limits.low, limits.high]
        for name, (kind, limits) in asked.items()
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


def _step(viewer: Viewer, rule: Rule, formula: Formula) -> Json:
    written = rule.calculator.steps[formula.name]
    template = formula_template(rule, viewer.library, formula)
    return [formula.name, written.label, written.says, _kind(formula.tree.kind), template]


def _kind(kind: Kind) -> str:
    return "choice" if isinstance(kind, Choice) else kind
