"""A calculator file → a checked rule, with every problem of its formulas led back to line and column."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.calculate.bounds import MOST_MONEY, Interval, bound, widest
from site_src.calculate.declarations import slips
from site_src.calculate.formula import FormulaError, parse
from site_src.calculate.kinds import WHOLE, Choice, Kind
from site_src.calculate.names import Names, Shape, Slot
from site_src.calculate.reading import read_plain
from site_src.calculate.tree import Tree
from site_src.errors import Location, Problem, nearest
from site_src.model.calculator import Calculator, Input, Parameter
from site_src.model.library import Library
from site_src.model.topic import Attribute
from site_src.yaml_file import Mapping as MappingNode
from site_src.yaml_file import Scalar

_LIMITS: dict[str, tuple[int, int]] = {"money": (0, MOST_MONEY), "percent": (0, WHOLE), "bool": (0, 1)}


@dataclass(frozen=True, slots=True)
class Formula:
    """One checked formula with the name it stands under."""

    name: str
    text: str
    tree: Tree
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A calculator whose formulas are known to be sound."""

    id: str
    calculator: Calculator
    inputs: Mapping[str, Kind]
    limits: Mapping[str, Interval]
    axes: Mapping[str, str]
    parameters: Mapping[str, Shape]
    attributes: Mapping[str, tuple[str, str]]  # parameter → (topic, attribute)
    steps: tuple[Formula, ...]
    notes: tuple[Formula, ...]
    checks: tuple[Formula, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every picked parameter of the rule, once, in order of first use."""
        formulas = (*self.steps, *self.notes, *self.checks)
        return tuple({slot.name: slot for formula in formulas for slot in formula.slots}.values())

    def kind_of(self, step: str) -> Kind:
        """The kind of a step's value."""
        return next(formula.tree.kind for formula in self.steps if formula.name == step)


def make_rule(slug: str, calculator: Calculator, library: Library) -> tuple[Rule | None, list[Problem]]:
    """Check one calculator: the rule, or None and every problem found in it."""
    maker = _Maker(slug, calculator, library)
    rule = maker.make()
    return (None if maker.problems else rule), maker.problems


class _Maker:
    """One pass over a calculator file."""

    def __init__(self, slug: str, calculator: Calculator, library: Library) -> None:
        self.problems: list[Problem] = []
        self._slug, self._calculator, self._library = slug, calculator, library
        self._path = f"{library.folder}/calculators/{slug}.yaml"
        self._known: dict[str, Interval] = {}
        self._steps: dict[str, Kind] = {}
        self._used: set[str] = set()

    def make(self) -> Rule:
        calculator = self._calculator
        inputs = {name: self._input_kind(name, each) for name, each in calculator.inputs.items()}
        axes = {name: each.axis for name, each in calculator.inputs.items() if each.axis}
        parameters = {name: self._shape(name, each) for name, each in calculator.parameters.items()}
        shapes = {name: shape for name, shape in parameters.items() if shape}
        names = Names(inputs, axes, shapes, self._steps)
        steps = tuple(self._formulas("steps", {n: s.formula for n, s in calculator.steps.items()}, names))
        notes = tuple(self._formulas("notes", {str(i): n.when for i, n in enumerate(calculator.notes)}, names))
        checks = tuple(self._formulas("checks", {str(i): c for i, c in enumerate(calculator.checks)}, names))
        self._refuse_unused(steps + notes + checks)
        for result, step in calculator.results.items():
            if step not in calculator.steps:
                self._refuse(
                    ("results", result), "unknown-step", f"没有“{step}”这一步", nearest(step, calculator.steps)
                )
        return Rule(
            self._slug, calculator, inputs, dict(self._known), axes, shapes,
            {name: self._attribute_of(each) for name, each in calculator.parameters.items()}, steps, notes, checks,
        )  # fmt: skip

    def _refuse(self, keys: tuple[str | int, ...], rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self._library.locate(self._path, keys), rule, message, hint))

    def _input_kind(self, name: str, given: Input) -> Kind:
        kind: Kind = self._kind(name, given)
        try:
            read_plain(given.default, kind)
            low, high = _LIMITS.get(kind, (0, 0)) if isinstance(kind, str) else (0, 0)
            low = int(read_plain(given.least, kind)) if given.least else low
            high = int(read_plain(given.most, kind)) if given.most else high
            if isinstance(kind, str) and high <= low:
                self._refuse(
                    ("inputs", name), "input-limits", f"“{given.label}”没有写明范围", "写上 most（和 least）。"
                )
            self._known[name] = Interval(low, high)
        except ValueError as error:
            self._refuse(("inputs", name), "input-value", str(error), "default、least、most 要是这一种的值。")
            self._known[name] = Interval(0, 0)
        return kind

    def _kind(self, name: str, given: Input) -> Kind:
        if given.axis:
            axis = self._library.site.axes.get(given.axis)
            if axis is None or not axis.members:
                hint = nearest(given.axis, self._library.site.axes)
                self._refuse(("inputs", name, "axis"), "axis-unknown", f"没有“{given.axis}”这个分类", hint)
                return Choice(())
            return Choice(given.members or tuple(axis.members))
        if given.words:
            return Choice(tuple(given.words))
        return given.kind if given.kind != "choice" else Choice(())

    def _attribute_of(self, given: Parameter) -> tuple[str, str]:
        topic, _, attribute = given.from_.partition(".")
        return topic, attribute

    def _shape(self, name: str, given: Parameter) -> Shape | None:
        topic, attribute = self._attribute_of(given)
        declared = self._library.attribute(topic, attribute)
        if declared is None:
            known = [f"{slug}.{each}" for slug, of in self._library.topics.items() for each in of.attributes]
            hint = nearest(given.from_, known)
            self._refuse(("parameters", name), "dangling-fact", f"没有“{given.from_}”这个项目", hint)
            return None
        return self._shape_of(name, given, declared)

    def _shape_of(self, name: str, given: Parameter, declared: Attribute) -> Shape | None:
        wrong = list(slips(given, declared, self._calculator.inputs))
        for key, rule, message, hint in wrong:
            self._refuse(("parameters", name, key), rule, message, hint)
        if wrong:
            return None
        if given.exists:
            return Shape("bool")
        if given.term:
            return Shape(Choice(tuple(declared.terms[given.term].members)))
        axes = {axis: self._library.site.axes[axis] for axis in declared.axes}
        kind: Kind = Choice(tuple(declared.members)) if declared.kind == "choice" else declared.kind  # type: ignore[assignment]
        if declared.kind in ("text", "list", "steps", "link", "choices"):
            self._refuse(("parameters", name), "formula-kind", f"“{declared.label}”不是数，不能拿来算", "换一个项目。")
            return None
        return Shape(
            kind,
            {axis: Choice(tuple(each.members)) for axis, each in axes.items() if each.members},
            tuple(axis for axis, each in axes.items() if each.band == "count"),
            next((axis for axis, each in axes.items() if each.band == "money"), None),
        )

    def _formulas(self, group: str, texts: Mapping[str, str], names: Names) -> list[Formula]:
        formulas = []
        for name, text in texts.items():
            formula = self._formula(group, name, text, names)
            if formula is None:
                continue
            formulas.append(formula)
            if group == "steps":
                self._steps[name] = formula.tree.kind
            elif formula.tree.kind != "bool":
                keys = self._keys(group, name)
                self._refuse(keys, "formula-kind", "这里要是一个条件", "例如 fund == cap_left。")
        return formulas

    def _keys(self, group: str, name: str) -> tuple[str | int, ...]:
        if group == "steps":
            return ("steps", name, "formula")
        return ("notes", int(name), "when") if group == "notes" else ("checks", int(name))

    def _formula(self, group: str, name: str, text: str, names: Names) -> Formula | None:
        try:
            tree, slots = parse(text, names)
            for slot in slots:
                self._known[slot.name] = widest(names.parameters[slot.parameter].kind)
            interval = bound(tree, self._known)
        except FormulaError as error:
            at = self._inside(self._keys(group, name), error.column)
            self.problems.append(Problem(at, error.rule, error.message, error.hint))
            if group == "steps":  # later steps that use it are not to be blamed
                self._steps[name] = "money"
                self._known[name] = widest("money")
            return None
        if group == "steps":
            self._known[name] = interval
        return Formula(name, text, tree, slots)

    def _inside(self, keys: tuple[str | int, ...], column: int) -> Location:
        """The place of a formula's character in its file; a quoted one begins after its quote."""
        at = self._library.locate(self._path, keys)
        node = self._library.roots.get(self._path)
        for key in keys:
            node = node.get(str(key)) if isinstance(node, MappingNode) else None
        quote = 0 if not isinstance(node, Scalar) or node.plain else 1
        return Location(at.path, at.line, at.column + column + quote)

    def _refuse_unused(self, formulas: tuple[Formula, ...]) -> None:
        if self.problems:
            return
        text = " ".join(formula.text for formula in formulas)
        used = set("".join(c if c.isalnum() or c == "_" else " " for c in text).split())
        used |= {each.on for each in self._calculator.parameters.values() if each.on}
        for group, listed in (("inputs", self._calculator.inputs), ("parameters", self._calculator.parameters)):
            for name in listed:
                if name not in used:
                    message = f"“{name}”没有用到"
                    self._refuse((group, name), "unused-name", message, "在公式里用上它，或者删掉。")
