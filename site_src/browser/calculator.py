"""What a calculator's page needs in the browser: the compiled rule, and every place's figures through time.

Written as one call in a classic script, `calculator({…})`: a page opened from disk may run its own scripts, but
not fetch files.
"""

from collections.abc import Iterator
from hashlib import sha256

from site_src.addresses import table as addresses
from site_src.browser.figures import Json, figures
from site_src.browser.script import literal, script
from site_src.calculate.case import cautions
from site_src.calculate.case.picking import whole
from site_src.calculate.case.spread import running_steps
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.language.names import Slot
from site_src.calculate.rule.compile import compile_rule
from site_src.calculate.rule.make import make_rules
from site_src.calculate.rule.rule import Formula, Rule
from site_src.calculate.values import grammar
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.words import lacks
from site_src.calculate.words.phrases import (
    build_phrase,
    encode_phrase,
    kind_name,
    list_quantities,
    member_words,
    parameter_label,
)
from site_src.model.calculator import Input
from site_src.views.answers import Viewer


def data_script(viewer: Viewer, rule: Rule) -> tuple[str, bytes]:
    """The path and the bytes of one calculator's data script."""
    text = f"calculator({literal(_data(viewer, rule))},function(R,B){{return {compile_rule(rule)}}});\n"
    return f"assets/{rule.id}.{sha256(text.encode()).hexdigest()[:8]}.js", text.encode()


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """The scripts with the figures of the provinces, of every calculator."""
    for rule in make_rules(viewer.library):
        yield from region_scripts(viewer, rule)


def region_scripts(viewer: Viewer, rule: Rule) -> Iterator[tuple[str, bytes]]:
    """The path and the bytes of each script with the figures of one province and its areas."""
    for region, sheet in figures(viewer, rule).regions.items():
        yield (
            addresses.figures_script(rule.id, region),
            script("takeFigures", {"of": rule.id, "region": region, **sheet}),
        )


def _data(viewer: Viewer, rule: Rule) -> Json:
    calculator, library = rule.calculator, viewer.library
    found = figures(viewer, rule)
    return {
        "id": rule.id,
        "inputs": {name: _input(rule, name, each) for name, each in calculator.inputs.items()},
        "limits": _limits(rule),
        "grammar": grammar.export_grammar((*rule.inputs.values(), *(shape.kind for shape in rule.parameters.values()))),
        "parameters": {name: _parameter(viewer, rule, name) for name in rule.parameters},
        "slots": [_slot(rule, slot) for slot in rule.slots],
        "steps": [_step(rule, each) for each in rule.steps],
        "called": _called(viewer, rule),
        "results": dict(calculator.results),
        "parts": list(calculator.parts),
        "spread": _spread(rule),
        "answer": calculator.answer,
        "notes": [_note(rule, each, note.says) for each, note in zip(rule.notes, calculator.notes, strict=True)],
        "names": dict(member_words(rule, library)),
        "cautions": dict(cautions.WORDS),
        "lacks": dict(lacks.WORDS),
        "common": found.common,
        "regions": list(found.regions),
    }


def _limits(rule: Rule) -> Json:
    """The least and the most of every input and parameter; of a closed list its words."""
    asked = {name: (kind, rule.limits[name]) for name, kind in rule.inputs.items()}
    asked |= {name: (shape.kind, widest_of(shape)) for name, shape in rule.parameters.items()}
    return {
        name: list(kind.members) if isinstance(kind, Choice) else [limits.low, limits.high]
        for name, (kind, limits) in asked.items()
    }


def _input(rule: Rule, name: str, given: Input) -> Json:
    return {
        "label": given.label,
        "kind": kind_name(rule.inputs[name]),
        "unit": given.unit or "",
        "more": int(given.more),
        "opens": given.opens or "",
        "season": given.season,
    }


def _parameter(viewer: Viewer, rule: Rule, name: str) -> Json:
    """`subject` is what it reads; parameters that read the same go together."""
    shape, given = rule.parameters[name], rule.calculator.parameters[name]
    return {
        "label": parameter_label(rule, viewer.library, name),
        "kind": kind_name(shape.kind),
        "subject": ".".join(rule.attributes[name]),
        "figure": int(given.is_figure),
        "exists": int(given.exists),
        "on": given.on or "",
        "running": shape.running or "",
        "cap": int(given.cap),
        "whole": _whole(rule, name),
        "none": (given.none or "").removesuffix("%"),
        "leave_out": given.leave_out or "",
        "readings": list(given.readings or _members(shape.kind)),
    }


def _whole(rule: Rule, name: str) -> Json:
    every = whole(rule.parameters[name])
    return list(every.ends) or [[list(band) for band in each] for each in every.schedules]


def _slot(rule: Rule, slot: Slot) -> Json:
    picks: list[Json] = [{"axis": axis, "by": what, "input": int(is_input)} for axis, what, is_input in slot.picks]
    return {"name": slot.name, "parameter": slot.parameter, "picks": picks, "uneven": int(slot.name in rule.uneven)}


def _step(rule: Rule, formula: Formula) -> Json:
    step = rule.calculator.steps[formula.name]
    return {
        "id": formula.name,
        "label": step.label,
        "says": step.says,
        "kind": kind_name(formula.tree.kind),
        "phrase": encode_phrase(build_phrase(formula.tree)),
        "quiet": int(step.quiet),
        "own": _own(rule, formula),
        "behind": _behind(rule, formula),
        "running": int(formula.name in running_steps(rule)),
    }


def _note(rule: Rule, formula: Formula, says: str) -> Json:
    return {"says": says, "behind": _behind(rule, formula), "own": _own(rule, formula)}


def _own(rule: Rule, formula: Formula) -> Json:
    """The slots that a step or note names itself."""
    return [index for index, slot in enumerate(rule.slots) if slot in formula.slots]


def _behind(rule: Rule, formula: Formula) -> Json:
    """The slots on which a step or note can depend, by their places in `slots`."""
    return [index for index, slot in enumerate(rule.slots) if slot.name in rule.behind[formula.name]]


def _spread(rule: Rule) -> Json:
    spread = rule.calculator.spread
    return {"over": spread.over, "each": spread.each} if spread else None


def _members(kind: Kind) -> list[str]:
    return list(kind.members) if isinstance(kind, Choice) else []


def _called(viewer: Viewer, rule: Rule) -> Json:
    """Quantity → its noun, where it comes from, its words as clauses."""
    sources = ("input", "figure", "step")
    return {
        name: [each.noun, sources.index(each.source), dict(each.cases)]
        for name, each in list_quantities(rule, viewer.library).items()
    }
