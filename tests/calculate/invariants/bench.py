"""A calculator under test: one place's figures, random inputs, and a way to ask what comes out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from site_src.calculate.case.case import Working, work_known
from site_src.calculate.case.parameters import Known, accept, look_up_one
from site_src.calculate.case.statements import Cell
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.reading import Plain
from site_src.model.place import Place
from tests.support.cases import content

Values = Mapping[str, int]


@dataclass(frozen=True)
class Bench:
    """What is known of each parameter in `place`; a figure known as a range stands at one `end` of it (0 or 1)."""

    rule: Rule
    place: Place
    known: Mapping[str, Known]
    end: int
    inputs: Mapping[str, Plain]
    random: Random

    def working(self, changed: Mapping[str, Plain], figures: Mapping[str, Plain]) -> Working:
        """The case with some inputs changed and some parameters replaced, for every point."""
        inputs = {**self.inputs, **changed}
        known = dict(self.known)
        for name, parameter in self.rule.calculator.parameters.items():
            if parameter.on:
                day = date(int(inputs[parameter.on]), 1, 1)
                known[name] = accept(look_up_one(self.rule, content(), name, self.place, day))
        exact = {name: _at(each, self.end) for name, each in known.items()}
        typed = {name: Known("typed", (Cell({}, (each,)),)) for name, each in figures.items()}
        return work_known(self.rule, inputs, {**exact, **typed})

    def knows(self, changed: Mapping[str, Plain]) -> bool:
        """Whether every figure is known that the case needs with some inputs changed, or taken for no limit."""
        working = self.working(changed, {})
        return not working.missing and all(len(each.options) == 1 for each in working.selections.values())

    def ask(self, changed: Mapping[str, Plain] | None = None, /, **figures: Plain) -> Values:
        """Every step and result by name. The rule's checks hold, and exact figures give exact results."""
        working = self.working(changed or {}, figures)
        assert working.missing == ()
        assert working.failed == ()
        assert working.exact
        found = {**working.steps, **working.results}
        return {name: ends[0] for name, ends in found.items() if ends and isinstance(ends[0], int)}

    def figure(self, name: str) -> Plain:
        """The figure of a parameter at the inputs' point; not for one that runs through bands."""
        slot = next(each for each in self.rule.slots if each.parameter == name)
        picked = self.working({}, {}).selections[slot.name]
        assert picked.ends
        return picked.ends[0]

    def money(self, name: str) -> int:
        """An input that is a number."""
        value = self.inputs[name]
        assert isinstance(value, int)
        return value

    def more(self, name: str) -> Iterator[tuple[Values, Values]]:
        """Yield the values now, and those with a larger input: by one, and by some random amount."""
        now, most = self.money(name), self.rule.limits[name].high
        for larger in (min(most, now + 1), self.random.randint(now, most)):
            yield self.ask(), self.ask({name: larger})


def _at(known: Known, end: int) -> Known:
    """One of what each figure can be: the first, or the last."""
    state = "known" if known.state == "either" else known.state
    return replace(known, state=state, cells=tuple(Cell(at, (ends[-end],)) for at, ends in known.cells))
