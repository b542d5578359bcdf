"""What a rule on content is given: the library, the day, and what several rules read in it, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.checks.walks.attributes import Declared, walk_attributes
from site_src.checks.walks.bands import BandPair, walk_bands
from site_src.checks.walks.courses import Step, walk_steps, walk_told_steps
from site_src.checks.walks.facts import WITH_FACTS, Call, Reference, walk_calls, walk_listed
from site_src.checks.walks.scalars import Written, walk_scalars
from site_src.checks.walks.text import Passage, walk_lines, walk_passages
from site_src.errors import Problem
from site_src.model.library import Library


@dataclass(frozen=True)  # without slots: cached properties keep their values in the instance's dictionary
class Context:
    """The content of `library`, judged as of `day`; every other property is derived from these two when first used."""

    library: Library
    day: date

    @cached_property
    def scalars(self) -> tuple[Written, ...]:
        """Every value of every YAML file, in file order."""
        return tuple(walk_scalars(self.library))

    def scalars_in(self, *folders: str) -> tuple[Written, ...]:
        """Return the values of the YAML files in these folders, in file order."""
        return tuple(each for each in self.scalars if each.folder in folders)

    @cached_property
    def lines(self) -> tuple[Passage, ...]:
        """Every line of every Markdown text that is not blank."""
        return tuple(walk_lines(self.library))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Chinese text that we wrote ourselves: values in YAML, then lines of Markdown."""
        return (*walk_passages(self.library, self.scalars), *self.lines)

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """Every `{{ … }}` with its location, readable as a fact or not."""
        return tuple(walk_calls(self.library, self.scalars_in(*WITH_FACTS)))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every readable reference to a fact: those listed in `basis` and `facts`, then those in running text."""
        listed = walk_listed(self.scalars_in(*WITH_FACTS), "basis", "facts")
        return (*listed, *(Reference(call.ref, location) for call, location in self.calls if call.ref))

    @cached_property
    def asked(self) -> tuple[Reference, ...]:
        """What questions ask of the reader's own place, as facts of the nation."""
        return tuple(walk_listed(self.scalars_in(*WITH_FACTS), "asks"))

    @cached_property
    def attributes(self) -> tuple[Declared, ...]:
        """Every attribute of every topic, in declared order."""
        return tuple(walk_attributes(self.library))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every statement that holds in its time, with the one that follows it, for each attribute and place."""
        return tuple(walk_steps(self.library))

    @cached_property
    def told_steps(self) -> tuple[Step, ...]:
        """The same with those that are only leads: what one of them tells is no unexplained hole."""
        return tuple(walk_told_steps(self.library))

    @cached_property
    def bands(self) -> tuple[BandPair, ...]:
        """Every two neighbouring bands of one level of a value, the lower first."""
        return tuple(walk_bands(self.library))

    @cached_property
    def calculators(self) -> Mapping[str, tuple[Rule | None, list[Problem]]]:
        """For each calculator its rule, or None and the problems of its formulas."""
        return {slug: make_rule(slug, each, self.library) for slug, each in self.library.calculators.items()}
