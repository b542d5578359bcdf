"""The CSV files: one row for each place × attribute × statement, with headings and closed words in Chinese.

UTF-8 with a byte order mark and CRLF, because without them Excel shows other characters than were written.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from site_src import compare
from site_src.compact import compact
from site_src.compare import Age, State
from site_src.exports.columns import COLUMNS
from site_src.exports.records import AnswerRecord, Record, Recorder
from site_src.model.statement import Statement
from site_src.views.answers import STATES
from site_src.views.statements import StatementView

_STATES: Mapping[State, str] = {**STATES, "value": "有规定", "none": "没有这项规定"}
_STANDING = {
    "current": "现行",
    "upcoming": "将来",
    "past": "以前",
    "disputed": "没有采用",
    "draft": "征求意见稿",
    "lead": "线索",
}
_AGES: Mapping[Age | None, str] = {"recent": "新", "old": "旧", "undated": "没写日期", None: ""}
_STANCE = {"adopted": "采用", "disputed": "没有采用"}


def write_table(parts: Iterable[str]) -> bytes:
    """The file as bytes: headings, then `parts`, which are rows as `write_rows` returns them."""
    head = _write_csv([[column.label for column in COLUMNS]])
    return b"\xef\xbb\xbf" + "".join((head, *parts)).encode()


def write_rows(recorder: Recorder, answers: Iterable[AnswerRecord]) -> str:
    """The rows of some answers as CSV text, which the files of a topic and of a place both contain."""
    records = (row for each in answers for row in _make_rows(recorder, each))
    # a row for no statement lacks most columns
    return _write_csv([row.get(column.name) or "" for column in COLUMNS] for row in records)


def _write_csv(lines: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(lines)  # its default dialect ends lines with CRLF
    return out.getvalue()


def _make_rows(recorder: Recorder, answer_record: AnswerRecord) -> Iterator[Record]:
    """A row for each statement; if none is in force, a row that says so comes first."""
    answer = answer_record.answer
    common = {
        **{
            name: answer_record.record[name]
            for name in ("place", "place_name", "topic", "attribute", "label", "address")
        },
        "topic_title": recorder.library.topics[answer.ref.topic].title,
        "state": _STATES[answer.state],
    }
    if answer.statement is None:
        yield common
    library = recorder.library
    for standing, statement in answer_record.statements:
        view = recorder.viewer.view_statement(statement)
        own = statement.place == answer.ref.place
        yield {
            **common,
            "standing": _STANDING[standing],
            **_format_statement(recorder.record_statement(statement), statement, view),
            "age": _AGES[compare.age(library, statement, recorder.viewer.day)],
            "listed_by": library.name(statement.listed) if statement.listed else "",
            "inherited_from": "" if own else library.name(statement.place),
        }


def _format_statement(record: Record, statement: Statement, view: StatementView) -> Record:
    """A statement's record with text in place of codes and lists."""
    values = record["values"]
    return {
        **record,
        "values": compact(values) if values else "",
        "grade": view.badge.word if view.badge else "",
        "stance": _STANCE[statement.fields.stance],
        "sources": "；".join(each.name + each.at for each in view.sources),
    }
