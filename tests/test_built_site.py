"""What is true of the real site as files: every link arrives, no page is heavy, every question is answered."""

import posixpath
from pathlib import Path

import pytest

from benchmarks import budgets
from tests.support import kinds
from tests.support.html import Element, read
from tests.support.site import ROOT

TOLD = {"compare/index.html", "report/index.html", "place/index.html"}
"""Pages to which a fragment tells what the reader came from; it names no element of theirs."""


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Element]:
    """Every page of the site by its file."""
    return {name: read(built_site / name) for name in kinds.pages(built_site)}


@pytest.fixture(scope="module")
def questions(pages: dict[str, Element]) -> dict[str, Element]:
    """The main part of every question's page by its slug."""
    slugs = sorted(path.stem for path in (ROOT / "content" / "questions").glob("*.md"))
    return {slug: pages[f"questions/{slug}/index.html"].one("main") for slug in slugs}


def references(page: Element) -> list[str]:
    """What a page refers to, as written."""
    written = (each.attributes.get("href", each.attributes.get("src", "")) for each in page.walk())
    return [each for each in written if each]


# --- links ---------------------------------------------------------------------------------------------------------


def test_every_reference_inside_the_site_is_relative_and_arrives(pages: dict[str, Element], built_site: Path) -> None:
    ids = {name: set(page.ids) for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        for reference in references(page):
            if reference.startswith(("https:", "http:", "tel:", "mailto:")):
                continue
            path, _, fragment = reference.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            there = (built_site / target).is_file() and not reference.startswith("/")
            told = target in TOLD or fragment in ids.get(target, ())
            if not there or (fragment and not told):
                dead.append((name, reference))
    assert dead == []


def test_links_in_a_text_that_leave_the_site_say_so_and_no_others(pages: dict[str, Element]) -> None:
    """Paper prints the address of those."""
    unlike = [
        (name, link.attributes["href"])
        for name, page in pages.items()
        for link in page.one("main").all("a")
        if ("external" in link.attributes.get("rel", "").split()) != ("://" in link.attributes.get("href", ""))
    ]
    assert unlike == []


def test_every_page_can_be_reached_from_the_first(pages: dict[str, Element]) -> None:
    waiting, seen = {"index.html"}, set[str]()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        paths = (reference.partition("#")[0] for reference in references(pages[name]))
        inside = {posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in paths if path}
        waiting |= (inside & pages.keys()) - seen
    assert pages.keys() - seen == {"404.html", "offline.html"}


def test_no_id_stands_twice_on_a_page(pages: dict[str, Element]) -> None:
    assert {name: page.ids for name, page in pages.items() if len(page.ids) != len(set(page.ids))} == {}


def test_a_source_that_must_not_be_linked_is_linked_nowhere(pages: dict[str, Element]) -> None:
    hidden = [name for name in pages if "不给链接" in pages[name].text]
    assert hidden
    outward = {name: [each for each in references(pages[name]) if each.startswith("http")] for name in hidden}
    assert {
        name: links for name, links in outward.items() if any("creativecommons" not in link for link in links)
    } == {}


# --- weight --------------------------------------------------------------------------------------------------------


def test_every_page_keeps_to_its_budget(built_site: Path) -> None:
    """The figures of `make budgets`: what a first visit transfers, its requests, elements and scripts."""
    assert {page.name: over for page in budgets.measure(built_site) if (over := [*page.over()])} == {}


def test_what_is_fetched_later_keeps_to_its_budget(built_site: Path) -> None:
    assert dict(budgets.files_over(built_site)) == {}


def test_every_budget_is_used(built_site: Path) -> None:
    names = {page.name for page in budgets.measure(built_site)}
    assert [pattern for pattern, _ in budgets.FILES if not any(built_site.glob(pattern))] == []
    assert [pattern.pattern for pattern, _ in budgets.BUDGETS if not any(map(pattern.fullmatch, names))] == []


# --- questions -----------------------------------------------------------------------------------------------------


def test_there_are_questions(questions: dict[str, Element]) -> None:
    assert len(questions) >= 19


def test_every_question_is_answered_in_a_few_words_first(questions: dict[str, Element]) -> None:
    answers = {slug: main.one("p", "lead").text for slug, main in questions.items()}
    assert {slug: answer for slug, answer in answers.items() if not 4 <= len(answer) <= 200} == {}


def test_every_question_says_what_it_rests_on_or_what_is_not_known(questions: dict[str, Element]) -> None:
    bare = [slug for slug, main in questions.items() if not {"basis", "unknown"} & set(main.ids)]
    assert bare == []
    for slug, main in questions.items():
        for line in main.all("li", "basis__item"):
            known = line.all(css_class="badge") or line.all(css_class="basis__state")
            assert known, f"{slug}: {line.text}"


def test_every_question_says_for_whom_and_leads_on(questions: dict[str, Element]) -> None:
    for slug, main in questions.items():
        assert "适用：" in main.text, slug
        assert main.one("ul", "links").links, slug


def test_every_page_names_the_day_and_whom_to_ask(pages: dict[str, Element]) -> None:
    for name, page in pages.items():
        assert "有效的规定生成" in page.one("footer").text, name
        assert "12393" in page.one("footer").text, name


# --- grades --------------------------------------------------------------------------------------------------------


def test_no_figure_of_an_answer_stands_without_its_grade(pages: dict[str, Element]) -> None:
    unmarked = [
        (name, body.text.splitlines()[0])
        for name, page in pages.items()
        for body in page.all("div", "answer__body")
        if any("said" in each.attributes.get("class", "").split() for each in _children(body))
        and not any(
            "badge" in each.attributes.get("class", "").split() for child in _children(body) for each in child.walk()
        )
    ]
    assert unmarked == []


def _children(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]
