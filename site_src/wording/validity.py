"""What stands beside a value: its period and its grade, in words."""

from site_src.model.dates import Day
from site_src.model.source import Grade
from site_src.model.statement import Statement

GRADES: dict[Grade, str] = {
    "official": "官方",
    "reprint": "官方转载",
    "cited": "文号可查",
    "media": "媒体报道",
    "aggregator": "网传未核实",
    "generated": "拼凑的网页",
}


def say_since(day: Day | None) -> str:
    """`2025-01-01 起`, or the words for an unknown beginning."""
    return f"{day} 起" if day else "开始日期没查到"


def say_span(statement: Statement) -> str:
    """The period of a statement: `2024-01 至 2024-12`, `到 2024 为止` if only its end is known, else as `say_since`.

    What was counted on a day has no period: `截至 2025-05-08`.
    """
    if statement.fields.on:
        return f"截至 {statement.fields.on}"
    start, end = statement.fields.from_, statement.fields.to
    if start and end:
        return f"{start} 至 {end}"
    return f"到 {end} 为止" if end else say_since(start)
