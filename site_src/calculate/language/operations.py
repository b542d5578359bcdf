"""Parts of a formula put together: which kinds go with which, and what kind comes out.

Every function takes parts that are checked already and raises FormulaError at `column` where they do not go together.
"""

from typing import Literal

from site_src.calculate.language.names import Shape
from site_src.calculate.language.source import FormulaError
from site_src.calculate.language.tree import (
    Arithmetic,
    Banded,
    Comparator,
    Comparison,
    Conditional,
    Extreme,
    Operator,
    Reached,
    Round,
    Tree,
    Value,
)
from site_src.calculate.values import kinds
from site_src.calculate.values.kinds import Choice, Kind


def arithmetic(operator: Operator, left: Tree, right: Tree, column: int) -> Arithmetic:
    """Build `left op right`; raises FormulaError unless the kinds can be added, subtracted or multiplied."""
    kind = {"*": kinds.multiply, "+": kinds.add, "-": kinds.subtract}[operator](left.kind, right.kind)
    # two of these share a kind, but have no arithmetic
    if kind is None or kind in ("bool", "date") or isinstance(kind, Choice):
        message = f"{kinds.word(left.kind)} 和 {kinds.word(right.kind)} 不能用 {operator}"
        hint = "两边的种类要相配；要换种类，用 yuan、percent、months 写明。"
        raise FormulaError(column, "formula-kind", message, hint)
    return Arithmetic(operator, left, right, kind, column)


def comparison(comparator: Comparator, left: Tree, right: Tree, column: int) -> Comparison:
    """Build a comparison of two values of one kind; words and truths have no order, only == and !=."""
    shared = kinds.compare(left.kind, right.kind)
    ordered = comparator not in ("==", "!=")
    if shared is None or (ordered and _unordered(shared)):
        message = f"{kinds.word(left.kind)} 和 {kinds.word(right.kind)} 不能用 {comparator} 比较"
        raise FormulaError(column, "formula-kind", message, "两边要是同一种。")
    return Comparison(comparator, left, right, column)


def conditional(condition: Tree, yes: Tree, no: Tree, column: int) -> Conditional:
    """Build `yes if condition else no`; both branches must be of one kind."""
    return Conditional(condition, yes, no, _shared((yes, no), column), column)


def extreme(which: Literal["min", "max"], parts: tuple[Tree, ...], column: int) -> Extreme:
    """Build `min(…)` or `max(…)` of several numbers of one kind."""
    kind = _shared(parts, column)
    if _unordered(kind):
        message = f"{kinds.word(kind)}不能比大小"
        raise FormulaError(column, "formula-kind", message, "min、max、clamp 里要是数。")
    return Extreme(which, parts, kind, column)


def clamp(value: Tree, low: Tree, high: Tree, column: int) -> Extreme:
    """Build `value` limited to [low, high]; where low > high, `high` counts."""
    return extreme("min", (extreme("max", (value, low), column), high), column)


def rounding(inner: Tree, divisor: int, column: int) -> Round:
    """Build `round(inner / divisor)`: a whole number of its kind; a product becomes money again."""
    if inner.kind == "product":
        # fen × thousandths of a percent: one division takes off the scale of the percentage too
        return Round(inner, divisor * kinds.WHOLE, "money", column)
    if divisor == 1 or inner.kind not in ("money", "count", "months"):
        hint = "round 用在“金额 * 百分比”上，或者“金额 / 整数”上。"
        raise FormulaError(column, "formula-round", f"{kinds.word(inner.kind)}不用取整", hint)
    return Round(inner, divisor, inner.kind, column)


def banded(rate: Value, shape: Shape, start: Tree, end: Tree, column: int) -> Banded:
    """Build `banded(rate, start, end)`: the rate by bands, applied to what lies between two amounts."""
    _require_bands("banded", rate, shape, (start, end))
    return Banded(rate.name, start, end, column)


def reached(rate: Value, shape: Shape, bounds: tuple[Tree, Tree, Tree], column: int) -> Reached:
    """Build `reached(rate, start, end, amount)`: how far the rate by bands goes before it has given an amount."""
    _require_bands("reached", rate, shape, bounds)
    return Reached(rate.name, *bounds, column)


def _require_bands(function: str, rate: Value, shape: Shape, amounts: tuple[Tree, ...]) -> None:
    if shape.running is None or shape.kind != "percent":
        message, hint = (
            f"{function} 的第一项要是按累计金额分段的比例",
            f"例如 {function}(rate[tier], {'a, b, 金额' if function == 'reached' else 'a, b'})。",
        )
        raise FormulaError(rate.column, "formula-kind", message, hint)
    for part in amounts:
        if kinds.unify(part.kind, "money") is None:
            message = f"这里要是金额，不是{kinds.word(part.kind)}"
            raise FormulaError(part.column, "formula-kind", message, "写累计金额的起点和终点。")


def _shared(parts: tuple[Tree, ...], column: int) -> Kind:
    kind: Kind | None = parts[0].kind
    for part in parts[1:]:
        kind = kinds.unify(kind, part.kind) if kind is not None else None
    if kind is None:
        words = "、".join(dict.fromkeys(kinds.word(part.kind) for part in parts))
        raise FormulaError(column, "formula-kind", f"这几项不是同一种：{words}", "每一项要是同一种。")
    return kind


def _unordered(kind: Kind) -> bool:
    return kind == "bool" or isinstance(kind, Choice)
