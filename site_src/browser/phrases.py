"""A calculator's formulas as phrases, as its script reads them."""

from site_src.browser.contract import calculators as contract
from site_src.calculate.words.phrases import Phrase


def encode_phrase(phrase: Phrase) -> contract.CalculatorPhrase:
    """A phrase without what is not there."""
    record: contract.CalculatorPhrase = {"what": phrase.what, "kind": phrase.kind}
    if phrase.name:
        record["name"] = phrase.name
    if phrase.number:
        record["number"] = phrase.number
    if phrase.parts:
        record["parts"] = [encode_phrase(part) for part in phrase.parts]
    return record
