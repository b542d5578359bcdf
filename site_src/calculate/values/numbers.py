"""The arithmetic that both engines share, spelled out for Python."""

from site_src.calculate.values.kinds import WHOLE

Schedule = tuple[tuple[int, int | None, int], ...]  # (from fen, to fen or open, thousandths of a percent), in order


def round_half_up(value: int, divisor: int) -> int:
    """`value / divisor` to the nearest whole number, halves up (-2.5 → -2), without floating point."""
    return (2 * value + divisor) // (2 * divisor)


def sum_bands(schedule: Schedule, start: int, end: int) -> int:
    """Sum of rate × the part of [start, end) in each band, in fen × thousandths of a percent; 0 if end <= start."""
    total = 0
    for low, high, rate in schedule:
        total += rate * overlap((low, high), start, end)
    return total


def reach_bands(schedule: Schedule, start: int, end: int, amount: int) -> int:
    """The furthest whole fen from `start` to `end` up to which the bands go and give no more than `amount` fen.

    `end` where it lies before `start`; `start` where the amount is negative or no band reaches so far.
    """
    room, furthest = amount * WHOLE, min(start, end)
    if room < 0:
        return furthest
    for low, high, rate in schedule:
        given = rate * overlap((low, high), start, end)
        if given > room:
            return max(start, low) + room // rate
        room -= given
        furthest = max(furthest, end if high is None else min(end, high))
    return furthest


def overlap(band: tuple[int, int | None], start: int, end: int) -> int:
    """Length of the part of [start, end) that lies in a band, in fen."""
    low, high = band
    return max(0, (end if high is None else min(end, high)) - max(start, low))
