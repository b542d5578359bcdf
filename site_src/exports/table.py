"""The same answers for spreadsheets: one row a place × attribute × statement, every word in Chinese.

UTF-8 with a byte order mark and CRLF, because without them Excel shows other signs than were written.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from site_src.compact import compact
from site_src.compare import State
from site_src.exports.columns import COLUMNS
from site_src.exports.records import Record, Recorder, Told
from site_src.model.statement import Statement
from site_src.views.answers import STATES, StatementView

_STATES: Mapping[State, str] = {**STATES, "value": "有规定", "none": "没有这项规定"}
_STANDING = {"current": "现行", "upcoming": "将来", "past": "以前", "disputed": "没有采用"}
_STANCE = {"adopted": "采用", "disputed": "没有采用"}


def table(parts: Iterable[str]) -> bytes:
    """The whole file: its head, and rows that are already written."""
    head = _written([[column.label for column in COLUMNS]])
    return b"\xef\xbb\xbf" + "".join((head, *parts)).encode()


def rows(recorder: Recorder, told: Iterable[Told]) -> str:
    """The rows of some answers; two files tell them, so they are written before it is known where they stand."""
    found = (row for each in told for row in _rows(recorder, each))
    return _written([row.get(column.name) or "" for column in COLUMNS] for row in found)


def _written(lines: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(lines)  # CRLF is its own way
    return out.getvalue()


def _rows(recorder: Recorder, told: Told) -> Iterator[Record]:
    """A row for each statement; where none holds, a row that says so comes first."""
    answer = told.answer
    common = {
        **{name: told.record[name] for name in ("place", "place_name", "topic", "attribute", "label", "address")},
        "topic_title": recorder.library.topics[answer.ref.topic].title,
        "state": _STATES[answer.state],
    }
    if answer.statement is None:
        yield common
    for standing, statement in told.statements:
        view = recorder.viewer.statement(statement)
        own = statement.place == answer.ref.place
        yield {
            **common,
            "standing": _STANDING[standing],
            **_words(recorder.statement(statement), statement, view),
            "inherited_from": "" if own else recorder.library.name(statement.place),
        }


def _words(record: Record, statement: Statement, view: StatementView) -> Record:
    """A statement's record with words and lines in place of what only programs read."""
    values = record["values"]
    return {
        **record,
        "values": compact(values) if values else "",
        "grade": view.badge.word if view.badge else "",
        "stance": _STANCE[statement.fields.stance],
        "sources": "；".join(each.name + each.at for each in view.sources),
    }
