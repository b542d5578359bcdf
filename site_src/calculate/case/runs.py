"""A rule run on picked figures: with each combination of what they can be, and with one of them changed."""

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
    """A rule with the inputs of a case; every method takes a figure for each picked slot."""

    rule: Rule
    inputs: Mapping[str, Plain]
    _known: dict[tuple[Figure, ...], Steps] = field(default_factory=dict)

    def steps(self, figures: Mapping[str, Figure]) -> Steps:
        """Every step's value, in the rule's order; worked out once for the same figures, which always come in order."""
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
        """Which of some notes or checks hold, after the steps."""
        values, schedules = self._split(figures)
        values |= {formula.name: value for formula, value in zip(self.rule.steps, steps, strict=True)}
        return tuple(bool(formula.run(values, schedules)) for formula in formulas)

    def differ(self, name: str, options: Iterable[Figure], others: Mapping[str, Figure]) -> bool:
        """Whether any step differs between what one figure can be, the others held fast."""
        return name in self.rule.uneven or len({self.steps({**others, name: option}) for option in options}) > 1

    def _split(self, figures: Mapping[str, Figure]) -> tuple[dict[str, Plain], dict[str, Schedule]]:
        values: dict[str, Plain] = dict(self.inputs)
        values |= {name: each for name, each in figures.items() if not isinstance(each, tuple)}
        return values, {name: each for name, each in figures.items() if isinstance(each, tuple)}


def combinations(selections: Mapping[str, Selection]) -> Iterator[dict[str, Figure]]:
    """Every combination of what the figures can be (one, where all is exact)."""
    names = list(selections)
    for chosen in product(*(selections[name].options for name in names)):
        yield dict(zip(names, chosen, strict=True))


def ends(selections: Mapping[str, Selection]) -> tuple[dict[str, Figure], dict[str, Figure]]:
    """The first and the last of what each figure can be."""
    first, last = ({name: each.options[end] for name, each in selections.items()} for end in (0, -1))
    return first, last


def matter(runs: Runs, selections: Mapping[str, Selection], names: Sequence[str]) -> tuple[str, ...]:
    """The figures among `names`, each of which can be any of its options, on which some step depends."""
    return tuple(name for name in names if _matters(runs, selections, name))


def used(runs: Runs, selections: Mapping[str, Selection], name: str) -> bool:
    """Whether any step would change if a figure were another one than it is."""
    slot = next(each for each in runs.rule.slots if each.name == name)
    return _matters(runs, {**selections, name: whole(runs.rule.parameters[slot.parameter])}, name)


def _matters(runs: Runs, selections: Mapping[str, Selection], name: str) -> bool:
    """Whether a figure matters with any combination of what the others can be; the ends of all are tried first."""
    options = selections[name].options
    if len(options) == 1:
        return False
    if any(runs.differ(name, options, others) for others in ends(selections)):
        return True
    held = {
        **selections,
        name: replace(selections[name], ends=selections[name].ends[:1], schedules=selections[name].schedules[:1]),
    }
    size = prod(len(each.options) for each in held.values())
    return size > MOST_TOGETHER or any(runs.differ(name, options, others) for others in combinations(held))
