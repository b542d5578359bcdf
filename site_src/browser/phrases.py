"""What a calculator's steps are worded with, as its script reads it: phrases, and what quantities are called."""

from collections.abc import Mapping

from site_src.browser.contract import calculators as contract
from site_src.calculate.words.phrases import Called, Phrase


def written(phrase: Phrase) -> contract.CalculatorPhrase:
    """A phrase without what is not there."""
    made: contract.CalculatorPhrase = {"what": phrase.what, "kind": phrase.kind}
    if phrase.name:
        made["name"] = phrase.name
    if phrase.number:
        made["number"] = phrase.number
    if phrase.parts:
        made["parts"] = [written(part) for part in phrase.parts]
    return made


def names(called: Mapping[str, Called]) -> Mapping[str, contract.CalledQuantity]:
    """Quantity → its noun, where it comes from, its words as clauses."""
    return {name: _name(each) for name, each in called.items()}


def _name(called: Called) -> contract.CalledQuantity:
    made: contract.CalledQuantity = {"noun": called.noun, "source": called.source}
    if called.cases:
        made["cases"] = dict(called.cases)
    return made
