"""JSON with a line for each record, so that files can be read and compared by lines."""

from site_src.compact import compact
from site_src.exports.records import Record


class Line(str):
    """A record that is already one line of JSON: it stands in several files and is encoded once."""

    __slots__ = ()


def encode(record: Record) -> bytes:
    """JSON with one line for each member of a top-level list, so that files can be read and compared by lines."""
    parts = (f"{compact(name)}:{_lines(value)}" for name, value in record.items())
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _lines(value: object) -> str:
    if not isinstance(value, list):
        return compact(value)
    return "[\n" + ",\n".join(map(encode_line, value)) + "\n]"


def encode_line(value: object) -> Line:
    """A record as one line; one that is a line already stays as it is."""
    return value if isinstance(value, Line) else Line(compact(value))
