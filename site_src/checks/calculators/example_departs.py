"""Every example comes out to the fen: a rule that cannot reproduce a published sum is wrong, or the example is."""

from collections.abc import Iterator
from datetime import date

from site_src.calculate.case.examples import departures
from site_src.calculate.rule.make import make_rule
from site_src.errors import Problem
from site_src.model.library import Library

ID = "example-departs"
NEEDS_ALL = True


def check(library: Library, today: date) -> Iterator[Problem]:
    """Look for examples that the rule does not reproduce."""
    for slug, calculator in library.calculators.items():
        rule, _ = make_rule(slug, calculator, library)
        path = f"{library.folder}/calculators/{slug}.yaml"
        for index, example in enumerate(calculator.examples if rule else ()):
            for departure in departures(rule, library, example, today) if rule else ():
                keys = ("examples", index, "results", departure.result)
                got = f"算出来是 {departure.got}" if departure.got else departure.reason
                message = f"算例“{example.title}”的 {departure.result} 应为 {departure.expected}，{got}"
                hint = "查公式、参数和算例；算例本身错了的，不放在这里。"
                yield Problem(library.locate(path, keys), ID, message, hint)
