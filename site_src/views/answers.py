"""Answers as templates take them: every word ready, nothing left to compute."""

from dataclasses import dataclass, replace
from datetime import date

from site_src import compare, prose, wording
from site_src.addresses import table as addresses
from site_src.compare import Answer, State
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import SourceKind
from site_src.model.statement import Statement
from site_src.prose import Part
from site_src.wording import Said

STATES: dict[State, str] = {
    "value": "",
    "none": "",
    "unknown": "还没查到",
    "disputed": "说法不一，还没有采用哪一个",
    "lapsed": "以前有规定，现在的没查到",
    "unrecorded": "未收录",
    "not_applicable": "不适用",
}


@dataclass(frozen=True, slots=True)
class Badge:
    """How far to trust a value, in a word; `grade` also names its mark in the style sheet."""

    grade: SourceKind
    word: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as it is cited under a value."""

    name: str
    address: str
    at: str
    grade: SourceKind


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement in words, with everything that bears it."""

    said: Said
    span: str
    badge: Badge | None
    sources: tuple[SourceLine, ...]
    verified: str
    published: str
    note: str
    why: str
    first: str  # ISO dates, for the reader's own calendar in the browser
    last: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer for one attribute and place."""

    anchor: str
    label: str
    help: str
    state: State
    state_words: str
    key: str  # two answers say the same if their keys are equal
    recorded: bool  # whether there is anything to show
    answered: bool  # whether a rule, or its confirmed absence, is in force
    own: bool  # whether the place itself says anything: now, before, from some day on, or not adopted
    current: StatementView | None
    from_place: str  # where it is inherited from, "" when it is the place's own
    from_address: str
    agreed: bool
    stale: bool
    recheck_by: str
    upcoming: tuple[StatementView, ...]  # the next one first
    past: tuple[StatementView, ...]
    disputed: tuple[StatementView, ...]
    report: str  # where to say that it is wrong


class Viewer:
    """Makes views from one library on one date, each of them once: pages and exports ask the same again and again."""

    def __init__(self, library: Library, day: date) -> None:
        """Keep what every view needs."""
        self.library = library
        self.day = day
        self._answers: dict[FactRef, Answer] = {}
        self._views: dict[FactRef, AnswerView] = {}
        self._said: dict[tuple[str, tuple[str | int, ...]], StatementView] = {}
        self._articles: dict[str, tuple[Part, ...]] = {}

    def ask(self, ref: FactRef) -> Answer:
        """The answer behind a view."""
        if ref not in self._answers:
            self._answers[ref] = compare.resolve(self.library, ref, self.day)
        return self._answers[ref]

    def answer(self, ref: FactRef, anchor: str = "") -> AnswerView:
        """One attribute of one place; `anchor` is its id on the page, the attribute's name unless given."""
        if ref not in self._views:
            self._views[ref] = self._answer(self.ask(ref))
        view = self._views[ref]
        return replace(view, anchor=anchor) if anchor not in ("", ref.attribute) else view

    def _answer(self, answer: Answer) -> AnswerView:
        ref, declared = answer.ref, self.library.declared(answer.ref)
        statement, inherited = answer.statement, answer.inherited
        due = compare.recheck_by(statement, declared) if statement else None
        current = self.statement(statement) if statement else None
        return AnswerView(
            anchor=ref.attribute,
            label=declared.label,
            help=declared.help,
            state=answer.state,
            state_words=STATES[answer.state],
            key=current.said.text if current and answer.state == "value" else answer.state,
            recorded=answer.recorded,
            answered=answer.answered,
            own=ref in self.library.statements,
            current=current,
            from_place=self.library.name(answer.origin) if inherited and answer.origin else "",
            from_address=addresses.answer(ref.at(answer.origin)) if answer.origin else "",
            agreed=answer.agreed,
            stale=answer.stale,
            recheck_by=due.isoformat() if due else "",
            upcoming=tuple(self.statement(each) for each in reversed(answer.upcoming)),
            past=tuple(self.statement(each) for each in answer.past),
            # a dispute about an inherited value is shown where that value is at home
            disputed=tuple(
                self.statement(each) for each in answer.disputed if each.place == ref.place or not inherited
            ),
            report=addresses.report(ref),
        )

    def statement(self, statement: Statement) -> StatementView:
        """One statement in words."""
        key = (statement.path, statement.keys)
        if key not in self._said:
            self._said[key] = self._statement(statement)
        return self._said[key]

    def _statement(self, statement: Statement) -> StatementView:
        fields = statement.fields
        declared = self.library.declared(statement.ref)
        return StatementView(
            said=wording.say(statement, declared, self.library.site),
            span=wording.span(statement),
            badge=self.badge(compare.grade(self.library, statement)),
            sources=tuple(
                self.source(cite.id, cite.at or fields.at or "")
                for cite in fields.source
                if cite.id in self.library.sources
            ),
            verified=str(fields.verified or ""),
            published=str(fields.published or ""),
            note=fields.note or "",
            why=fields.why or fields.unknown or "",
            first=statement.start.isoformat() if fields.from_ else "",
            last=statement.end.isoformat() if fields.to else "",
        )

    def article(self, text: str) -> tuple[Part, ...]:
        """Markdown in parts."""
        if text not in self._articles:
            self._articles[text] = prose.article(text)
        return self._articles[text]

    def source(self, slug: str, at: str = "") -> SourceLine:
        """One source as it is cited: 《title》 with its number, or the publisher where the title is only ours."""
        source = self.library.sources[slug]
        return SourceLine(source_name(self.library, slug), addresses.source(slug), at, source.kind)

    def badge(self, grade: SourceKind | None) -> Badge | None:
        """The grade in a word."""
        return Badge(grade, wording.GRADES[grade]) if grade else None

    def group(self, topic: str, names: tuple[str, ...], place: Place, prefix: str = "") -> tuple[AnswerView, ...]:
        """Several attributes of one place; `prefix` keeps anchors apart where places share a page."""
        return tuple(self.answer(FactRef(topic, name, place), f"{prefix}{name}") for name in names)


def source_name(library: Library, slug: str) -> str:
    """《title》（number）, or publisher：description where the title is only our own."""
    source = library.sources[slug]
    if source.title_is_description:
        return f"{source.publisher}：{source.title}"
    return (
        f"《{source.title}》（{source.doc_number}）"
        if source.doc_number
        else f"《{source.title}》（{source.publisher}）"
    )
