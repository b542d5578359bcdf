"""What a formula mentions: numbers, names, words of closed lists, parameters picked by axes."""

import ast
import re
from decimal import Decimal

from site_src.calculate.language.names import FUNCTIONS, Names, Shape, Slot
from site_src.calculate.language.source import FormulaError, FormulaText
from site_src.calculate.language.tree import Member, Number, Value
from site_src.calculate.values import kinds
from site_src.calculate.values.kinds import Choice, Kind
from site_src.errors import nearest

# as written, not as Python read it: a float would lose decimals
_LITERAL = re.compile(r"(\d{1,12})(\.\d{1,3})?", re.ASCII)
_SCALES: dict[str, tuple[Kind, int]] = {
    "yuan": ("money", 100), "percent": ("percent", kinds.PERCENT_SCALE), "months": ("months", 1),
}  # fmt: skip


class Mentions:
    """Reads the leaves of one formula; `slots` collects the parameter values it needs, in order of first use."""

    def __init__(self, formula: FormulaText, names: Names) -> None:
        self.slots: dict[str, Slot] = {}
        self._formula, self._names = formula, names

    def read_number(self, node: ast.Constant) -> Number:
        """Read a bare whole number: a count, or the 0 that fits every kind. Raises FormulaError."""
        if type(node.value) is not int:  # isinstance would let True and False pass as numbers
            hint = "金额写 yuan(1.5)，百分比写 percent(5.6)，是否写成比较。"
            raise FormulaError(self._formula.column(node), "formula-kind", "不能直接写小数或者 True、False", hint)
        return Number(node.value, "zero" if node.value == 0 else "count", self._formula.column(node))

    def read_literal(self, node: ast.expr, function: str, column: int) -> Number:
        """Read `yuan(1.5)`, `percent(5.6)`, `months(6)` into the unit of its kind. Raises FormulaError."""
        text, at = self._formula.piece(node), self._formula.column(node)
        if not _LITERAL.fullmatch(text):
            message, hint = f"{function}(…) 里要直接写一个数，不超过十二位、最多三位小数", f"例如 {function}(12)。"
            raise FormulaError(at, "formula-kind", message, hint)
        kind, scale = _SCALES[function]
        scaled = Decimal(text) * scale
        if scaled != scaled.to_integral_value():
            hint = "金额到分，百分比到千分之一个百分点，月数是整数。"
            raise FormulaError(at, "formula-kind", f"“{text}”太细了", hint)
        return Number(int(scaled), kind, column)

    def read_name(self, node: ast.Name) -> Value:
        """Read an input, an earlier step, or a parameter that needs no axis. Raises FormulaError."""
        column, names = self._formula.column(node), self._names
        if node.id in names.inputs:
            return Value("input", node.id, names.inputs[node.id], column)
        if node.id in names.steps:
            return Value("step", node.id, names.steps[node.id], column)
        if node.id in names.parameters:
            return self.require_single(self.read_slot(node))
        raise FormulaError(column, "formula-name", f"没有“{node.id}”这个名字", self._suggest(node.id))

    def read_member(self, node: ast.expr, kind: Kind) -> Member | None:
        """Read a bare word as a member of the list `kind` of the other side; None if it names something else."""
        if not (isinstance(node, ast.Name) and isinstance(kind, Choice)):
            return None
        if node.id in kind.members:
            return Member(node.id, kind, self._formula.column(node))
        if self.is_unknown(node):
            hint = nearest(node.id, kind.members)
            raise FormulaError(self._formula.column(node), "formula-name", f"选项里没有“{node.id}”", hint)
        return None

    def is_unknown(self, node: ast.expr) -> bool:
        """True if a node is a bare word that names nothing."""
        return isinstance(node, ast.Name) and node.id not in self._names.known()

    def shape_of(self, value: Value) -> Shape:
        """The shape of the parameter from which a slot takes its value."""
        return self._names.parameters[self.slots[value.name].parameter]

    def require_single(self, value: Value) -> Value:
        """Return `value`; raise FormulaError if it changes with a running total, which only `banded` can use."""
        if self.shape_of(value).running:
            hint = f"写成 banded({value.name}, 从, 到)。"
            raise FormulaError(value.column, "formula-kind", "这个值按累计金额分段，不是一个数", hint)
        return value

    def read_slot(self, node: ast.expr) -> Value:
        """Read `rate[tier][status]`, its indices in any order, and remember the slot. Raises FormulaError."""
        keys: list[ast.Name] = []
        base = node
        while isinstance(base, ast.Subscript):
            if not isinstance(base.slice, ast.Name):
                at = self._formula.column(base.slice)
                raise FormulaError(at, "formula-syntax", "方括号里要写输入项的名字", "例如 rate[tier][status]。")
            # the outermost subscript is the one written last
            keys.insert(0, base.slice)
            base = base.value
        if not (isinstance(base, ast.Name) and base.id in self._names.parameters):
            hint = nearest(self._formula.piece(base), self._names.parameters)
            raise FormulaError(self._formula.column(base), "formula-name", "这里要是参数的名字", hint)
        return self._slot(base, keys)

    def _suggest(self, name: str) -> str:
        if name in self._names.later:
            return f"“{name}”在后面才算出来，把那一步挪到前面。"
        if name in FUNCTIONS:
            return f"“{name}”是函数，写成 {name}(…)。"
        return nearest(name, self._names.known())

    def _slot(self, base: ast.Name, keys: list[ast.Name]) -> Value:
        shape, column = self._names.parameters[base.id], self._formula.column(base)
        if keys and not shape.axes:
            message, hint = f"“{base.id}”不分类别", f"写成 {base.id}，不用方括号。"
            raise FormulaError(self._formula.column(keys[0]), "formula-name", message, hint)
        picks: dict[str, tuple[str, str, bool]] = {}
        for key in keys:
            pick = self._pick(key, shape)
            if pick[0] in picks:
                hint = f"“{pick[0]}”只写一次。"
                raise FormulaError(self._formula.column(key), "formula-kind", f"“{key.id}”又取了一次", hint)
            picks[pick[0]] = pick
        left = [axis for axis in shape.axes if axis not in picks]
        if left:
            hint = f"写成 {base.id}{''.join(f'[{axis}]' for axis in shape.axes)}。"
            raise FormulaError(column, "formula-kind", f"“{base.id}”还要按{'、'.join(left)}来取", hint)
        # in the order of the axes, so that rate[tier][status] and rate[status][tier] are one slot
        slot = Slot(base.id, tuple(picks[axis] for axis in shape.axes))
        self.slots[slot.name] = slot
        return Value("slot", slot.name, shape.kind, column)

    def _pick(self, key: ast.Name, shape: Shape) -> tuple[str, str, bool]:
        axis = self._names.axes.get(key.id)
        if axis is not None and axis in shape.members:
            return axis, key.id, True
        # an axis of number bands is indexed by the input of the same name
        if key.id in shape.numbers and self._names.inputs.get(key.id) == "count":
            return key.id, key.id, True
        for name, choice in shape.members.items():
            if key.id in choice.members:
                return name, key.id, False
        known = [each for each, on in self._names.axes.items() if on in shape.members] + list(shape.numbers)
        raise FormulaError(self._formula.column(key), "formula-name", f"不能按“{key.id}”来取", nearest(key.id, known))
