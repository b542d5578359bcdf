"""Formula text → a checked tree.

Python's own `ast` reads the text; a whitelist of nodes is then rebuilt as our tree, kind by kind. Nothing is ever
evaluated by Python itself.
"""

import ast
from decimal import Decimal
from typing import NoReturn

from site_src.calculate import kinds
from site_src.calculate.kinds import Choice, Kind
from site_src.calculate.names import FUNCTIONS, Names, Shape, Slot
from site_src.calculate.tree import (
    Arithmetic,
    Banded,
    Comparator,
    Comparison,
    Conditional,
    Extreme,
    Logic,
    Member,
    Number,
    Operator,
    Round,
    Tree,
    Value,
)  # fmt: skip
from site_src.errors import nearest

LONGEST = 400
DEEPEST = 24
_OPERATORS: dict[type[ast.operator], Operator] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
_COMPARATORS: dict[type[ast.cmpop], Comparator] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip


class FormulaError(Exception):
    """A formula that cannot be understood; `column` counts from 0 in its text."""

    def __init__(self, column: int, rule: str, message: str, hint: str) -> None:
        """Keep what a problem needs."""
        self.column, self.rule, self.message, self.hint = column, rule, message, hint
        super().__init__(message)


def parse(text: str, names: Names) -> tuple[Tree, tuple[Slot, ...]]:
    """Read one formula: its tree, and the parameter values it needs.

    Raises FormulaError, whatever the text is.
    """
    if len(text) > LONGEST:
        raise FormulaError(0, "formula-size", f"公式太长（{len(text)} 个字符）", "拆成几步，每步一个名字。")
    try:
        parsed = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        column = (getattr(error, "offset", None) or 1) - 1
        message = "公式写得不完整，或者有看不懂的符号"
        raise FormulaError(
            column, "formula-syntax", message, "检查括号和运算符；条件写成“甲 if 条件 else 乙”。"
        ) from None
    reader = _Reader(text.strip(), names)
    tree = reader.read(parsed, 0)
    if tree.kind == "product":
        reader.fail(parsed, "formula-round", "金额乘百分比以后没有取整", "用 round(…) 写明在哪里四舍五入到分。")
    return tree, tuple(reader.slots.values())


class _Reader:
    """Rebuilds Python's syntax tree as ours."""

    def __init__(self, text: str, names: Names) -> None:
        self.slots: dict[str, Slot] = {}
        self._text = text.encode()
        self._names = names

    def fail(self, node: ast.expr, rule: str, message: str, hint: str) -> NoReturn:
        raise FormulaError(self._column(node), rule, message, hint)

    def read(self, node: ast.expr, depth: int) -> Tree:
        if depth > DEEPEST:
            self.fail(node, "formula-size", "公式套得太深", "拆成几步，每步一个名字。")
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name(id=name):
                return self._name(node, name)
            case ast.Subscript():
                return self._single(node, self._picked(node))
            case ast.BinOp():
                return self._arithmetic(node, depth)
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self._comparison(node, op, (left, right), depth)
            case ast.BoolOp(op=op, values=values):
                parts = tuple(self._truth(each, depth) for each in values)
                return Logic("and" if isinstance(op, ast.And) else "or", parts, self._column(node))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Logic("not", (self._truth(operand, depth),), self._column(node))
            case ast.IfExp():
                return self._conditional(node, depth)
            case ast.Call(func=ast.Name(id=function), args=args, keywords=[]):
                return self._call(node, function, args, depth)
        hint = (
            "能用的有：+ - * 比较 and or not、甲 if 条件 else 乙、"
            + "、".join(FUNCTIONS)
            + "；除法只能写在 round(…) 里。"
        )
        return self.fail(node, "formula-syntax", "公式里不能这样写", hint)

    def _column(self, node: ast.expr) -> int:
        """Python counts bytes; an editor counts characters."""
        line = self._text.split(b"\n")[node.lineno - 1]
        before = b"\n".join(self._text.split(b"\n")[: node.lineno - 1])
        return len(before.decode()) + (node.lineno > 1) + len(line[: node.col_offset].decode())

    def _constant(self, node: ast.Constant) -> Tree:
        if type(node.value) is not int:
            self.fail(node, "formula-kind", "不能直接写小数或文字", "金额写 yuan(1.5)，百分比写 percent(5.6)。")
        return Number(node.value, "zero" if node.value == 0 else "count", self._column(node))

    def _name(self, node: ast.expr, name: str) -> Tree:
        column = self._column(node)
        if name in self._names.inputs:
            return Value("input", name, self._names.inputs[name], column)
        if name in self._names.steps:
            return Value("step", name, self._names.steps[name], column)
        if name in self._names.parameters:
            return self._single(node, self._slot(node, name, ()))
        return self.fail(node, "formula-name", f"没有“{name}”这个名字", nearest(name, self._names.known()))

    def _picked(self, node: ast.expr) -> Value:
        keys: list[tuple[ast.expr, str]] = []
        base: ast.expr = node
        while isinstance(base, ast.Subscript):
            if not isinstance(base.slice, ast.Name):
                self.fail(base.slice, "formula-syntax", "方括号里要写输入项的名字", "例如 rate[tier][status]。")
            keys.insert(0, (base.slice, base.slice.id))
            base = base.value
        if not (isinstance(base, ast.Name) and base.id in self._names.parameters):
            self.fail(
                base, "formula-name", "方括号前面要是参数的名字", nearest(ast.unparse(base), self._names.parameters)
            )
        return self._slot(node, base.id, tuple(keys))

    def _single(self, node: ast.expr, value: Value) -> Value:
        """A value that changes with a running total is no single number."""
        if self._names.parameters[value.name.partition("[")[0]].running:
            hint = f"写成 banded({value.name}, 从, 到)。"
            self.fail(node, "formula-kind", "这个值按累计金额分段，不是一个数", hint)
        return value

    def _slot(self, node: ast.expr, name: str, keys: tuple[tuple[ast.expr, str], ...]) -> Value:
        shape = self._names.parameters[name]
        picks = tuple(self._pick(at, key, shape) for at, key in keys)
        left = [axis for axis in shape.axes if axis not in {axis for axis, _, _ in picks}]
        if left:
            hint = f"写成 {name}{''.join(f'[{axis}]' for axis in shape.axes)}。"
            self.fail(node, "formula-kind", f"“{name}”还要按{'、'.join(left)}来取", hint)
        order = {axis: index for index, axis in enumerate(shape.axes)}
        slot = Slot(name, tuple(sorted(picks, key=lambda pick: order[pick[0]])))
        self.slots[slot.name] = slot
        return Value("slot", slot.name, shape.kind, self._column(node))

    def _pick(self, node: ast.expr, key: str, shape: Shape) -> tuple[str, str, bool]:
        axis = self._names.axes.get(key)
        if axis in shape.members:
            return axis, key, True
        if key in shape.numbers and self._names.inputs.get(key) == "count":
            return key, key, True
        for name, choice in shape.members.items():
            if key in choice.members:
                return name, key, False
        known = [each for each, on in self._names.axes.items() if on in shape.members] + list(shape.numbers)
        return self.fail(node, "formula-name", f"不能按“{key}”来取", nearest(key, known))

    def _arithmetic(self, node: ast.BinOp, depth: int) -> Tree:
        operator = _OPERATORS.get(type(node.op))
        if operator is None:
            self.fail(node, "formula-division", "除法要写在 round(…) 里", "写成 round(甲 / 12)，除数是写明的整数。")
        left, right = self.read(node.left, depth + 1), self.read(node.right, depth + 1)
        kind = kinds.times(left.kind, right.kind) if operator == "*" else kinds.same(left.kind, right.kind)
        if kind is None or kind in ("bool", "date") or isinstance(kind, Choice):
            message = f"{kinds.word(left.kind)} 和 {kinds.word(right.kind)} 不能用 {operator}"
            self.fail(node, "formula-kind", message, "两边的种类要相配；要换种类，用 yuan、percent、months 写明。")
        return Arithmetic(operator, left, right, kind, self._column(node))

    def _comparison(self, node: ast.expr, op: ast.cmpop, sides: tuple[ast.expr, ast.expr], depth: int) -> Tree:
        comparator = _COMPARATORS.get(type(op))
        if comparator is None:
            self.fail(node, "formula-syntax", "不能这样比较", "能用的有 == != < <= > >=。")
        left, right = self._sides(sides, depth)
        shared = kinds.same(left.kind, right.kind)
        ordered = comparator not in ("==", "!=")
        if shared is None or (ordered and (shared == "bool" or isinstance(shared, Choice))):
            message = f"{kinds.word(left.kind)} 和 {kinds.word(right.kind)} 不能用 {comparator} 比较"
            self.fail(node, "formula-kind", message, "两边要是同一种。")
        return Comparison(comparator, left, right, self._column(node))

    def _sides(self, sides: tuple[ast.expr, ast.expr], depth: int) -> tuple[Tree, Tree]:
        """Read both sides; a bare word on one side is a member of the other side's closed list."""
        for here, there in ((0, 1), (1, 0)):
            given, word = sides[here], sides[there]
            if not isinstance(word, ast.Name) or (isinstance(given, ast.Name) and given.id not in self._names.known()):
                continue
            other = self.read(given, depth + 1)
            if not isinstance(other.kind, Choice):
                continue
            if word.id in other.kind.members:
                member = Member(word.id, other.kind, self._column(word))
                return (other, member) if here == 0 else (member, other)
            if word.id not in self._names.known():
                self.fail(word, "formula-name", f"选项里没有“{word.id}”", nearest(word.id, other.kind.members))
        return self.read(sides[0], depth + 1), self.read(sides[1], depth + 1)

    def _truth(self, node: ast.expr, depth: int) -> Tree:
        tree = self.read(node, depth + 1)
        if tree.kind != "bool":
            self.fail(
                node, "formula-kind", f"这里要是一个条件，不是{kinds.word(tree.kind)}", "例如 cost > deductible。"
            )
        return tree

    def _conditional(self, node: ast.IfExp, depth: int) -> Tree:
        condition = self._truth(node.test, depth)
        yes, no = self.read(node.body, depth + 1), self.read(node.orelse, depth + 1)
        kind = self._shared(node, (yes, no))
        return Conditional(condition, yes, no, kind, self._column(node))

    def _shared(self, node: ast.expr, parts: tuple[Tree, ...]) -> Kind:
        kind: Kind | None = parts[0].kind
        for part in parts[1:]:
            kind = kinds.same(kind, part.kind) if kind is not None else None
        if kind is None:
            words = "、".join(dict.fromkeys(kinds.word(part.kind) for part in parts))
            self.fail(node, "formula-kind", f"这几项不是同一种：{words}", "每一项要是同一种。")
        return kind

    def _call(self, node: ast.Call, function: str, args: list[ast.expr], depth: int) -> Tree:
        column = self._column(node)
        match function, len(args):
            case (("yuan" | "percent" | "months"), 1):
                return self._literal(args[0], function, column)
            case (("min" | "max"), count) if count > 1:
                parts = tuple(self.read(each, depth + 1) for each in args)
                return Extreme("min" if function == "min" else "max", parts, self._countable(node, parts), column)
            case "clamp", 3:
                value, low, high = (self.read(each, depth + 1) for each in args)
                kind = self._countable(node, (value, low, high))
                return Extreme("min", (Extreme("max", (value, low), kind, column), high), kind, column)
            case "round", 1:
                return self._round(node, args[0], depth)
            case "banded", 3:
                return self._banded(args, depth, column)
        if function not in FUNCTIONS:
            self.fail(node, "formula-name", f"没有“{function}”这个函数", nearest(function, FUNCTIONS))
        hint = "min、max 至少两项；clamp(值, 下限, 上限)；banded(参数, 从, 到)；其余一项。"
        return self.fail(node, "formula-syntax", f"“{function}”的项数不对", hint)

    def _countable(self, node: ast.expr, parts: tuple[Tree, ...]) -> Kind:
        kind = self._shared(node, parts)
        if kind == "bool" or isinstance(kind, Choice):
            self.fail(node, "formula-kind", f"{kinds.word(kind)}不能比大小", "min、max、clamp 里要是数。")
        return kind

    def _literal(self, node: ast.expr, kind: str, column: int) -> Tree:
        text = ast.get_source_segment(self._text.decode(), node) or ""
        if not (
            isinstance(node, ast.Constant) and type(node.value) in (int, float) and text.replace(".", "").isdigit()
        ):
            self.fail(node, "formula-kind", f"{kind}(…) 里要直接写一个数", f"例如 {kind}(12)。")
        number = Decimal(text)
        scaled = {"yuan": number * 100, "percent": number * kinds.PERCENT_SCALE, "months": number}[kind]
        if scaled != scaled.to_integral_value():
            self.fail(node, "formula-kind", f"“{text}”太细了", "金额到分，百分比到千分之一个百分点，月数是整数。")
        names: dict[str, Kind] = {"yuan": "money", "percent": "percent", "months": "months"}
        return Number(int(scaled), names[kind], column)

    def _round(self, node: ast.Call, inner: ast.expr, depth: int) -> Tree:
        column, divisor = self._column(node), 1
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Div):
            below = inner.right
            if not (isinstance(below, ast.Constant) and type(below.value) is int and below.value > 0):
                self.fail(below, "formula-division", "除数要是写明的正整数", "例如 round(yearly / 12)。")
            divisor, inner = below.value, inner.left
        tree = self.read(inner, depth + 1)
        if tree.kind == "product":
            return Round(tree, divisor * kinds.WHOLE, "money", column)
        if divisor == 1 or tree.kind not in ("money", "count", "months"):
            hint = "round 用在“金额 * 百分比”上，或者“金额 / 整数”上。"
            self.fail(node, "formula-round", f"{kinds.word(tree.kind)}不用取整", hint)
        return Round(tree, divisor, tree.kind, column)

    def _banded(self, args: list[ast.expr], depth: int, column: int) -> Tree:
        rate = self._picked(args[0])
        shape = self._names.parameters[rate.name.partition("[")[0]]
        if shape.running is None or shape.kind != "percent":
            self.fail(
                args[0], "formula-kind", "banded 的第一项要是按累计金额分段的比例", "例如 banded(rate[tier], a, b)。"
            )
        start, end = self.read(args[1], depth + 1), self.read(args[2], depth + 1)
        for part, node in ((start, args[1]), (end, args[2])):
            if kinds.same(part.kind, "money") is None:
                self.fail(
                    node, "formula-kind", f"这里要是金额，不是{kinds.word(part.kind)}", "写累计金额的起点和终点。"
                )
        return Banded(rate.name, start, end, column)
