"""A compiled calculator against the publicodes engine: the same rule, the same numbers, in one run of node.

Needs node and npm; the two npm packages are installed into a folder that is thrown away. Run by `make bench`.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from site_src.calculate.case.case import work_known  # noqa: E402
from site_src.calculate.case.parameters import Known, parse_own_figure  # noqa: E402
from site_src.calculate.case.statements import Cell  # noqa: E402
from site_src.calculate.engines.evaluate import evaluate  # noqa: E402
from site_src.calculate.rule.compile import compile_rule  # noqa: E402
from site_src.calculate.rule.make import make_rule  # noqa: E402
from site_src.calculate.rule.rule import Rule  # noqa: E402
from site_src.calculate.values.numbers import Schedule  # noqa: E402
from site_src.calculate.values.reading import Plain  # noqa: E402
from site_src.load import load  # noqa: E402
from site_src.model.values import Band  # noqa: E402

PACKAGES = ("publicodes@1.10", "yaml@2")
RULES = ROOT / "benchmarks" / "outpatient.publicodes.yaml"
BANDS: Schedule = ((0, 1000_00, 40_000), (1000_00, 5000_00, 60_000), (5000_00, None, 65_000))
FIGURES = {
    "deductible": "100", "per": "year", "deductible_yearly": "300", "deductible_total": "300", "cap": "2500",
    "ceiling": "payment", "order": "own_first",
}  # fmt: skip
RESULTS = ("fund", "own_account", "shared_account", "cash", "personal")
CASES = 1_000
AIM = 10_000


def main() -> int:
    """Print what was measured; 1 if it is less than the aim."""
    library = load(ROOT / "content").library
    rule, problems = make_rule("outpatient", library.calculators["outpatient"], library)
    if rule is None:
        print(*problems, sep="\n")
        return 1
    known = {name: parse_own_figure(rule, name, text) for name, text in FIGURES.items()}
    axis = rule.parameters["rate"].running or ""
    bands = tuple(Cell({axis: Band(low, high)}, (rate, rate)) for low, high, rate in BANDS)
    known["rate"] = Known("typed", bands, None)
    cases = _cases(rule)
    measured = _in_node(rule, known, cases)
    ours, results = measured["ours"], len(RESULTS)
    print(f"{CASES:,} cases with {results} results each; {measured['differing']:.0f} differ by a fen or more")
    print(f"compiled by us, all steps:    {ours:>12,.0f} evaluations a second ({1e6 / ours:.3f} µs)")
    for key, what in (("all", f"{results} results"), ("single", "1 result")):
        theirs = measured[key]
        print(f"publicodes, {what + ':':<18}{theirs:>12,.0f} evaluations a second ({1e3 / theirs:.3f} ms)")
        print(f"  ratio:                      {ours / theirs:>12,.0f} (aim: {AIM:,})")
    _in_python(rule, known, cases)
    return int(ours / measured["all"] < AIM)


def _cases(rule: Rule) -> list[dict[str, Plain]]:
    """Seeded inputs: bills up to 20,000 yuan, whatever was used before, balances."""
    random = Random(20261122)  # noqa: S311 - seeded on purpose
    words: dict[str, Plain] = {name: given.default for name, given in rule.calculator.inputs.items()}
    return [
        {name: random.randrange(2_000_000) if rule.inputs[name] == "money" else words[name] for name in rule.inputs}
        for _ in range(CASES)
    ]


def _in_node(rule: Rule, known: dict[str, Known], cases: list[dict[str, Plain]]) -> dict[str, float]:
    working = work_known(rule, cases[0], known)
    picked = [
        [{"low": low, "high": high, "rate": rate} for low, high, rate in each.schedules[0]]
        if each.schedules
        else (each.ends or (0,))[0]
        for each in (working.selections[slot.name] for slot in rule.slots)
    ]
    order = [each.name for each in rule.steps]
    case = {
        "arithmetic": (ROOT / "templates" / "calculators" / "arithmetic.js").read_text(encoding="utf-8"),
        "compiled": compile_rule(rule),
        "picked": picked,
        "cases": cases,
        "steps": {name: order.index(rule.calculator.results[name]) for name in RESULTS},
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
        (folder / "case.json").write_text(json.dumps(case), encoding="utf-8")
        _run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save", *PACKAGES], folder)
        found: dict[str, float] = json.loads(
            _run(["node", str(ROOT / "benchmarks" / "calculators.mjs"), str(folder), str(RULES)], folder)
        )
        return found


def _run(command: list[str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def _in_python(rule: Rule, known: dict[str, Known], cases: list[dict[str, Plain]]) -> None:
    """Formulas alone, and a whole case with its figures picked, notes and checks."""
    working = work_known(rule, cases[0], known)
    values = {name: each.ends[0] for name, each in working.selections.items() if each.ends}
    schedules = {name: each.schedules[0] for name, each in working.selections.items() if each.schedules}
    start = time.perf_counter()
    for inputs in cases:
        found: dict[str, Plain] = {**inputs, **values}
        for formula in rule.steps:
            found[formula.name] = evaluate(formula.tree, found, schedules)
    alone = CASES / (time.perf_counter() - start)
    start = time.perf_counter()
    for inputs in cases:
        work_known(rule, inputs, known)
    whole = CASES / (time.perf_counter() - start)
    print(f"in Python, all steps:         {alone:>12,.0f} evaluations a second")
    print(f"  with figures, notes, checks:{whole:>12,.0f}")


if __name__ == "__main__":
    sys.exit(main())
