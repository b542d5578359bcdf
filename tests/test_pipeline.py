import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_src import pipeline
from site_src.addresses.page import Page
from site_src.errors import ContentError, PublishError
from site_src.load import load
from site_src.model.library import Library
from site_src.pages import plan
from site_src.pipeline import Order, SiteSize, build, check_content, make
from site_src.publish import MARKER
from site_src.views.answers import Viewer
from tests.support import small
from tests.support.site import DATE, ROOT

TODAY = date.fromisoformat(DATE)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    return small.copy(tmp_path)


def silent(_room: str, _done: int, _total: int) -> None:
    pass


def test_the_small_site_is_built(order: Order) -> None:
    built = build(order, silent)

    assert built.pages > 20
    assert built.statements > 20
    assert (order.out / "index.html").read_bytes().startswith(b"<!")
    assert (order.out / MARKER).is_file()


def test_the_same_order_gives_the_same_bytes_however_many_processes_work(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "_WORTH_A_PROCESS", 1)

    trees = [dict(make(replace(order, jobs=jobs), silent).tree) for jobs in (1, 2, 5)]

    assert trees[0] == trees[1] == trees[2]


def test_where_the_content_lies_does_not_show(order: Order) -> None:
    assert make(order, silent).tree == make(replace(order, content=small.CONTENT), silent).tree


def test_a_base_url_is_used(order: Order) -> None:
    tree = make(replace(order, base_url="https://example.com/a/"), silent).tree

    assert b"https://example.com/a/" in tree["index.html"]


def test_the_rooms_are_told_in_their_order(order: Order) -> None:
    told: list[tuple[str, int, int]] = []

    built = build(order, lambda *step: told.append(step))

    rooms = list(dict.fromkeys(room for room, _, _ in told))
    assert rooms == ["load", "check", "render", "publish"]
    assert ("render", built.pages, built.pages) in told


def test_progress_is_told_from_several_processes_too(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_WORTH_A_PROCESS", 1)
    told: list[tuple[str, int, int]] = []

    made = make(replace(order, jobs=2), lambda *step: told.append(step))

    assert told[-1] == ("render", made.size.pages, made.size.pages)


def test_problems_of_reading_of_shape_and_of_the_rules_come_together_in_order(order: Order) -> None:
    small.spoil(order.content, "topics/card.yaml", "title: 办读者证", "titel: 办读者证")
    (order.content / "regions" / "yunhu.yaml").write_bytes("name：云湖省\n".encode())
    small.spoil(order.content, "sources/national.yaml", "kind: ", "link: no\n  kind: ")

    found = check_content(order.content, TODAY)

    assert {"unknown-key", "full-width-colon", "link-without-url"} <= {each.rule for each in found}
    assert found == sorted(found)


def test_wrong_content_leaves_the_site_as_it_was(order: Order) -> None:
    build(order, silent)
    before = (order.out / "index.html").read_bytes()
    small.spoil(order.content, "site.yaml", "title: ", "titel: ")

    with pytest.raises(ContentError):
        build(order, silent)

    assert (order.out / "index.html").read_bytes() == before


def test_a_missing_content_folder_is_a_problem_like_any_other(tmp_path: Path) -> None:
    (problem,) = check_content(tmp_path / "nothing", TODAY)

    assert problem.rule == "missing-folder"


def test_sound_content_has_no_problems(order: Order) -> None:
    assert check_content(order.content, TODAY) == []


def test_nothing_but_the_blank_is_said_of_a_blank(order: Order) -> None:
    small.spoil(order.content, "topics/card.yaml", "order: 2", "order: 〈填一个数〉")

    rules = [each.rule for each in check_content(order.content, TODAY) if each.location.path.endswith("card.yaml")]

    assert rules == ["unfilled-blank"]


def test_a_bad_place_is_refused_before_the_work(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_folder: Path) -> Library:
        pytest.fail("the content was read")

    monkeypatch.setattr(pipeline, "load", never)

    with pytest.raises(PublishError):
        build(replace(order, out=order.content / "dist"), silent)


@pytest.mark.parametrize("name", ["content", "templates"])
def test_the_site_never_replaces_what_it_is_made_of(order: Order, name: str) -> None:
    places = {"content": order.content, "templates": order.templates}

    with pytest.raises(PublishError):
        build(replace(order, out=places[name], force=True), silent)


def test_problems_of_the_finished_tree_stop_the_build(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = check_content(order.content / "nothing", TODAY)
    monkeypatch.setattr(pipeline, "check_tree", lambda _tree: broken)

    with pytest.raises(ContentError):
        build(order, silent)

    assert not order.out.exists()


def test_broken_styles_stop_the_build(order: Order, tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    (templates / "components" / "badge" / "badge.css").write_text(".a { color red }", encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        build(replace(order, templates=templates), silent)

    assert [each.rule for each in caught.value.problems] == ["css-syntax"]


def test_an_error_in_a_template_says_for_which_page(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    (templates / "base.html").write_text("{{ nothing.at.all }}", encoding="utf-8")
    monkeypatch.setattr(pipeline, "_WORTH_A_PROCESS", 1)

    for jobs in (1, 2):
        with pytest.raises(Exception, match="nothing") as caught:
            make(replace(order, templates=templates, jobs=jobs), silent)
        assert [note for note in caught.value.__notes__ if note.startswith("page: ")]


def test_two_pages_at_one_address_are_our_mistake(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    real = plan

    def doubled(viewer: Viewer) -> tuple[Page, ...]:
        pages = real(viewer)
        return (*pages, pages[0])

    monkeypatch.setattr(pipeline, "plan", doubled)

    with pytest.raises(ValueError, match=r"two files at index\.html"):
        make(order, silent)


def test_built_counts_what_was_built(order: Order) -> None:
    made = make(order, silent)

    pages = sum(name.endswith(".html") for name in made.tree)
    statements = len(list(load(order.content).library.all_statements()))
    assert made.size == SiteSize(pages, statements)
