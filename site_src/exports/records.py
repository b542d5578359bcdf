"""Answers, statements and sources as JSON records; schema.json explains each name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from site_src import compare, wording
from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.compare import Answer
from site_src.exports.values import encode_points
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement
from site_src.views.answers import Viewer, list_here
from site_src.views.sources import name_source
from site_src.wording import THIN

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One answer as a record, and the statements that belong to it."""

    answer: Answer
    record: Record

    @property
    def statements(self) -> Iterator[tuple[str, Statement]]:
        """Pairs of how a statement stands on the day of the build and itself; the one in force first.

        It is `current`, `upcoming`, `past`, `disputed`, `draft` or `lead`.
        """
        answer = self.answer
        if answer.statement:
            yield "past" if answer.state == "lapsed" else "current", answer.statement
        yield from (("upcoming", each) for each in reversed(answer.upcoming))
        yield from (("past", each) for each in answer.past)
        yield from (("disputed", each) for each in list_here(answer, answer.disputed))
        yield from (("draft", each) for each in list_here(answer, answer.drafts))
        yield from (("lead", each) for each in list_here(answer, answer.leads))


@dataclass(frozen=True, slots=True)
class Recorder:
    """Makes records from one library on one date; keeps those of statements, because many places inherit the same."""

    viewer: Viewer
    _statements: dict[tuple[str, tuple[str | int, ...]], Record] = field(default_factory=dict)

    @property
    def library(self) -> Library:
        """The library of the viewer."""
        return self.viewer.library

    def record_answers(self, topic: str, places: tuple[Place, ...]) -> Iterator[AnswerRecord]:
        """The answers of `places` on a topic; of areas only those with statements, the others follow their province."""
        for place in places:
            for name, declared in self.library.topics[topic].attributes.items():
                own = FactRef(topic, name, place) in self.library.statements
                if place.level in declared.levels and (own or place.level != "area"):
                    answer = self.viewer.resolve(FactRef(topic, name, place))
                    yield AnswerRecord(answer, self._make_answer(answer))

    def _make_answer(self, answer: Answer) -> Record:
        declared = self.library.declared(answer.ref)
        statement = answer.statement
        due = compare.recheck_by(statement, declared) if statement else None
        ref, own = answer.ref, answer.ref in self.library.statements
        return {
            "place": str(answer.ref.place),
            "place_name": self.library.name(answer.ref.place),
            "topic": answer.ref.topic,
            "attribute": answer.ref.attribute,
            "label": declared.label,
            "state": answer.state,
            "statement": self.record_statement(statement) if statement else None,
            "inherited_from": str(answer.origin) if answer.inherited else None,
            "recheck_by": due.isoformat() if due else None,
            "age": answer.age,
            "expired": answer.expired,
            # answers run from newest to oldest; of what is to come, the next step comes first
            "upcoming": [self.record_statement(each) for each in reversed(answer.upcoming)],
            "past": [self.record_statement(each) for each in answer.past],
            "disputed": [self.record_statement(each) for each in list_here(answer, answer.disputed)],
            "drafts": [self.record_statement(each) for each in list_here(answer, answer.drafts)],
            "leads": [self.record_statement(each) for each in list_here(answer, answer.leads)],
            "address": FROM_ROOT(addresses.answer(ref) if own else _find_page(answer)),
        }

    def record_statement(self, statement: Statement) -> Record:
        """One statement with its dates, grade and sources."""
        key = (statement.path, statement.keys)
        if key not in self._statements:
            self._statements[key] = self._make_statement(statement)
        return self._statements[key]

    def _make_statement(self, statement: Statement) -> Record:
        fields, site = statement.fields, self.library.site
        declared = self.library.declared(statement.ref)
        return {
            "stance": fields.stance,
            "says": "none" if fields.none else "unknown" if fields.unknown else "value",
            "text": wording.say(statement, declared, site).text.replace(
                THIN, " "
            ),  # for pages only: programs look for a plain space
            "values": list(encode_points(statement.value, declared.kind, site)),
            "terms": dict(fields.terms),
            "unit": wording.say_unit(statement, declared, site) or None,
            "from": _format_day(fields.from_),
            "to": _format_day(fields.to),
            "on": _format_day(fields.on),
            "published": _format_day(fields.published),
            "verified": _format_day(fields.verified),
            "grade": compare.grade(self.library, statement),
            "basis": compare.basis(self.library, statement),
            "source_date": _format_day(compare.source_day(self.library, statement)),
            "expires": _format_day(compare.life_ends(self.library, statement)),
            "review": _format_day(compare.review_on(self.library, statement)),
            "listed_by": str(statement.listed) if statement.listed else None,
            "sources": [{"id": cite.id, "at": cite.at or fields.at} for cite in fields.source],
            "why": fields.why or fields.unknown,
            "note": fields.note,
        }

    def record_source(self, slug: str) -> Record:
        """One source; `url` is None for a page that must not be linked."""
        source = self.library.sources[slug]
        return {
            "id": slug,
            "name": name_source(self.library, slug),
            "title": source.title,
            "title_is_description": source.title_is_description,
            "publisher": source.publisher,
            "doc_number": source.doc_number,
            "url": source.url if source.linked else None,
            "published": _format_day(source.published),
            "kind": source.kind,
            "generated": source.generated,
            "stage": source.stage,
            "expires": _format_day(source.expires),
            "review": _format_day(source.review),
            "note": source.note,
            "address": FROM_ROOT(addresses.source(slug)),
        }


def _find_page(answer: Answer) -> str:
    """The page for an answer without a statement of the place's own."""
    if answer.ref.place.level == "nation":
        return addresses.topic(answer.ref.topic)
    return addresses.answers(answer.ref.topic, answer.ref.place)


def _format_day(day: object) -> str | None:
    return str(day) if day else None
