"""How figures are typed, as the calculators' scripts read it."""

from collections.abc import Iterable

from site_src.browser.contract import grammar as contract
from site_src.calculate.values.grammar import EMPTY, FORMS, LONGEST, MARKS, STRANGER, TRUTHS, Form
from site_src.calculate.values.kinds import Choice, Kind


def export_grammar(kinds: Iterable[Kind]) -> contract.Grammar:
    """The table for a page that asks for values of these kinds."""
    names = sorted({kind for kind in kinds if not isinstance(kind, Choice)})
    return {
        "marks": {"typed": "".join(MARKS), "plain": "".join(MARKS.values())},
        "empty": EMPTY,
        "stranger": STRANGER,
        "truths": dict(TRUTHS),
        "longest": LONGEST,
        "forms": {name: _form(FORMS[name]) for name in names if name in FORMS},
    }


def _form(form: Form) -> contract.GrammarForm:
    return {
        "reads": form.reads,
        "digits": form.digits,
        "units": dict(form.units),
        "slips": [{"pattern": pattern, "why": why} for pattern, why in form.slips],
        "otherwise": form.otherwise,
        "fine": form.fine,
        "least": form.least,
        "most": form.most,
    }
