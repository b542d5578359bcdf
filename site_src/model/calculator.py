"""What a calculator file says: inputs, the statements it reads, steps in formulas, checks and examples."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from site_src.model.base import Flag, Noun, Slug, Whole, Words, WrittenDay

InputKind = Literal["money", "percent", "count", "months", "year", "date", "bool", "choice"]


class Input(Noun):
    """What the visitor tells: a member of an axis, or a value of a kind between `least` and `most`."""

    label: Words
    help: Words | None = None
    axis: Slug | None = None
    members: tuple[Slug, ...] = ()  # of the axis, those that are asked; all when left out
    words: Mapping[Slug, Words] = {}  # a closed list of its own, instead of an axis
    kind: InputKind = "choice"
    unit: Words | None = None
    default: Words
    least: Words | None = None
    most: Words | None = None
    more: Flag = False  # asked only under “更多条件”
    opens: Slug | None = None  # of a year: the parameter with the day from which the next year is meant,
    season: Whole = 13  # and the month from which it is meant where no day is known


class Parameter(Noun):
    """A statement's value that the formulas use.

    `term`: not the value but one of its terms. `exists`: whether there is such a rule at all (with `term`: whether the
    statement has that term). `axis`: whether the statement's value goes by that axis. `none`: the value that “there is
    no such rule” stands for; it stands for nothing else. `cap`: an upper limit, so that where it is not known the
    result lies between what is left without and with it; with `beyond` it counts as not reached, and the reader is told
    from where on it would be. `on`: an input with a year on whose first day the statement
    is looked up. `only`: terms a statement must have for its figure to count (points, not ratios), `unless`: those it
    must not have. `up_to`: with these terms a figure is only the upper end, anything from 0 may hold. `readings`: where
    no statement says which, either of these two may hold. `leave_out`: what a reader says who goes on without an
    unknown figure; `none` then counts as typed.
    """

    from_: Annotated[Words, Field(alias="from")]  # `from` is a keyword of Python
    label: Words | None = None
    term: Slug | None = None
    exists: Flag = False
    axis: Slug | None = None
    none: Words | None = None
    cap: Flag = False
    beyond: Flag = False
    on: Slug | None = None
    only: Mapping[Slug, Slug] = {}
    unless: Mapping[Slug, Slug] = {}
    up_to: Mapping[Slug, Slug] = {}
    readings: tuple[Slug, ...] = ()
    leave_out: Words | None = None

    @property
    def is_figure(self) -> bool:
        """True if it is a statement's value, which a reader may type, not a term or whether there is such a rule."""
        return not (self.term or self.exists or self.axis)


def _expand_parameter(given: Any) -> Any:  # noqa: ANN401 - `rate: outpatient.rate` is short for a mapping
    return {"from": given} if isinstance(given, str) else given


class Step(Noun):
    """One step of the working: a formula, its name, and a sentence with `{names}` for the numbers."""

    label: Words
    formula: Words
    says: Words
    quiet: Flag = False  # left out of the working where it comes to nothing


class Note(Noun):
    """Something to tell when it happens, such as a ceiling that bites."""

    when: Words
    says: Words


class Example(Noun):
    """A published or hand-made calculation that the rule must reproduce to the fen."""

    title: Words
    source: Words | None = None
    place: Words | None = None
    date: WrittenDay | None = None
    inputs: Mapping[Slug, Words] = {}
    parameters: Mapping[Slug, Words] = {}
    results: Mapping[Slug, Words]
    note: Words | None = None


class Spread(Noun):
    """Steps that run over months: where the figures change on the way, each part is worked out with its own.

    `over` is the input that counts months from the chosen day's, `each` the step of one month.
    """

    over: Slug
    each: Slug


class Calculator(Noun):
    """One calculator.

    `called`: an input, parameter or step as a noun, where its label is a question or a short phrase. `cases`: what it
    means that one of a closed list holds, as a clause (`您已经退休`).
    """

    title: Words
    question: Words
    summary: Words
    order: Whole
    topic: Slug
    inputs: Mapping[Slug, Input]
    parameters: Mapping[Slug, Annotated[Parameter, BeforeValidator(_expand_parameter)]] = {}
    steps: Mapping[Slug, Step]
    results: Mapping[Slug, Slug]
    answer: Words
    called: Mapping[Slug, Words] = {}
    cases: Mapping[Slug, Mapping[Slug, Words]] = {}
    spread: Spread | None = None
    parts: tuple[Slug, ...] = ()  # results that add up to a whole, shown as one bar
    not_counted: tuple[Words, ...] = ()
    notes: tuple[Note, ...] = ()
    checks: tuple[Words, ...] = ()
    examples: tuple[Example, ...] = ()


class Scenario(Noun):
    """One household or bill, worked out in every place whose figures are good enough.

    `parameters` hold for every place instead of its own; `words` says what an input or parameter means here that only
    stands for “as little as is allowed”, is left out or does not matter.
    """

    title: Words
    question: Words
    summary: Words
    order: Whole
    calculator: Slug
    inputs: Mapping[Slug, Words]
    compare: Slug
    better: Literal["lower", "higher"]
    parameters: Mapping[Slug, Words] = {}
    words: Mapping[Slug, Words] = {}
    note: Words | None = None
