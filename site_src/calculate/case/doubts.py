"""What to mind of where a figure comes from, and on which days: judged here, for the command line and for scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from site_src import compare
from site_src.calculate.case.parameters import Known
from site_src.model.library import Library
from site_src.model.source import verified


@dataclass(frozen=True, slots=True)
class Doubt:
    """A code of `cautions.WORDS`, the first and the last day on which it applies, and the day that it names."""

    code: str
    first: date = date.min
    last: date = date.max
    names: date | None = None

    def on(self, day: date) -> bool:
        """True if it applies on a day."""
        return self.first <= day <= self.last


def doubts(library: Library, known: Known) -> tuple[Doubt, ...]:
    """Whatever there is to mind of a figure that rests on statements, or that is offered, should it be accepted."""
    if known.state not in ("known", "none", "offered", "accepted"):
        return ()
    if known.reason == "lead":
        return (Doubt("lead"),)  # which says all
    lapsed = known.state in ("offered", "accepted")
    return tuple(
        doubt
        for doubt in (
            Doubt("last", names=known.until) if lapsed else None,
            Doubt("unverified") if _is_unverified(known) else None,
            _stale(library, known),
            Doubt("disputed") if any(answer.disputed for answer in known.evidence) else None,
            # when it lapsed is worth more than how old it was
            *(() if lapsed else _ages(library, known)),
        )
        if doubt
    )


def _is_unverified(known: Known) -> bool:
    return any(not verified(answer.grade) for answer in known.evidence)


def _stale(library: Library, known: Known) -> Doubt | None:
    """For the first source whose check no longer counts as fresh."""
    statements = ((each.statement, library.declared(each.ref)) for each in known.evidence if each.statement)
    due = [day for each, declared in statements if (day := compare.recheck_by(each, declared))]
    return Doubt("stale", _after(min(due))) if due else None


def _ages(library: Library, known: Known) -> Iterator[Doubt]:
    """The end of the documents' lives; until then how old they are, unless they are no evidence anyway."""
    statements = [each.statement for each in known.evidence if each.statement]
    end = min((end for each in statements if (end := compare.life_ends(library, each))), default=date.max)
    if end < date.max:
        yield Doubt("expired", _after(end), names=end)
    if _is_unverified(known):
        return
    old = min((day for each in statements if (day := compare.old_from(library, each))), default=date.max)
    if old < end:
        yield Doubt("old", old, end)
    if any(compare.age(library, each, date.min) == "undated" for each in statements):
        yield Doubt("undated", last=end)


def _after(day: date) -> date:
    return day + timedelta(days=1)
