"""The arithmetic that both engines share, spelled out for Python."""

Schedule = tuple[tuple[int, int | None, int], ...]  # (from fen, to fen or open, thousandths of a percent)


def round_half_up(value: int, divisor: int) -> int:
    """`value / divisor` to the nearest whole number, halves up (toward plus infinity), exactly."""
    return (2 * value + divisor) // (2 * divisor)


def sum_bands(schedule: Schedule, start: int, end: int) -> int:
    """Sum of rate × the part of [start, end) in each band, unrounded; nothing where `end` is not past `start`."""
    total = 0
    for low, high, rate in schedule:
        total += rate * overlap((low, high), start, end)
    return total


def overlap(band: tuple[int, int | None], start: int, end: int) -> int:
    """How much of [start, end) lies in a band."""
    low, high = band
    return max(0, (end if high is None else min(end, high)) - max(start, low))
