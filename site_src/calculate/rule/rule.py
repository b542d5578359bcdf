"""A calculator whose formulas are known to be sound: what everything that works with one takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from site_src.calculate.engines.evaluate import Run
from site_src.calculate.engines.needs import Needs
from site_src.calculate.language.names import Shape, Slot
from site_src.calculate.language.tree import Banded, Reached, Tree, Value, walk
from site_src.calculate.values.kinds import Kind
from site_src.calculate.values.limits import Interval
from site_src.model.calculator import Calculator
from site_src.model.fact import Subject


@dataclass(frozen=True, slots=True)
class Formula:
    """One checked formula and its name: a step's, or `notes-0`, `checks-1`."""

    name: str
    text: str
    tree: Tree
    slots: tuple[Slot, ...]
    run: Run = field(compare=False, repr=False)


@dataclass(frozen=True)  # without slots: cached_property keeps its values in __dict__
class Rule:
    """A calculator whose formulas are known to be sound."""

    id: str
    calculator: Calculator
    inputs: Mapping[str, Kind]
    limits: Mapping[str, Interval]  # of inputs, steps and slots
    axes: Mapping[str, str]  # an input that asks for a member of an axis → that axis
    parameters: Mapping[str, Shape]
    attributes: Mapping[str, Subject]  # what each parameter reads
    steps: tuple[Formula, ...]
    notes: tuple[Formula, ...]
    checks: tuple[Formula, ...]
    needs: Needs  # slot → the condition on inputs under which it is needed
    uneven: frozenset[str]  # slots whose two ends do not tell whether they matter

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Every slot of the rule, once, in order of first use; compiled rules number slots by this order."""
        formulas = (*self.steps, *self.notes, *self.checks)
        return tuple({slot.name: slot for formula in formulas for slot in formula.slots}.values())

    @cached_property
    def behind(self) -> Mapping[str, frozenset[str]]:
        """Step or note → the inputs and slots that its value can depend on, by itself or through earlier steps."""
        sources: dict[str, frozenset[str]] = {}
        for formula in (*self.steps, *self.notes):
            names = {node.slot if isinstance(node, Banded | Reached) else node.name for node in _mentions(formula.tree)}
            sources[formula.name] = frozenset(names - sources.keys()).union(
                *(sources[each] for each in names & sources.keys())
            )
        return sources

    def kind_of(self, step: str) -> Kind:
        """The kind of a step's value. Raises StopIteration for a name that is no step."""
        return next(formula.tree.kind for formula in self.steps if formula.name == step)


def _mentions(tree: Tree) -> Iterator[Value | Banded | Reached]:
    return (node for node in walk(tree) if isinstance(node, Value | Banded | Reached))
