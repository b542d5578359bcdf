"""The shape of a parameter: its kind, and the axes by which its value is selected."""

from collections.abc import Iterator, Mapping

from site_src.calculate.language.bounds import widest_of
from site_src.calculate.language.names import Shape
from site_src.calculate.rule.declarations import slips
from site_src.calculate.rule.inputs import within
from site_src.calculate.rule.sheet import Fault, Sheet
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.reading import leaf_ends, read_plain
from site_src.errors import Problem, nearest
from site_src.model.calculator import Input, Parameter
from site_src.model.fact import Subject
from site_src.model.topic import Attribute
from site_src.model.values import Leaf, Percent, Range


def read_parameter(sheet: Sheet, name: str, given: Parameter, inputs: Mapping[str, Input]) -> Shape | None:
    """Read a parameter's shape; None if something is wrong, which is then recorded on the sheet."""
    library = sheet.library
    declared = library.attribute(*Subject.parse(given.from_))
    if declared is None:
        known = [f"{slug}.{each}" for slug, of in library.topics.items() for each in of.attributes]
        hint = nearest(given.from_, known)
        sheet.refuse(("parameters", name), Fault("dangling-fact", f"没有“{given.from_}”这个项目", hint))
        return None
    wrong = list(slips(given, declared, inputs))
    for slip in wrong:
        sheet.refuse_slip("parameters", name, slip)
    if wrong:
        return None
    shape = _shape(sheet, given, declared)
    if shape is None:
        message = f"“{declared.label}”不是数，不能拿来算"
        sheet.refuse(("parameters", name), Fault("formula-kind", message, "换一个项目。"))
        return None
    _refuse_unfit_none(sheet, name, given, shape)
    if given.is_figure:
        sheet.problems.extend(_unfit_figures(sheet, given, shape))
    return shape


def _shape(sheet: Sheet, given: Parameter, declared: Attribute) -> Shape | None:
    if given.exists or given.axis:
        return Shape("bool")
    if given.term:
        return Shape(Choice(tuple(declared.terms[given.term].members)))
    kind = _kind(declared)
    if kind is None:
        return None
    # an axis that site.yaml does not know is the topic's mistake and is named there
    axes = {axis: sheet.library.site.axes[axis] for axis in declared.axes if axis in sheet.library.site.axes}
    return Shape(
        kind,
        {axis: Choice(tuple(each.members)) for axis, each in axes.items() if each.members},
        tuple(axis for axis, each in axes.items() if each.band == "count"),
        next((axis for axis, each in axes.items() if each.band == "money"), None),
    )


def _kind(declared: Attribute) -> Kind | None:
    match declared.kind:
        case "money" | "percent" | "count" | "months" | "date" | "bool":
            return declared.kind
        case "choice":
            return Choice(tuple(declared.members))
        case "text" | "choices" | "list" | "steps" | "link":
            return None


def _refuse_unfit_none(sheet: Sheet, name: str, given: Parameter, shape: Shape) -> None:
    if given.none is None:
        return
    try:
        fits = within(read_plain(given.none, shape.kind), widest_of(shape))
        message = f"“{given.none}”太大了"
    except ValueError as error:
        fits, message = False, str(error)
    if not fits:
        sheet.refuse(("parameters", name, "none"), Fault("parameter-value", message, "none 要是这个项目的一个值。"))


def _unfit_figures(sheet: Sheet, given: Parameter, shape: Shape) -> Iterator[Problem]:
    """Yield a problem for each statement whose figures lie outside the limits that both engines compute exactly."""
    limits = widest_of(shape)
    wanted = Subject.parse(given.from_)
    groups = (group for key, group in sheet.library.statements.items() if key.subject == wanted)
    for statement in (each for group in groups for each in group if each.adopted):
        if statement.value is None:
            continue
        for _, leaf in statement.value.cells:
            ends = leaf_ends(leaf)
            if ends and all(within(end, limits) for end in ends):
                continue
            # leaves that are no figures at all (texts, shares) are no problem: the parameter is then simply not known
            if ends or isinstance(leaf, Percent | Range):
                at = sheet.library.locate(statement.path, (*statement.keys, "value"))
                message = f"计算器“{sheet.slug}”算不了这里的{_word_for(leaf)}"
                hint = "金额不超过一亿元，分段的比例不超过 100%，百分比最多三位小数；数没错的话，换一个项目来算。"
                yield Problem(at, "parameter-range", message, hint)


def _word_for(leaf: Leaf) -> str:
    return "范围" if isinstance(leaf, Range) else "数"
