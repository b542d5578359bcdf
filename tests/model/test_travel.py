import pytest
from pydantic import ValidationError

from site_src.model.travel import Compare, Travel

TRAVEL = {"heading": "两边走", "title": "从{home}到{away}", "topic": "pool", "home": ("price",)}


def test_without_words_of_its_own_the_page_of_two_places_has_a_plain_title() -> None:
    assert Compare().title.format(a="东", b="西") == "东和西：规定有什么不同"


@pytest.mark.parametrize("title", ["{a}和{b}", "{b}，还有{a}"])
def test_a_title_holds_both_places(title: str) -> None:
    assert Compare(title=title).title == title


@pytest.mark.parametrize("title", ["{a}", "{a}{a}{b}", "{a}和{c}", "{a}和{b}{}", "{a}和{b}}", "{a}和{b!r}", "两个省"])
def test_a_title_with_other_blanks_is_refused(title: str) -> None:
    with pytest.raises(ValidationError, match=r"里要有 \{a\}、\{b\}，每个写一次"):
        Compare(title=title)


def test_what_is_asked_where_one_goes_may_be_left_out() -> None:
    assert Travel.model_validate(TRAVEL).away == ()


def test_the_title_of_a_way_says_from_where_and_to_where() -> None:
    with pytest.raises(ValidationError, match=r"里要有 \{home\}、\{away\}"):
        Travel.model_validate(TRAVEL | {"title": "从{a}到{b}"})
