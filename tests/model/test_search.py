import pytest
from pydantic import ValidationError

from site_src.model.search import Alias, Cities, City, SearchWords


def test_a_city_is_a_name_or_a_name_with_its_pinyin() -> None:
    rows = {"qingshan": ("林溪", {"name": "长滩", "pinyin": "changtan"})}
    assert Cities.model_validate({"rows": rows}).rows == {
        "qingshan": (City(name="林溪"), City(name="长滩", pinyin="changtan"))
    }


def test_without_words_nothing_is_ignored_and_nothing_is_called_otherwise() -> None:
    assert SearchWords() == SearchWords(ignore=(), aliases=())


@pytest.mark.parametrize("wrong", [{"words": ("罚款",)}, {"words": ("",), "to": ("a",)}, {"word": (), "to": ()}])
def test_an_alias_has_words_and_leads_somewhere(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Alias.model_validate(wrong)
