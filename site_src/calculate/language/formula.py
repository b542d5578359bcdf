"""Formula text → a checked tree.

Python's own `ast` reads the text; a whitelist of its nodes is then rebuilt as our tree, kind by kind. Nothing is ever
evaluated by Python itself.
"""

import ast

from site_src.calculate.language import operations
from site_src.calculate.language.names import FUNCTIONS, Names, Slot
from site_src.calculate.language.operands import Mentions
from site_src.calculate.language.source import FormulaError, FormulaText, read_formula
from site_src.calculate.language.tree import Comparator, Logic, Operator, Round, Tree
from site_src.calculate.values.kinds import word
from site_src.errors import nearest

DEEPEST = 24  # far more than a readable step needs; the recursive walks over a tree stay shallow
_OPERATORS: dict[type[ast.operator], Operator] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
_COMPARATORS: dict[type[ast.cmpop], Comparator] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
_DIVISIONS = (ast.Div, ast.FloorDiv)


def parse(text: str, names: Names) -> tuple[Tree, tuple[Slot, ...]]:
    """Read one formula: its tree, and the parameter values it needs in order of first use.

    Raises FormulaError, whatever the text is.
    """
    formula = read_formula(text)
    reader = _Reader(formula, names)
    tree = reader.read(formula.root, 0)
    if tree.kind == "product":
        message, hint = "金额乘百分比以后没有取整", "用 round(…) 写明在哪里四舍五入到分。"
        raise FormulaError(tree.column, "formula-round", message, hint)
    return tree, tuple(reader.mentions.slots.values())


class _Reader:
    """Rebuilds Python's syntax tree as ours."""

    def __init__(self, formula: FormulaText, names: Names) -> None:
        self.mentions = Mentions(formula, names)
        self._column = formula.column

    def read(self, node: ast.expr, depth: int) -> Tree:
        if depth > DEEPEST:
            raise FormulaError(self._column(node), "formula-size", "公式套得太深", "拆成几步，每步一个名字。")
        match node:
            case ast.Constant():
                return self.mentions.read_number(node)
            case ast.Name():
                return self.mentions.read_name(node)
            case ast.Subscript():
                return self.mentions.require_single(self.mentions.read_slot(node))
            case _:
                return self._compound(node, depth + 1)

    def _compound(self, node: ast.expr, depth: int) -> Tree:
        match node:
            case ast.BinOp():
                return self._arithmetic(node, depth)
            case ast.Compare():
                return self._comparison(node, depth)
            case ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
                return self._logic(node, depth)
            case ast.IfExp():
                yes, condition = self.read(node.body, depth), self._truth(node.test, depth)
                return operations.conditional(condition, yes, self.read(node.orelse, depth), self._column(node))
            case ast.Call(func=ast.Name(id=function), keywords=[]):
                return self._call(node, function, depth)
            case _:
                raise self._strange(node)

    def _strange(self, node: ast.expr) -> FormulaError:
        functions = "、".join(FUNCTIONS)
        hint = f"能用的有：+ - * 比较 and or not、甲 if 条件 else 乙、{functions}；除法只能写在 round(…) 里。"
        return FormulaError(self._column(node), "formula-syntax", "公式里不能这样写", hint)

    def _arithmetic(self, node: ast.BinOp, depth: int) -> Tree:
        operator, column = _OPERATORS.get(type(node.op)), self._column(node)
        if isinstance(node.op, _DIVISIONS):
            hint = "写成 round(甲 / 12)，除数是写明的整数。"
            raise FormulaError(column, "formula-division", "除法要写在 round(…) 里", hint)
        if operator is None:
            raise FormulaError(column, "formula-syntax", "公式里不能这样写", "能用的运算有 + - *。")
        return operations.arithmetic(operator, self.read(node.left, depth), self.read(node.right, depth), column)

    def _comparison(self, node: ast.Compare, depth: int) -> Tree:
        comparator = _COMPARATORS.get(type(node.ops[0]))
        if comparator is None or len(node.ops) > 1:
            hint = "能用的有 == != < <= > >=；一次比两项，几个比较用 and 连起来。"
            raise FormulaError(self._column(node), "formula-syntax", "不能这样比较", hint)
        sides = self._sides(node.left, node.comparators[0], depth)
        return operations.comparison(comparator, *sides, self._column(node))

    def _sides(self, left: ast.expr, right: ast.expr, depth: int) -> tuple[Tree, Tree]:
        """Read both sides, each once; a bare word on one side may be a member of the other side's closed list."""
        if self.mentions.is_unknown(left) and not self.mentions.is_unknown(right):
            last = self.read(right, depth)
            return self.mentions.read_member(left, last.kind) or self.read(left, depth), last
        # reading a side again would double the work at each level of nesting
        first = self.read(left, depth)
        last = self.mentions.read_member(right, first.kind) or self.read(right, depth)
        return self.mentions.read_member(left, last.kind) or first, last

    def _logic(self, node: ast.BoolOp | ast.UnaryOp, depth: int) -> Tree:
        if isinstance(node, ast.UnaryOp):
            return Logic("not", (self._truth(node.operand, depth),), self._column(node))
        parts = tuple(self._truth(each, depth) for each in node.values)
        return Logic("and" if isinstance(node.op, ast.And) else "or", parts, self._column(node))

    def _truth(self, node: ast.expr, depth: int) -> Tree:
        tree = self.read(node, depth)
        if tree.kind != "bool":
            message, hint = f"这里要是一个条件，不是{word(tree.kind)}", "例如 cost > deductible。"
            raise FormulaError(tree.column, "formula-kind", message, hint)
        return tree

    def _call(self, node: ast.Call, function: str, depth: int) -> Tree:
        column, args = self._column(node), node.args
        match function, len(args):
            case (("yuan" | "percent" | "months"), 1):
                return self.mentions.read_literal(args[0], function, column)
            case (("min" | "max") as which, count) if count > 1:
                return operations.extreme(which, tuple(self.read(each, depth) for each in args), column)
            case "clamp", 3:
                value, low, high = (self.read(each, depth) for each in args)
                return operations.clamp(value, low, high, column)
            case "round", 1:
                return self._round(args[0], depth, column)
            case "banded", 3:
                rate, start, end = (
                    self.mentions.read_slot(args[0]),
                    self.read(args[1], depth),
                    self.read(args[2], depth),
                )
                return operations.banded(rate, self.mentions.shape_of(rate), start, end, column)
            case "reached", 4:
                rate = self.mentions.read_slot(args[0])
                bounds = (self.read(args[1], depth), self.read(args[2], depth), self.read(args[3], depth))
                return operations.reached(rate, self.mentions.shape_of(rate), bounds, column)
            case _:
                raise _misused(function, column)

    def _round(self, inner: ast.expr, depth: int, column: int) -> Round:
        divisor = 1
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Div):
            below = inner.right  # "type is int" below: True is an instance of int
            if not (isinstance(below, ast.Constant) and type(below.value) is int and below.value > 0):
                message, hint = "除数要是写明的正整数", "例如 round(yearly / 12)。"
                raise FormulaError(self._column(below), "formula-division", message, hint)
            divisor, inner = below.value, inner.left
        return operations.rounding(self.read(inner, depth), divisor, column)


def _misused(function: str, column: int) -> FormulaError:
    if function not in FUNCTIONS:
        hint = nearest(function, FUNCTIONS)
        return FormulaError(column, "formula-name", f"没有“{function}”这个函数", hint)
    hint = "min、max 至少两项；clamp(值, 下限, 上限)；banded(参数, 从, 到)；reached(参数, 从, 到, 金额)；其余一项。"
    return FormulaError(column, "formula-syntax", f"“{function}”的项数不对", hint)
