import pytest

from site_src.pinyin import readings, spell


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("长沙", "chang sha"),
        ("重庆市", "chong qing shi"),
        ("六安", "lu an"),
        ("吕梁", "lv liang"),
        ("App怎么用", "app zen me yong"),
        ("2026 年", "2026 nian"),
        ("", ""),
    ],
)
def test_spelled(text: str, letters: str) -> None:
    assert spell(text) == letters


def test_a_character_is_read_as_in_the_words_it_stands_in() -> None:
    assert readings(["长沙", "成长"]) == {"chang": "长", "cheng": "成", "sha": "沙", "zhang": "长"}


def test_readings_hold_every_chinese_character_once_a_syllable_and_nothing_else() -> None:
    assert readings(["南京，“南”App 3", "难"]) == {"jing": "京", "nan": "南难"}
    assert readings([]) == {}
