"""For which days a parameter is known in a place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from site_src.calculate.case.tables import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `first` to `last`, both included; None: without beginning or end."""

    first: date | None
    last: date | None

    def __str__(self) -> str:
        """For readers: `2024-01-01 起`, `2022-01-01 至 2023-12-31`, `到 2023-12-31 为止`."""
        if self.first and self.last:
            return f"{self.first} 至 {self.last}"
        if self.last:
            return f"到 {self.last} 为止"
        return f"{self.first} 起" if self.first else "一直"


def find_known_stretches(timeline: Sequence[Span]) -> tuple[Stretch, ...]:
    """The stretches of days, oldest first, on which a parameter is known; adjacent ones are joined."""
    stretches: list[Stretch] = []
    ends = [span.first - timedelta(days=1) for span in timeline[1:]]
    for span, last in zip(timeline, [*ends, None], strict=True):
        if span.known.state in ("offered", "open"):
            continue
        # `date.min` stands for no beginning (case/tables.py)
        first = None if span.first == date.min else span.first
        if stretches and first and stretches[-1].last == first - timedelta(days=1):
            first = stretches.pop().first
        stretches.append(Stretch(first, last))
    return tuple(stretches)
