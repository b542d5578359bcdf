"""What stands beside a value: since when it holds, and how far to trust it."""

from site_src.model.dates import Day
from site_src.model.source import SourceKind
from site_src.model.statement import Statement

GRADES: dict[SourceKind, str] = {
    "official": "官方",
    "reprint": "官方转载",
    "cited": "文号可查",
    "media": "媒体报道",
    "aggregator": "网传未核实",
}


def say_since(day: Day | None) -> str:
    """`2025-01-01 起`, or that the beginning is not known."""
    return f"{day} 起" if day else "开始日期没查到"


def say_span(statement: Statement) -> str:
    """When a statement held or will hold."""
    start, end = statement.fields.from_, statement.fields.to
    if start and end:
        return f"{start} 至 {end}"
    return f"到 {end} 为止" if end else say_since(start)
