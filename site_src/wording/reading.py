"""What stands beside a source: of when it is, when we looked at it, and what has to be known of it."""

from collections.abc import Mapping
from typing import Literal

from site_src.model.dates import Day
from site_src.model.source import Grade

NOUNS: Mapping[Grade, str] = {
    "official": "官方网页",
    "reprint": "官方文本",
    "cited": "文件",
    "media": "报道",
    "aggregator": "网页",
    "generated": "网页",
}
STAGES: Mapping[Literal["draft", "trial"] | None, str] = {"draft": "征求意见稿", "trial": "试行", None: ""}


def say_reading(grade: Grade | None, day: Day | None, verified: Day | None) -> str:
    """`据 2023 年的报道，2026-11-22 看过`: what a statement rests on, of when that is, and when we looked at it.

    `day` is the source's own. Without a source there is only the day on which we looked for one, or "".
    """
    if grade is None:
        return f"{verified} 查过" if verified else ""
    if grade == "cited":
        return f"据{_say_day(day) or '日期没查到的'}文件，没有读到原文"
    read = f"，{verified} 看过" if verified else ""
    return f"据{_say_day(day) or '没写日期的'}{NOUNS[grade]}{read}"


def _say_day(day: Day | None) -> str:
    """` 2023 年的`, ` 2024-07-26 的`: as exact as it is known; "" where it is not."""
    if day is None:
        return ""
    return f" {day} 的" if day.month else f" {day} 年的"
