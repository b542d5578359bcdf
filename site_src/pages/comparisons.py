"""`/comparisons/<id>/`: things other than places side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.comparison import Advice, Ask, Comparison, ComparisonCell
from site_src.views.answers import Viewer
from site_src.views.facts import Basis, cite
from site_src.views.links import LinkLine, link_claim, link_question, link_topic


@dataclass(frozen=True, slots=True)
class GuideLine:
    """One line of the decision: in this situation, this option."""

    when: str
    then: str
    anchor: str


@dataclass(frozen=True, slots=True)
class OptionView:
    """A column."""

    anchor: str
    label: str
    topic: LinkLine


@dataclass(frozen=True, slots=True)
class CellView:
    """One option's answer in one row."""

    says: str
    more: str
    facts: tuple[Basis, ...]
    claim: LinkLine | None
    unknown: str
    not_applicable: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One question asked of every option, in the options' order."""

    anchor: str
    label: str
    help: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class AdviceView:
    """The end of a chain of questions."""

    says: str
    why: str
    facts: tuple[Basis, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class AskView:
    """A question; replies are (label, next question, advice), one of the two None."""

    ask: str
    replies: tuple[tuple[str, "AskView | None", AdviceView | None], ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """One comparison."""

    summary: str
    guide: tuple[GuideLine, ...]
    helper: AskView | None
    options: tuple[OptionView, ...]
    rows: tuple[RowView, ...]
    claims: tuple[LinkLine, ...]
    questions: tuple[LinkLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every comparison."""
    for slug, comparison in viewer.library.comparisons.items():
        view = _make_view(viewer, comparison)
        yield Page(addresses.comparison(slug), "pages/comparison.html", comparison.title, comparison.summary, view)


def make_guide(comparison: Comparison) -> tuple[GuideLine, ...]:
    """The decision in a few lines."""
    return tuple(GuideLine(each.when, each.then, each.option) for each in comparison.guide)


def _make_view(viewer: Viewer, comparison: Comparison) -> ComparisonView:
    library = viewer.library
    options = tuple(
        OptionView(slug, option.label, link_topic(library, option.topic)) for slug, option in comparison.options.items()
    )
    rows = tuple(
        RowView(
            slug, row.label, row.help or "", tuple(_make_cell(viewer, row.cells[option.anchor]) for option in options)
        )
        for slug, row in comparison.rows.items()
    )
    return ComparisonView(
        summary=comparison.summary,
        guide=make_guide(comparison),
        helper=_make_ask(viewer, comparison.helper) if comparison.helper else None,
        options=options,
        rows=rows,
        claims=tuple(link_claim(library, slug) for slug in comparison.claims),
        questions=tuple(link_question(library, slug) for slug in comparison.questions),
    )


def _make_ask(viewer: Viewer, question: Ask) -> AskView:
    return AskView(
        question.ask,
        tuple(
            (
                reply.label,
                _make_ask(viewer, reply.then) if reply.then else None,
                _make_advice(viewer, reply.advice) if reply.advice else None,
            )
            for reply in question.replies
        ),
    )


def _make_advice(viewer: Viewer, advice: Advice) -> AdviceView:
    return AdviceView(advice.says, advice.why, cite(viewer, advice.facts), advice.option or "")


def _make_cell(viewer: Viewer, cell: ComparisonCell) -> CellView:
    return CellView(
        says=cell.says or "",
        more=cell.more or "",
        facts=cite(viewer, cell.facts),
        claim=link_claim(viewer.library, cell.claim) if cell.claim else None,
        unknown=cell.unknown or "",
        not_applicable=cell.not_applicable or "",
    )
