"""Where a line may break."""

import pytest

from site_src.wording.breaks import dates, phrases
from tests.support.dated import DATED


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("没有联网", ("没有联网",)),
        ("吉林和江苏：医保规定有什么不同", ("吉林和江苏：", "医保规定有什么不同")),
        ("谁登记、谁收钱？", ("谁登记、谁收钱？",)),
        ("一级200元、二级400元、各不相同", ("一级200元、", "二级400元、各不相同")),
        ("“满了70岁，反而报得少”，对吗？", ("“满了70岁，", "反而报得少”，", "对吗？")),
        ("怎么过去（细节）：各省对照", ("怎么过去（细节）：", "各省对照")),
        ("《办法（试行）》（医保局（转载））", ("《办法（试行）》", "（医保局（转载））")),
        ("他说：“好。”、“行。”", ("他说：", "“好。”、“行。”")),
        ("", ("",)),
    ],
)
def test_a_title_breaks_after_its_marks_and_keeps_them(title: str, parts: tuple[str, ...]) -> None:
    assert phrases(title) == parts
    assert "".join(phrases(title)) == title


@pytest.mark.parametrize(("words", "parts"), DATED)
def test_a_date_stays_whole_with_what_belongs_to_it(words: str, parts: list[tuple[str, str]]) -> None:
    assert list(dates(words)) == parts
    assert "".join(before + date for before, date in dates(words)) == words
