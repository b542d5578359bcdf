"""The arithmetic that both engines share, spelled out for Python."""

Schedule = tuple[tuple[int, int | None, int], ...]  # (from fen, to fen or open, thousandths of a percent)


def round_half_up(value: int, divisor: int) -> int:
    """`value / divisor` to the nearest whole number, halves up (-2.5 → -2), without floating point."""
    return (2 * value + divisor) // (2 * divisor)


def sum_bands(schedule: Schedule, start: int, end: int) -> int:
    """Sum of rate × the part of [start, end) in each band, in fen × thousandths of a percent; 0 if end <= start."""
    total = 0
    for low, high, rate in schedule:
        total += rate * overlap((low, high), start, end)
    return total


def overlap(band: tuple[int, int | None], start: int, end: int) -> int:
    """Length of the part of [start, end) that lies in a band, in fen."""
    low, high = band
    return max(0, (end if high is None else min(end, high)) - max(start, low))
