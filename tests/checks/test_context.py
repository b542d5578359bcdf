from datetime import date
from unittest.mock import Mock

import pytest

from site_src.checks import Context, check, context
from site_src.load import load
from site_src.model.library import Library
from tests.support import small
from tests.support.site import DATE

DAY = date.fromisoformat(DATE)


@pytest.fixture(scope="module")
def library() -> Library:
    """The small site."""
    return load(small.CONTENT).library


@pytest.mark.parametrize(
    "walk",
    [
        "walk_attributes",
        "walk_bands",
        "walk_calls",
        "walk_lines",
        "walk_passages",
        "walk_scalars",
        "walk_steps",
        "walk_told_steps",
    ],
)
def test_content_is_walked_once_however_many_rules_ask(
    library: Library, monkeypatch: pytest.MonkeyPatch, walk: str
) -> None:
    counted = Mock(side_effect=getattr(context, walk))
    monkeypatch.setattr(context, walk, counted)

    check(library, DAY, complete=True)

    counted.assert_called_once()


def test_values_of_some_folders_come_in_file_order(library: Library) -> None:
    everything = Context(library, DAY)

    chosen = everything.scalars_in("questions", "topics")

    assert {each.folder for each in chosen} == {"questions", "topics"}
    assert list(chosen) == [each for each in everything.scalars if each in set(chosen)]


def test_a_file_at_the_top_of_the_content_is_in_no_folder(library: Library) -> None:
    top = {each.path.rpartition("/")[2] for each in Context(library, DAY).scalars_in("")}

    assert "site.yaml" in top
