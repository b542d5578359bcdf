"""A survey in the words of the page and of the command line."""

from fractions import Fraction

from site_src.coverage.cells import Cell, Standing, State
from site_src.coverage.gaps import Gap
from site_src.coverage.rereads import Reread
from site_src.model.library import Library
from site_src.wording import THIN

STATE_WORDS: dict[State, str] = {
    "complete": "齐全",
    "stale": "该复查",
    "partial": "部分",
    "unverified": "只有网传",
    "missing": "未收录",
    "not_applicable": "不适用",
}
_LACKING: dict[Standing, str] = {"missing": "还没有", "unverified": "只有网传", "partly": "只有部分地方有"}
_WAN, _YI = 10_000, 100_000_000


def state(cell: Cell) -> str:
    """The state of a cell in a word; 没查到 where somebody looked in vain, or found nothing but leads."""
    if cell.state == "missing" and (cell.own or cell.leads):
        return "没查到"
    return "网传" if cell.state == "unverified" else STATE_WORDS[cell.state]


def lacking(library: Library, gap: Gap) -> tuple[tuple[str, str], ...]:
    """Pairs of how attributes are lacking and their labels, joined; only those that occur."""
    attributes = library.topics[gap.cell.topic].attributes
    pairs = ((words, "、".join(attributes[name].label for name in gap.cell.of(how))) for how, words in _LACKING.items())
    return tuple((words, labels) for words, labels in pairs if labels)


def why_again(again: Reread) -> str:
    """Word why a source has to be read again: `出处没写日期`, `出处是 2022 年的`."""
    return f"出处是 {again.newest.year} 年的" if again.newest else "出处没写日期"


def size(gap: Gap) -> str:
    """Word the size of a gap: `1.26 亿人，缺 5 项`; 缺约 where areas make it a fraction."""
    who = f"{people(gap.population.count)}，" if gap.population else ""
    about = "缺" if gap.gaps.denominator == 1 else "缺约"
    return f"{who}{about} {_decimals(gap.gaps, 1)}{THIN}项"


def people(count: int) -> str:
    """Format a number of people in 万 or 亿: `8,475 万人`, `1.26 亿人`."""
    if count >= _YI:
        return f"{_decimals(Fraction(count, _YI), 2)}{THIN}亿人"
    return f"{round(Fraction(count, _WAN)):,}{THIN}万人"


def _decimals(number: Fraction, digits: int) -> str:
    """Format a number rounded to `digits` decimals, without trailing zeros."""
    whole, rest = divmod(round(number * 10**digits), 10**digits)
    decimals = f"{rest:0{digits}}".rstrip("0")
    return f"{whole:,}.{decimals}" if decimals else f"{whole:,}"
