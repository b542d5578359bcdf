"""Runs of a rule on selected figures: with every combination of their options, and with one of them changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod

from site_src.calculate.case.picking import Selection, whole
from site_src.calculate.rule.rule import Formula, Rule
from site_src.calculate.values.numbers import Schedule
from site_src.calculate.values.reading import Plain

MOST_TOGETHER = 64
"""Combinations of the other figures that are tried; where there would be more, a figure is taken to matter."""

Figure = Plain | Schedule
Steps = tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs a rule on the inputs of one case; every method takes one figure for each slot, by name."""

    rule: Rule
    inputs: Mapping[str, Plain]
    # a cache: `frozen` only keeps the attribute from being replaced
    _known: dict[tuple[Figure, ...], Steps] = field(default_factory=dict)

    def steps(self, figures: Mapping[str, Figure]) -> Steps:
        """Every step's value, in the rule's order; cached by the figures."""
        # values suffice for a key: figures always come in the order of the slots
        key = tuple(figures.values())
        if key not in self._known:
            self._known[key] = self._work(figures)
        return self._known[key]

    def _work(self, figures: Mapping[str, Figure]) -> Steps:
        values, schedules = self._split(figures)
        for formula in self.rule.steps:
            values[formula.name] = formula.run(values, schedules)
        return tuple(values[formula.name] for formula in self.rule.steps)

    def hold(self, formulas: Sequence[Formula], figures: Mapping[str, Figure], steps: Steps) -> tuple[bool, ...]:
        """For each formula (a note or a check) whether it holds, given the values of the steps."""
        values, schedules = self._split(figures)
        values |= {formula.name: value for formula, value in zip(self.rule.steps, steps, strict=True)}
        return tuple(bool(formula.run(values, schedules)) for formula in formulas)

    def differ(self, name: str, options: Iterable[Figure], others: Mapping[str, Figure]) -> bool:
        """True if some step differs between the options of one figure, the others held fixed."""
        # of an uneven slot the two ends prove nothing, so it is taken to matter
        return name in self.rule.uneven or len({self.steps({**others, name: option}) for option in options}) > 1

    def _split(self, figures: Mapping[str, Figure]) -> tuple[dict[str, Plain], dict[str, Schedule]]:
        values: dict[str, Plain] = dict(self.inputs)
        values |= {name: each for name, each in figures.items() if not isinstance(each, tuple)}
        return values, {name: each for name, each in figures.items() if isinstance(each, tuple)}


def combinations(selections: Mapping[str, Selection]) -> Iterator[dict[str, Figure]]:
    """Yield every combination of the figures' options (a single one where all is exact)."""
    names = list(selections)
    for chosen in product(*(selections[name].options for name in names)):
        yield dict(zip(names, chosen, strict=True))


def ends(selections: Mapping[str, Selection]) -> tuple[dict[str, Figure], dict[str, Figure]]:
    """The first options of all figures, and the last options of all."""
    first, last = ({name: each.options[end] for name, each in selections.items()} for end in (0, -1))
    return first, last


def matter(runs: Runs, selections: Mapping[str, Selection], names: Sequence[str]) -> tuple[str, ...]:
    """Those of `names` on which some step depends: it changes between the options of that figure."""
    return tuple(name for name in names if _matters(runs, selections, name))


def used(runs: Runs, selections: Mapping[str, Selection], name: str) -> bool:
    """True if some step would change with another figure in slot `name`, whatever its shape allows."""
    slot = next(each for each in runs.rule.slots if each.name == name)
    return _matters(runs, {**selections, name: whole(runs.rule.parameters[slot.parameter])}, name)


def _matters(runs: Runs, selections: Mapping[str, Selection], name: str) -> bool:
    """True if a figure matters with some combination of the others; beyond `MOST_TOGETHER` it is taken to."""
    options = selections[name].options
    if len(options) == 1:
        return False
    # two runs that mostly settle it, before all combinations
    if any(runs.differ(name, options, others) for others in ends(selections)):
        return True
    held = {
        **selections,
        name: replace(selections[name], ends=selections[name].ends[:1], schedules=selections[name].schedules[:1]),
    }
    size = prod(len(each.options) for each in held.values())
    return size > MOST_TOGETHER or any(runs.differ(name, options, others) for others in combinations(held))
