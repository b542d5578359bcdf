"""What is known about one attribute in one place on one date."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_src.compare.trust import Age
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.model.source import Grade, verified
from site_src.model.statement import Statement

State = Literal["value", "none", "unknown", "disputed", "draft", "lead", "lapsed", "unrecorded", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known about one attribute in one place on one date.

    `state`: value · none (checked: there is no such rule) · unknown (looked for, not found) · disputed (only
    statements we did not adopt) · draft (only the draft of a rule) · lead (only pages that machines write say
    something) · lapsed (the last known rule has ended) · unrecorded (nobody has looked) · not_applicable (the attribute
    is not asked at this level). `statement` is the one in force (for `lapsed` the last one), `origin` the place it was
    taken from. `age` is that of its newest source; `agreed`: several unverified pages say the same, which is no better
    grade, as such pages copy each other; `expired`: the life of its documents is over, and nothing says what
    follows. `upcoming` will hold here, be it the place's own or inherited; `past` is the place's own. `leads` and
    `drafts` are no evidence, so they never hold; they are shown beside. The tuples run from newest to oldest.
    """

    ref: FactRef
    date: date
    state: State
    statement: Statement | None = None
    origin: Place | None = None
    grade: Grade | None = None
    age: Age | None = None
    agreed: bool = False
    stale: bool = False
    expired: bool = False
    upcoming: tuple[Statement, ...] = ()
    past: tuple[Statement, ...] = ()
    disputed: tuple[Statement, ...] = ()
    drafts: tuple[Statement, ...] = ()
    leads: tuple[Statement, ...] = ()

    @property
    def recorded(self) -> bool:
        """True if there is anything to show, be it only a rule announced for later."""
        return self.state not in ("unrecorded", "not_applicable") or bool(self.upcoming)

    @property
    def answered(self) -> bool:
        """True if a rule, or its confirmed absence, is in force."""
        return self.state in ("value", "none")

    @property
    def trusted(self) -> bool:
        """True if it is answered by something better than unverified pages."""
        return self.answered and verified(self.grade)

    @property
    def inherited(self) -> bool:
        """True if the statement is that of a place above."""
        return self.origin is not None and self.origin != self.ref.place
