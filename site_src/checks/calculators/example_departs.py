"""Every example comes out to the fen: a rule that cannot reproduce a published sum is wrong, or the example is."""

from collections.abc import Iterator

from site_src.calculate.case.examples import departures
from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "example-departs"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each result of an example that the rule does not reproduce on the day of the check."""
    library = context.library
    for slug, (rule, _) in context.calculators.items():
        if rule is None:
            continue  # `calculator-unsound` says why
        path = path_of(library, "calculators", f"{slug}.yaml")
        for index, example in enumerate(rule.calculator.examples):
            for departure in departures(rule, library, example, context.day):
                keys = ("examples", index, "results", departure.result)
                got = f"算出来是 {departure.got}" if departure.got else departure.reason
                message = f"算例“{example.title}”的 {departure.result} 应为 {departure.expected}，{got}"
                hint = "查公式、参数和算例；算例本身错了的，不放在这里。"
                yield Problem(library.locate(path, keys), ID, message, hint)
