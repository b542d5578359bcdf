"""A calculator file → a checked rule, with every problem of its formulas led back to line and column."""

import re
from collections.abc import Iterator, Mapping
from keyword import iskeyword

from site_src.calculate.engines.evaluate import prepare
from site_src.calculate.engines.needs import needs
from site_src.calculate.language.bounds import bound, widest_of
from site_src.calculate.language.directions import uneven
from site_src.calculate.language.formula import parse
from site_src.calculate.language.names import Names
from site_src.calculate.language.source import FormulaError
from site_src.calculate.rule.inputs import read_input
from site_src.calculate.rule.rule import Formula, Rule
from site_src.calculate.rule.shapes import read_parameter
from site_src.calculate.rule.sheet import Fault, Keys, Sheet
from site_src.calculate.rule.usage import (
    refuse_strange_braces,
    refuse_strange_nouns,
    refuse_strange_openings,
    refuse_strange_results,
    refuse_unused,
)
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.limits import Interval
from site_src.errors import Problem
from site_src.model.calculator import Calculator
from site_src.model.fact import Subject
from site_src.model.library import Library

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def make_rule(slug: str, calculator: Calculator, library: Library) -> tuple[Rule | None, list[Problem]]:
    """Check one calculator: the rule, or None and every problem found in it."""
    sheet = Sheet(library, slug)
    rule = _Maker(sheet, calculator).make()
    return (None if sheet.problems else rule), sheet.problems


def make_rules(library: Library) -> tuple[Rule, ...]:
    """Every calculator that is sound, in order; in content that has passed its checks none is not."""
    made = (make_rule(slug, each, library)[0] for slug, each in library.calculators.items())
    return tuple(rule for rule in made if rule)


def _choices(rule: Rule) -> Mapping[str, Choice]:
    """The inputs and parameters that are one of a closed list."""
    kinds = {**rule.inputs, **{name: shape.kind for name, shape in rule.parameters.items()}}
    return {name: kind for name, kind in kinds.items() if isinstance(kind, Choice)}


class _Maker:
    """One pass over a calculator file."""

    def __init__(self, sheet: Sheet, calculator: Calculator) -> None:
        self._sheet, self._calculator = sheet, calculator
        self._limits: dict[str, Interval] = {}
        self._steps: dict[str, Kind] = {}
        self._broken: set[str] = set()  # what uses something broken is not judged: its kind is not known

    def make(self) -> Rule:
        sheet, calculator = self._sheet, self._calculator
        self._refuse_names()
        inputs = {name: read_input(sheet, name, each) for name, each in calculator.inputs.items()}
        self._limits.update({name: read[1] for name, read in inputs.items() if read})
        shapes = {
            name: read_parameter(sheet, name, each, calculator.inputs) for name, each in calculator.parameters.items()
        }
        names = Names(
            {name: read[0] for name, read in inputs.items() if read},
            {name: each.axis for name, each in calculator.inputs.items() if each.axis},
            {name: shape for name, shape in shapes.items() if shape},
            self._steps,
            tuple(calculator.steps),
        )
        self._broken |= {name for name, read in (*inputs.items(), *shapes.items()) if read is None}
        steps = tuple(self._formulas("steps", names))
        notes = tuple(self._formulas("notes", names))
        checks = tuple(self._formulas("checks", names))
        refuse_strange_openings(sheet, calculator, shapes)
        refuse_strange_results(sheet, calculator)
        refuse_strange_braces(sheet, calculator)
        attributes = {name: Subject.parse(each.from_) for name, each in calculator.parameters.items()}
        trees = tuple(formula.tree for formula in (*steps, *notes, *checks))
        odd = frozenset() if sheet.problems else uneven(trees[: len(steps)], self._limits)
        rule = Rule(
            sheet.slug, calculator, names.inputs, self._limits, names.axes, names.parameters, attributes,
            steps, notes, checks, needs(trees), odd,
        )  # fmt: skip
        if not sheet.problems:
            refuse_strange_nouns(sheet, calculator, _choices(rule))
            refuse_unused(sheet, calculator, trees, rule.slots)
        return rule

    def _refuse_names(self) -> None:
        """Name what formulas could not mention, or not without doubt."""
        seen: set[str] = set()  # functions are called, so a name may be the same
        groups = (("inputs", self._calculator.inputs), ("parameters", self._calculator.parameters))
        for group, listed in (*groups, ("steps", self._calculator.steps)):
            for name in listed:
                if not _NAME.fullmatch(name) or iskeyword(name):
                    hint = "只用小写字母、数字和下划线，字母开头，不用 if、or 这样的词。"
                    self._sheet.refuse_name(group, name, Fault("formula-name", f"“{name}”不能在公式里作名字", hint))
                elif name in seen:
                    hint = "输入项、参数和步骤各用各的名字。"
                    self._sheet.refuse_name(group, name, Fault("formula-name", f"“{name}”这个名字已经有了", hint))
                seen.add(name)

    def _formulas(self, group: str, names: Names) -> Iterator[Formula]:
        for name, keys, text in self._texts(group):
            if self._broken & set(re.findall(r"\w+", text)):
                self._broken.add(name)
                continue
            formula = self._formula(name, keys, text, names)
            if formula is None:
                self._broken.add(name)
                continue
            if group == "steps":
                self._steps[name] = formula.tree.kind
            elif formula.tree.kind != "bool":
                self._sheet.refuse(keys, Fault("formula-kind", "这里要是一个条件", "例如 fund == cap_left。"))
            elif group == "notes" and self._limits[name] == Interval(0, 0):
                fault = Fault("formula-unreachable", "这句话永远不会出现", "条件总不成立；去掉它，或者改条件。")
                self._sheet.refuse_inside(keys, formula.tree.column, fault)
            yield formula

    def _texts(self, group: str) -> Iterator[tuple[str, Keys, str]]:
        """Yield the formulas of a group with their names and places."""
        if group == "steps":
            for name, step in self._calculator.steps.items():
                yield name, ("steps", name, "formula"), step.formula
        elif group == "notes":
            for index, note in enumerate(self._calculator.notes):
                yield f"notes-{index}", ("notes", index, "when"), note.when
        else:
            for index, check in enumerate(self._calculator.checks):
                yield f"checks-{index}", ("checks", index), check

    def _formula(self, name: str, keys: Keys, text: str, names: Names) -> Formula | None:
        try:
            tree, slots = parse(text, names)
            self._limits.update({slot.name: widest_of(names.parameters[slot.parameter]) for slot in slots})
            self._limits[name] = bound(tree, self._limits)
        except FormulaError as error:
            self._sheet.refuse_inside(keys, error.column, Fault(error.rule, error.message, error.hint))
            return None
        return Formula(name, text, tree, slots, prepare(tree))
