"""What a formula may mention."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_src.calculate.values.kinds import Choice, Kind


@dataclass(frozen=True, slots=True)
class Shape:
    """The type of a parameter in a formula: the kind of its leaf, and the axes that must be indexed.

    `members` are axes of words, `numbers` axes of bands picked by a number (age); `running` the axis of money bands
    that only `banded` and `reached` can use.
    """

    kind: Kind
    members: Mapping[str, Choice] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    running: str | None = None

    @property
    def axes(self) -> tuple[str, ...]:
        """Every axis that must be indexed."""
        return (*self.members, *self.numbers)


@dataclass(frozen=True, slots=True)
class Names:
    """What a formula may mention: inputs, parameters, the steps before it; `later` are the steps after it."""

    inputs: Mapping[str, Kind]
    axes: Mapping[str, str]  # an input that asks for a member of an axis → that axis
    parameters: Mapping[str, Shape]
    steps: Mapping[str, Kind]
    later: tuple[str, ...] = ()

    def known(self) -> tuple[str, ...]:
        """Every name that may be written, functions included."""
        return (*self.inputs, *self.parameters, *self.steps, *FUNCTIONS)


FUNCTIONS = ("min", "max", "clamp", "round", "banded", "reached", "yuan", "percent", "months")


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter with the inputs or fixed members that select its value, one for each of its axes."""

    parameter: str
    picks: tuple[tuple[str, str, bool], ...]  # (axis, input or member, whether it is an input)

    @property
    def name(self) -> str:
        """Its name in both engines: `rate`, `rate[tier][status]`."""
        return self.parameter + "".join(f"[{what}]" for _, what, _ in self.picks)
