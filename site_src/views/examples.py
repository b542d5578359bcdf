"""Worked examples of a calculator."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.calculate.case.examples import case_of
from site_src.calculate.case.work import work
from site_src.calculate.rule.rule import Rule
from site_src.calculate.words.answers import tell
from site_src.calculate.words.sentences import Sentence
from site_src.model.calculator import Example
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.links import LinkLine


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example as a visitor would see it worked out; `inputs` are (label, value)."""

    title: str
    place: str
    date: str
    inputs: tuple[tuple[str, str], ...]
    sentences: tuple[Sentence, ...]
    answer: str
    source: LinkLine | None
    note: str


def work_examples(viewer: Viewer, rule: Rule) -> Iterator[ExampleView]:
    """Every example of a rule, worked out. One whose figures are missing is left out: the tests fail on it."""
    views = (_work_one(viewer, rule, example) for example in rule.calculator.examples)
    return (view for view in views if view)


def _work_one(viewer: Viewer, rule: Rule, example: Example) -> ExampleView | None:
    """One example worked out; None where a figure is missing."""
    case = case_of(example, viewer.day)
    working = work(rule, viewer.library, case)
    if not all(working.results.values()):
        return None
    words = tell(rule, viewer.library, working, case.day)
    return ExampleView(
        title=example.title,
        place=viewer.library.name(case.place) if case.place != Place() else "",
        date=case.day.isoformat(),
        inputs=tuple((rule.calculator.inputs[name].label, words.values[name]) for name in example.inputs),
        sentences=words.steps,
        answer=words.answer,
        source=_link_source(viewer, example.source),
        note=example.note or "",
    )


def _link_source(viewer: Viewer, slug: str | None) -> LinkLine | None:
    if slug is None or slug not in viewer.library.sources:
        return None
    line = viewer.cite_source(slug)
    return LinkLine(line.name, line.address)
