"""Values in words: figures with their units, members of axes and choices by their labels."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.model.dates import Day
from site_src.model.statement import Statement
from site_src.model.topic import Attribute
from site_src.model.values import (
    Absent,
    Band,
    Choices,
    Count,
    Items,
    Leaf,
    Link,
    Money,
    Months,
    Percent,
    Point,
    Range,
    Share,
    Text,
    YesNo,
)
from site_src.model.writing import Site
from site_src.wording.figures import THIN, format_band, format_figure


@dataclass(frozen=True, slots=True)
class ValueText:
    """A value in words: `line`, or labelled `rows`, or `items`, or `link`; `lead` is a qualification before them."""

    lead: str = ""
    line: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()
    ordered: bool = False
    link: Link | None = None

    @property
    def text(self) -> str:
        """All of it in one line, for running text, titles and the clipboard."""
        if self.rows:
            body = "；".join(f"{label} {text}" for label, text in self.rows)
        elif self.items:
            joint = " → " if self.ordered else "、"
            body = joint.join(self.items)
        else:
            body = self.link.label if self.link else self.line
        return f"{self.lead} {body}".strip() if self.lead else body


def say(statement: Statement, attribute: Attribute, site: Site) -> ValueText:
    """A statement's value in words; for `none` the attribute's word for it, for `unknown` that it is not known yet."""
    if statement.value is None:
        return ValueText(line=attribute.none if statement.fields.none else "还没查到")
    formatter = _Formatter(attribute, statement.fields.terms, site)
    only = statement.value.only
    if only is not None:
        return formatter.format_single(only)
    return ValueText(lead=formatter.lead, rows=formatter.format_rows(statement.value.cells))


def say_leaf(leaf: Leaf, statement: Statement, attribute: Attribute, site: Site) -> str:
    """One leaf of a statement's value in words: `60%`, `800 元/年`."""
    return _Formatter(attribute, statement.fields.terms, site).format_leaf(leaf)


def say_unit(statement: Statement, attribute: Attribute, site: Site) -> str:
    """The unit of a statement's figures, `元/年` or `%`; "" for kinds that have none."""
    if attribute.kind not in ("money", "percent", "count", "months"):
        return ""
    unit = _Formatter(attribute, statement.fields.terms, site).unit
    return unit or ("%" if attribute.kind == "percent" else "")


@dataclass(frozen=True, slots=True)
class _Formatter:
    """Formats values of one attribute under the terms of one statement."""

    attribute: Attribute
    terms: Mapping[str, str]
    site: Site

    @property
    def lead(self) -> str:
        return " ".join(
            term.members[self.terms[name]]
            for name, term in self.attribute.terms.items()
            if term.shows == "before" and name in self.terms
        )

    @property
    def unit(self) -> str:
        for name, term in self.attribute.terms.items():
            if term.shows == "unit" and name in self.terms:
                return term.members[self.terms[name]]
        return self.attribute.unit or {"money": "元", "months": "个月"}.get(self.attribute.kind, "")

    def format_single(self, leaf: Leaf) -> ValueText:
        if isinstance(leaf, Items):
            return ValueText(lead=self.lead, items=leaf.items, ordered=leaf.ordered)
        if isinstance(leaf, Choices) and self.attribute.kind == "choices":
            return ValueText(lead=self.lead, items=tuple(self.attribute.members[each] for each in leaf.members))
        if isinstance(leaf, Link):
            return ValueText(link=leaf)
        return ValueText(lead=self.lead, line=self.format_leaf(leaf))

    def format_rows(self, cells: tuple[tuple[Point, Leaf], ...]) -> tuple[tuple[str, str], ...]:
        """One labelled line for each point of all axes but the last, which stays inside the line.

        Lines that are equal but for the last part of their label share one: `二级、三级 60%`.
        """
        lines: dict[tuple[str, ...], list[tuple[Point, str]]] = {}
        for point, leaf in cells:
            outer = point.at[:-1] or point.at  # a single axis labels the lines itself
            label = tuple(self._label_member(axis, member) for axis, member in outer)
            lines.setdefault(label, []).append((Point(point.at[len(outer) :]), self.format_leaf(leaf)))
        # by outer labels and text: only the last part of a label is enumerated, so that it still reads as one axis
        merged: dict[tuple[tuple[str, ...], str], list[str]] = {}
        for label, parts in lines.items():
            merged.setdefault((label[:-1], self._join_parts(parts)), []).append(label[-1])
        return tuple((" · ".join((*outer, "、".join(last))), text) for (outer, text), last in merged.items())

    def format_leaf(self, leaf: Leaf) -> str:
        """One leaf as one line."""
        match leaf:
            case Money() | Count() | Months() | Percent() | Range() | Absent() | Share():
                return self._format_amount(leaf)
            case YesNo(yes):
                return self.attribute.words.get("yes" if yes else "no", "是" if yes else "否")
            case Choices(members):
                return "、".join(self.attribute.members[member] for member in members)
            case Items(items, ordered):
                return (" → " if ordered else "、").join(items)
            case Text(words) | Link(words, _):
                return words
            case Day():
                return str(leaf)

    def _format_amount(self, leaf: Money | Count | Months | Percent | Range | Absent | Share) -> str:
        match leaf:
            case Range(low, high):
                return f"{format_figure(low)}–{format_figure(high)}{self._unit_after(low)}"
            case Absent():
                return self.attribute.none
            case Share(percent, of):
                return f"{self.site.bases[of].label}的{THIN}{format_figure(percent)}%"
            case _:
                return format_figure(leaf) + self._unit_after(leaf)

    def _unit_after(self, leaf: Money | Percent | Count | Months) -> str:
        unit = self.unit
        # % stands close to its number, also where a unit begins with it
        if isinstance(leaf, Percent) and (not unit or unit.startswith("%")):
            return unit or "%"
        return f"{THIN}{unit}" if unit else ""

    def _label_member(self, axis: str, member: str | Band) -> str:
        declared = self.site.axes[axis]
        if isinstance(member, str):
            return declared.members[member]
        return format_band(declared, member)

    def _join_parts(self, parts: list[tuple[Point, str]]) -> str:
        """`在职 70%，退休 80%`, texts as `在职：…`. Equal values share an entry, unlabelled if it covers the axis."""
        merged: dict[str, list[tuple[str, str | Band]]] = {}
        for inner, text in parts:
            merged.setdefault(text, []).extend(inner.at)
        prose = self.attribute.kind in ("text", "list", "steps", "link")
        between, behind = ("；", "：") if prose else ("，", " ")
        return between.join(
            text
            if self._names_all(inner)
            else f"{'、'.join(self._label_member(*each) for each in inner)}{behind}{text}"
            for text, inner in merged.items()
        )

    def _names_all(self, inner: list[tuple[str, str | Band]]) -> bool:
        """True if these are all members of their axis, or if there is no axis."""
        return not inner or {each for _, each in inner} == set(self.site.axes[inner[0][0]].members)
