"""The calculators' own arithmetic and whatever is compiled, run by V8 inside the test."""

import json
from collections.abc import Sequence
from functools import cache

from py_mini_racer import MiniRacer

from site_src.calculate.values.numbers import Schedule
from tests.support.site import ROOT

ARITHMETIC = ROOT / "templates" / "calculators" / "arithmetic.js"


@cache
def engine() -> MiniRacer:
    """One engine a process, which knows R and B."""
    made = MiniRacer()
    made.eval(ARITHMETIC.read_text(encoding="utf-8"))
    return made


def bands(schedule: Schedule) -> Sequence[dict[str, int | None]]:
    """A schedule as scripts have it."""
    return [{"low": low, "high": high, "rate": rate} for low, high, rate in schedule]


def run(function: str, *arguments: object) -> object:
    """Call a function, given as text, and hand back what it returns; both ways as JSON."""
    written = ",".join(json.dumps(each) for each in arguments)
    return json.loads(str(engine().eval(f"JSON.stringify(({function})({written}))")))
