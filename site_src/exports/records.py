"""Answers and statements as other programs read them; what each name means stands in schema.json."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from site_src import compare, wording
from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.compare import Answer
from site_src.exports.values import points
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement
from site_src.views.answers import Viewer, source_name
from site_src.wording import THIN

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Told:
    """One answer with the statements that belong to it, each with when it holds as seen from the day of the build."""

    answer: Answer
    record: Record

    @property
    def statements(self) -> Iterator[tuple[str, Statement]]:
        """`current`, `upcoming`, `past` or `disputed`, and the statement; the one in force comes first."""
        answer = self.answer
        if answer.statement:
            yield "past" if answer.state == "lapsed" else "current", answer.statement
        yield from (("upcoming", each) for each in reversed(answer.upcoming))
        yield from (("past", each) for each in answer.past)
        yield from (("disputed", each) for each in disputed(answer))


@dataclass(frozen=True, slots=True)
class Recorder:
    """Makes records from one library on one date; a statement's is made once, however many places inherit it."""

    viewer: Viewer
    _made: dict[tuple[str, tuple[str | int, ...]], Record] = field(default_factory=dict)

    @property
    def library(self) -> Library:
        """What is recorded."""
        return self.viewer.library

    def answers(self, topic: str, places: tuple[Place, ...]) -> Iterator[Told]:
        """Every answer on a topic: of areas only where they say something themselves, the rest is their province's."""
        for place in places:
            for name, declared in self.library.topics[topic].attributes.items():
                own = FactRef(topic, name, place) in self.library.statements
                if place.level in declared.levels and (own or place.level != "area"):
                    answer = self.viewer.ask(FactRef(topic, name, place))
                    yield Told(answer, self._answer(answer))

    def _answer(self, answer: Answer) -> Record:
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
            "statement": self.statement(statement) if statement else None,
            "inherited_from": str(answer.origin) if answer.inherited else None,
            "recheck_by": due.isoformat() if due else None,
            "upcoming": [self.statement(each) for each in reversed(answer.upcoming)],
            "past": [self.statement(each) for each in answer.past],
            "disputed": [self.statement(each) for each in disputed(answer)],
            "address": FROM_ROOT(addresses.answer(ref) if own else _page(answer)),
        }

    def statement(self, statement: Statement) -> Record:
        """One statement with everything that bears it."""
        key = (statement.path, statement.keys)
        if key not in self._made:
            self._made[key] = self._statement(statement)
        return self._made[key]

    def _statement(self, statement: Statement) -> Record:
        fields, site = statement.fields, self.library.site
        declared = self.library.declared(statement.ref)
        return {
            "stance": fields.stance,
            "says": "none" if fields.none else "unknown" if fields.unknown else "value",
            "text": wording.say(statement, declared, site).text.replace(THIN, " "),
            "values": list(points(statement.value, declared.kind, site)),
            "terms": dict(fields.terms),
            "unit": wording.say_unit(statement, declared, site) or None,
            "from": _written(fields.from_),
            "to": _written(fields.to),
            "published": _written(fields.published),
            "verified": _written(fields.verified),
            "grade": compare.grade(self.library, statement),
            "sources": [{"id": cite.id, "at": cite.at or fields.at} for cite in fields.source],
            "why": fields.why or fields.unknown,
            "note": fields.note,
        }

    def source(self, slug: str) -> Record:
        """One source; a page that must not be linked is named without its address."""
        source = self.library.sources[slug]
        return {
            "id": slug,
            "name": source_name(self.library, slug),
            "title": source.title,
            "title_is_description": source.title_is_description,
            "publisher": source.publisher,
            "doc_number": source.doc_number,
            "url": source.url if source.linked else None,
            "published": _written(source.published),
            "kind": source.kind,
            "note": source.note,
            "address": FROM_ROOT(addresses.source(slug)),
        }


def disputed(answer: Answer) -> tuple[Statement, ...]:
    """What was not adopted, told where it is at home: a dispute about an inherited value is not the place's own."""
    return tuple(each for each in answer.disputed if each.place == answer.ref.place or not answer.inherited)


def _page(answer: Answer) -> str:
    """Where an answer that is not the place's own is shown, if anywhere."""
    if answer.ref.place.level == "nation":
        return addresses.topic(answer.ref.topic)
    return addresses.answers(answer.ref.topic, answer.ref.place)


def _written(day: object) -> str | None:
    return str(day) if day else None
