"""A value in words: the number with its unit, a range, a word of a closed list."""

from collections.abc import Mapping, Sequence

from site_src.calculate.values.kinds import WHOLE, Kind
from site_src.calculate.values.numbers import Schedule
from site_src.calculate.values.reading import Plain, write_plain
from site_src.wording import THIN


def figure(ends: Sequence[Plain], kind: Kind | str, words: Mapping[str, str]) -> str:
    """Word a value with its unit; two different ends become a range. `words` gives the words of closed lists."""
    low, high = ends[0], ends[-1]
    if isinstance(low, str) or isinstance(high, str):
        return "或".join(dict.fromkeys(words.get(str(end), str(end)) for end in ends))
    if low != high:
        return f"{number(low, kind)}–{number(high, kind)}{unit(kind)}"
    return f"{number(low, kind)}{unit(kind)}"


def schedule_words(schedules: Sequence[Schedule]) -> str:
    """Word a rate that changes with a running total: one rate as it is, several as lowest–highest with a mark."""
    pairs = [(low, high) for (*_, low), (*_, high) in zip(schedules[0], schedules[-1], strict=True)]
    rates = [rate for pair in pairs if not is_gap(*pair) for rate in pair] or [0, WHOLE]
    low, high = min(rates), max(rates)
    return figure((low, high), "percent", {}) + ("" if low == high else "（分段算）")


def is_gap(low: int, high: int) -> bool:
    """True of the lowest and highest rate of a stretch between bands: nothing is known of it."""
    return (low, high) == (0, WHOLE)


def number(value: int, kind: Kind | str) -> str:
    """Format a number of a kind without its unit: fen as yuan, thousandths of a percent as percent."""
    if kind == "product":
        return _product(value)
    if kind == "money":
        sign, fen = ("-" if value < 0 else ""), abs(value)
        return f"{sign}{fen // 100:,}.{fen % 100:02d}"
    if kind == "percent":
        return write_plain(value, "percent").removesuffix("%")
    if kind == "bool":
        return "是" if value else "否"
    # years and dates have no thousands separators
    return write_plain(value, "date" if kind == "date" else "year") if kind in ("date", "year") else f"{value:,}"


def unit(kind: Kind | str) -> str:
    """The unit of a kind, with the thin space before it; "" for kinds without one."""
    units = {"money": f"{THIN}元", "product": f"{THIN}元", "percent": "%", "months": f"{THIN}个月", "year": f"{THIN}年"}
    return units.get(str(kind), "")


def _product(value: int) -> str:
    """Money × percent before it is rounded: yuan with as many decimals as there are."""
    sign, whole = ("-" if value < 0 else ""), abs(value)
    # fen times thousandths of a percent: 100 * 100 * 1000 parts to the yuan
    decimals = f"{whole % 10**7:07d}".rstrip("0").ljust(2, "0")
    return f"{sign}{whole // 10**7:,}.{decimals}"
