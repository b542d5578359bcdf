"""What a calculator asks for: its inputs and parameters with their kinds."""

from rich.cells import cell_len

from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.reading import write_plain
from site_src.calculate.words.phrases import parameter_label
from site_src.model.library import Library

_KIND_HELP: dict[str, str] = {
    "money": "金额 money，元，如 1500 或 243.93",
    "percent": "百分比 percent，如 65%",
    "count": "个数 count，如 3",
    "months": "月数 months，如 6",
    "year": "年份 year，如 2026",
    "date": "日期 date，如 2026-11-22",
    "bool": "是否 bool，yes 或 no",
}


def describe(rule: Rule, library: Library) -> str:
    """The help of one calculator: title, inputs, parameters, results."""
    calculator = rule.calculator
    inputs = [(name, each.label, _input(rule, name)) for name, each in calculator.inputs.items()]
    parameters = [
        (name, parameter_label(rule, library, name), _parameter(rule, name)) for name in calculator.parameters
    ]
    results = [(name, calculator.steps[step].label, "") for name, step in calculator.results.items()]
    parts = [
        f"{calculator.title}（{rule.id}）：{calculator.question}",
        *_table("输入项，写成 --input 名字=值：", inputs),
        *_table("参数，取自当地的规定；要用自己的数，写成 --param 名字=值：", parameters),
        *_table("结果：", results),
    ]
    return "\n".join(parts)


def _input(rule: Rule, name: str) -> str:
    given, kind, limits = rule.calculator.inputs[name], rule.inputs[name], rule.limits[name]
    text = _kind(kind)
    if kind in ("count", "months", "year", "date"):
        text += f"，{write_plain(limits.low, kind)} 到 {write_plain(limits.high, kind)}"
    return f"{text}；不写就是 {given.default}"


def _parameter(rule: Rule, name: str) -> str:
    shape, (topic, attribute) = rule.parameters[name], rule.attributes[name]
    axes = [*shape.axes, *([shape.running] if shape.running else [])]
    by = f"，按 {'、'.join(axes)} 不同" if axes else ""
    return f"{_kind(shape.kind)}；{topic}.{attribute}{by}"


def _kind(kind: Kind) -> str:
    return f"选项 choice：{' | '.join(kind.members)}" if isinstance(kind, Choice) else _KIND_HELP[kind]


def _table(heading: str, rows: list[tuple[str, str, str]]) -> list[str]:
    """A heading and rows in aligned columns, measured in terminal cells (two for a Chinese character)."""
    if not rows:
        return []
    first, second = (max(cell_len(row[index]) for row in rows) for index in (0, 1))
    lines = [
        f"  {name}{' ' * (first - cell_len(name))}  {label}{' ' * (second - cell_len(label))}  {more}".rstrip()
        for name, label, more in rows
    ]
    return ["", heading, *lines]
