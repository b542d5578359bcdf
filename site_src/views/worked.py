"""Worked examples of a calculator, computed when the site is built."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.calculate.case.examples import case_of
from site_src.calculate.case.work import work
from site_src.calculate.rule.rule import Rule
from site_src.calculate.words.answers import tell
from site_src.calculate.words.speak import Sentence
from site_src.model.calculator import Example
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.links import LinkLine


@dataclass(frozen=True, slots=True)
class WorkedView:
    """A worked example, computed when the site is built."""

    title: str
    place: str
    date: str
    inputs: tuple[tuple[str, str], ...]
    sentences: tuple[Sentence, ...]
    answer: str
    source: LinkLine | None
    note: str


def worked(viewer: Viewer, rule: Rule) -> Iterator[WorkedView]:
    """Every example of a rule, worked out; those without figures are left to the tests to complain about."""
    views = (_work(viewer, rule, example) for example in rule.calculator.examples)
    return (view for view in views if view)


def _work(viewer: Viewer, rule: Rule, example: Example) -> WorkedView | None:
    """One example worked out; None where a figure is missing."""
    case = case_of(example, viewer.day)
    working = work(rule, viewer.library, case)
    if not all(working.results.values()):
        return None
    told = tell(rule, viewer.library, working, case.day)
    return WorkedView(
        title=example.title,
        place=viewer.library.name(case.place) if case.place != Place() else "",
        date=case.day.isoformat(),
        inputs=tuple((rule.calculator.inputs[name].label, told.values[name]) for name in example.inputs),
        sentences=told.steps,
        answer=told.answer,
        source=_source(viewer, example.source),
        note=example.note or "",
    )


def _source(viewer: Viewer, slug: str | None) -> LinkLine | None:
    if slug is None or slug not in viewer.library.sources:
        return None
    line = viewer.source(slug)
    return LinkLine(line.name, line.address)
