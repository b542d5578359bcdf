"""Values in words: a figure with its unit, a word of a closed list as readers know it."""

from collections.abc import Mapping, Sequence

from site_src.calculate.kinds import Kind
from site_src.calculate.reading import Plain, write_plain
from site_src.wording import THIN


def figure(ends: Sequence[Plain], kind: Kind, words: Mapping[str, str]) -> str:
    """A value with its unit; two ends that differ are said as a range."""
    low, high = ends[0], ends[-1]
    if isinstance(low, str) or isinstance(high, str):
        return "或".join(dict.fromkeys(words.get(str(end), str(end)) for end in ends))
    if low != high:
        return f"{_number(low, kind)}–{_number(high, kind)}{_unit(kind)}"
    return f"{_number(low, kind)}{_unit(kind)}"


def _number(value: int, kind: Kind) -> str:
    if kind == "money":
        sign, fen = ("-" if value < 0 else ""), abs(value)
        return f"{sign}{fen // 100:,}.{fen % 100:02d}"
    if kind == "percent":
        return write_plain(value, "percent").removesuffix("%")
    if kind == "bool":
        return "是" if value else "否"
    return write_plain(value, kind) if kind in ("date", "year") else f"{value:,}"


def _unit(kind: Kind) -> str:
    return {"money": f"{THIN}元", "percent": "%", "months": f"{THIN}个月", "year": f"{THIN}年"}.get(str(kind), "")
