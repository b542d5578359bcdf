"""What a calculator's page needs in the browser: the compiled rule, and every place's figures through time.

Written as one call in a classic script, `calculator({…})`: a page opened from disk may run its own scripts, but
not fetch files.
"""

from collections.abc import Iterator
from hashlib import sha256

from site_src.addresses import table as addresses
from site_src.browser.contract import calculators as contract
from site_src.browser.contract.figures import FiguresSheet
from site_src.browser.figures import figures
from site_src.browser.grammar import export_grammar
from site_src.browser.phrases import encode_phrase
from site_src.browser.quantities import write_input, write_parameter
from site_src.browser.script import literal, script
from site_src.calculate.case import cautions
from site_src.calculate.case.spread import running_steps
from site_src.calculate.language.names import Slot
from site_src.calculate.rule.compile import compile_rule
from site_src.calculate.rule.make import make_rules
from site_src.calculate.rule.rule import Formula, Rule
from site_src.calculate.values.kinds import Choice
from site_src.calculate.words import lacks
from site_src.calculate.words.phrases import (
    build_phrase,
    choose_nouns,
    kind_name,
    member_words,
)
from site_src.model.library import Library
from site_src.views.answers import Viewer


def data_script(viewer: Viewer, rule: Rule) -> tuple[str, bytes]:
    """The path and the bytes of one calculator's data script."""
    text = f"calculator({literal(_data(viewer, rule))},function(R,B,C){{return {compile_rule(rule)}}});\n"
    return addresses.calculator_script(rule.id, sha256(text.encode()).hexdigest()[:8]), text.encode()


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """The scripts with the figures of the provinces, of every calculator."""
    for rule in make_rules(viewer.library):
        yield from region_scripts(viewer, rule)


def region_scripts(viewer: Viewer, rule: Rule) -> Iterator[tuple[str, bytes]]:
    """The path and the bytes of each script with the figures of one province and its areas."""
    for region, sheet in figures(viewer, rule).regions.items():
        own: FiguresSheet = {"of": rule.id, "region": region, **sheet}
        yield addresses.figures_script(rule.id, region), script("takeFigures", own)


def _data(viewer: Viewer, rule: Rule) -> contract.CalculatorData:
    calculator, library = rule.calculator, viewer.library
    sheets, nouns = figures(viewer, rule), choose_nouns(rule, library)
    data: contract.CalculatorData = {
        "id": rule.id,
        "inputs": {name: write_input(rule, viewer.library, name, nouns[name]) for name in calculator.inputs},
        "grammar": export_grammar((*rule.inputs.values(), *(shape.kind for shape in rule.parameters.values()))),
        "parameters": {name: write_parameter(rule, viewer.library, name, nouns[name]) for name in rule.parameters},
        "slots": [_slot(rule, slot) for slot in rule.slots],
        "steps": [_step(rule, each, nouns[each.name]) for each in rule.steps],
        "results": dict(calculator.results),
        "parts": calculator.parts,
        "answer": calculator.answer,
        "notes": [_note(rule, each, note.says) for each, note in zip(rule.notes, calculator.notes, strict=True)],
        "names": _names(rule, library),
        "cautions": dict(cautions.WORDS),
        "lacks": _lacks(rule),
        "common": sheets.common,
        "regions": list(sheets.regions),
    }
    if calculator.spread:
        data["spread"] = {"over": calculator.spread.over, "each": calculator.spread.each}
    return data


def _names(rule: Rule, library: Library) -> dict[str, str]:
    """The words of all that may be asked for or told; the axes have members that no calculator asks for."""
    kinds = (*rule.inputs.values(), *(shape.kind for shape in rule.parameters.values()))
    told = {member for kind in kinds if isinstance(kind, Choice) for member in kind.members}
    return {member: words for member, words in member_words(rule, library).items() if member in told}


def _lacks(rule: Rule) -> dict[str, str]:
    """Why a figure may be lacking; of years only where a figure is looked up by one."""
    by_year = any(given.on for given in rule.calculator.parameters.values())
    return {code: words for code, words in lacks.WORDS.items() if by_year or not code.startswith("year")}


def _slot(rule: Rule, slot: Slot) -> contract.CalculatorSlot:
    record: contract.CalculatorSlot = {
        "name": slot.name,
        "parameter": slot.parameter,
        "picks": [
            {"axis": axis, "input": what} if is_input else {"axis": axis, "member": what}
            for axis, what, is_input in slot.picks
        ],
    }
    if slot.name in rule.uneven:
        record["uneven"] = True
    return record


def _step(rule: Rule, formula: Formula, noun: str) -> contract.CalculatorStep:
    step = rule.calculator.steps[formula.name]
    record: contract.CalculatorStep = {
        "id": formula.name,
        "label": step.label,
        "says": step.says,
        "kind": kind_name(formula.tree.kind),
        "phrase": encode_phrase(build_phrase(formula.tree)),
        "own": _own(rule, formula),
        "behind": _behind(rule, formula),
    }
    if noun != step.label:
        record["noun"] = noun
    if step.quiet:
        record["quiet"] = True
    if formula.name in running_steps(rule):
        record["running"] = True
    return record


def _note(rule: Rule, formula: Formula, says: str) -> contract.CalculatorNote:
    return {"says": says, "own": _own(rule, formula), "behind": _behind(rule, formula)}


def _own(rule: Rule, formula: Formula) -> list[int]:
    return [index for index, slot in enumerate(rule.slots) if slot in formula.slots]


def _behind(rule: Rule, formula: Formula) -> list[int]:
    return [index for index, slot in enumerate(rule.slots) if slot.name in rule.behind[formula.name]]
