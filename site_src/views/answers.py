"""Answers as views: every word ready, so that templates compute nothing."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from site_src import compare, prose
from site_src.addresses import table as addresses
from site_src.compare import Answer, State
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement
from site_src.prose import Part
from site_src.views.notes import Note, list_notes
from site_src.views.sources import SourceLine, cite_source
from site_src.views.statements import StatementView, make_statement

STATES: dict[State, str] = {
    # these two have words of their own: the value, and what the topic calls its absence
    "value": "",
    "none": "",
    "unknown": "还没查到",
    "disputed": "说法不一，还没有采用哪一个",
    "draft": "只有征求意见稿，还没定",
    "lead": "还没查到",
    "lapsed": "以前有规定，现在的没查到",
    "unrecorded": "未收录",
    "not_applicable": "不适用",
}
_KEYS: dict[State, State] = {"lead": "unknown"}  # to a reader a lead is nothing else than not to know


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer for one attribute and place."""

    anchor: str
    label: str
    help: str
    state: State
    state_words: str
    key: str  # equal for answers that a reader sees as the same: the words of the value, else the state
    recorded: bool  # whether any statement applies here, be it past or not adopted
    answered: bool  # whether a rule, or its confirmed absence, is in force
    shows_value: bool  # whether a value is shown: the one in force, or the last there was
    own: bool  # whether the place has statements of its own: current, past, upcoming or not adopted
    current: StatementView | None
    from_place: str  # the name of the place it is inherited from, "" when it is the place's own
    from_address: str
    agreed: bool
    notes: tuple[Note, ...]  # what time has done to it
    upcoming: tuple[StatementView, ...]  # the next one first
    past: tuple[StatementView, ...]
    past_title: str  # the heading of `past`
    disputed: tuple[StatementView, ...]
    drafts: tuple[StatementView, ...]
    leads: tuple[StatementView, ...]
    report: str  # the address of the form that reports it as wrong


class Viewer:
    """Makes views from one library on one date and keeps each: pages and exports need the same ones many times."""

    def __init__(self, library: Library, day: date) -> None:
        """Start with empty caches; `day` decides what is in force."""
        self.library = library
        self.day = day
        self._answers: dict[FactRef, Answer] = {}
        self._views: dict[FactRef, AnswerView] = {}
        self._statements: dict[tuple[str, tuple[str | int, ...]], StatementView] = {}
        self._articles: dict[str, tuple[Part, ...]] = {}

    @cached_property
    def stated(self) -> frozenset[FactRef]:
        """What each place itself tells of: it is no answer from above, no lead and no draft."""
        answers = map(self.resolve, self.library.statements)
        own = (each for each in answers if each.state not in ("lead", "draft") and not each.inherited)
        return frozenset(each.ref for each in own)

    def resolve(self, ref: FactRef) -> Answer:
        """The answer behind a view: which statement is in force, inherited or not, and all others."""
        if ref not in self._answers:
            self._answers[ref] = compare.resolve(self.library, ref, self.day)
        return self._answers[ref]

    def view_answer(self, ref: FactRef, anchor: str = "") -> AnswerView:
        """The view of one attribute in one place; `anchor` is its id on the page, by default the attribute's name."""
        if ref not in self._views:
            self._views[ref] = self._make_answer(self.resolve(ref))
        view = self._views[ref]
        # kept under the plain anchor: a page that lists several places asks for copies with a prefix
        return replace(view, anchor=anchor) if anchor not in ("", ref.attribute) else view

    def _make_answer(self, answer: Answer) -> AnswerView:
        ref, declared = answer.ref, self.library.declared(answer.ref)
        statement, inherited = answer.statement, answer.inherited
        current = self.view_statement(statement) if statement else None
        return AnswerView(
            anchor=ref.attribute,
            label=declared.label,
            help=declared.help,
            state=answer.state,
            state_words=STATES[answer.state],
            key=current.value.text if current and answer.state == "value" else _KEYS.get(answer.state, answer.state),
            recorded=answer.recorded,
            answered=answer.answered,
            shows_value=answer.answered or answer.state == "lapsed",
            own=ref in self.library.statements,
            current=current,
            from_place=self.library.name(answer.origin) if inherited and answer.origin else "",
            from_address=addresses.answer(ref.at(answer.origin)) if answer.origin else "",
            agreed=answer.agreed,
            notes=tuple(list_notes(self.library, answer)),
            # answers run from newest to oldest; of what is to come, the next step comes first
            upcoming=tuple(self.view_statement(each) for each in reversed(answer.upcoming)),
            past=tuple(self.view_statement(each) for each in answer.past),
            past_title="以前的数" if declared.observed else "以前的规定",
            disputed=tuple(self.view_statement(each) for each in list_here(answer, answer.disputed)),
            drafts=tuple(self.view_statement(each) for each in list_here(answer, answer.drafts)),
            leads=tuple(self.view_statement(each) for each in list_here(answer, answer.leads)),
            report=addresses.report(ref),
        )

    def view_statement(self, statement: Statement) -> StatementView:
        """The view of one statement."""
        # its place in the content, because a statement cannot be hashed: its fields hold mappings
        key = (statement.path, statement.keys)
        if key not in self._statements:
            self._statements[key] = make_statement(self.library, statement)
        return self._statements[key]

    def parse_article(self, text: str) -> tuple[Part, ...]:
        """Markdown → parts; raises ValueError as `prose.parse_article` does."""
        if text not in self._articles:
            self._articles[text] = prose.parse_article(text)
        return self._articles[text]

    def cite_source(self, slug: str, at: str = "") -> SourceLine:
        """A source as a line under a value; raises KeyError if the library has no such source."""
        return cite_source(self.library, slug, at)

    def view_answers(
        self, topic: str, names: tuple[str, ...], place: Place, prefix: str = ""
    ) -> tuple[AnswerView, ...]:
        """The views of several attributes of one place; `prefix` keeps ids unique where places share a page."""
        return tuple(self.view_answer(FactRef(topic, name, place), f"{prefix}{name}") for name in names)


def list_here(answer: Answer, beside: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Of what is said beside an answer that which is listed with it; what is beside an inherited rule is listed there.

    Where no rule ever held, an inherited lead or draft is all there is, so it is listed everywhere.
    """
    elsewhere = answer.inherited and answer.statement is not None
    return tuple(each for each in beside if each.place == answer.ref.place or not elsewhere)
