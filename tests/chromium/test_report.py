"""Reporting a mistake: the text is filled in, it is copied, mailed or opened as an issue by hand, nothing is sent."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from site_src.pipeline import make
from tests.support import small
from tests.support.browser import NewPage
from tests.support.site import DATE

pytestmark = [pytest.mark.browser, pytest.mark.server]

OUTPATIENT = "regions/hainan/outpatient/index.html"
BLANK = ["地方：", "主题：", "项目：", "页面上写的：", "出处：", "网址：", f"页面生成的日期：{DATE}"]


def lines(page: Page) -> list[str]:
    """The known lines of the form, the narrow space before a unit as an ordinary one."""
    return page.locator("textarea").input_value().replace("\u202f", " ").split("\n")[:7]


@pytest.fixture(scope="module")
def library_site(tmp_path_factory: pytest.TempPathFactory, nginx: Callable[[Path], str]) -> str:
    """The small site, which names a mailbox and a repository."""
    order = small.copy(tmp_path_factory.mktemp("report"))
    for name, data in make(order, lambda *_: None).tree.items():
        (order.out / name).parent.mkdir(parents=True, exist_ok=True)
        (order.out / name).write_bytes(data)
    return nginx(order.out)


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_an_answer_is_reported_from_where_it_stands(new_page: NewPage, served: str, width: int) -> None:
    page = new_page(width=width)
    page.goto(served + OUTPATIENT)
    page.locator("#annual_cap").get_by_role("link", name="报错：一年最多报").click()

    expect(page).to_have_url(served + "report/index.html#outpatient.annual_cap@hainan")
    expect(page.locator("textarea")).to_have_value(beginning("海南"))
    place, topic, attribute, value, source, address, day = lines(page)
    assert [place, topic, attribute] == ["地方：海南", "主题：职工门诊统筹", "项目：一年最多报"]
    assert "元" in value
    assert value.endswith("起")
    assert len(source) > len("出处：") + 4
    assert address == f"网址：{served}{OUTPATIENT}#annual_cap"
    assert day == BLANK[-1]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="回到那一条").click()
    expect(page).to_have_url(f"{served}{OUTPATIENT}#annual_cap")


def beginning(place: str) -> re.Pattern[str]:
    """What begins with a place."""
    return re.compile(f"^地方：{place}\n")


@pytest.mark.parametrize(
    ("fragment", "first"),
    [
        ("outpatient.framework@", ["地方：全国", "主题：职工门诊统筹", "项目：全国的要求"]),
        ("outpatient.rate@jiangsu/nanjing", ["地方：江苏南京市", "主题：职工门诊统筹", "项目：报销比例"]),
        # what the page does not know is still named as it was asked
        ("outpatient.nonsense@hainan", ["地方：hainan", "主题：outpatient", "项目：nonsense"]),
    ],
)
def test_every_kind_of_place_is_filled_in(page: Page, served: str, fragment: str, first: list[str]) -> None:
    page.goto(f"{served}report/index.html#{fragment}")
    expect(page.locator("textarea")).to_have_value(beginning(first[0].removeprefix("地方：")))
    assert lines(page)[:3] == first


@pytest.mark.parametrize("fragment", ["", "nonsense", "a.b", "<b>.x@y", "a.b@../../etc", "a.b@//example.org/x"])
def test_an_address_that_names_no_answer_leaves_the_form_blank(page: Page, served: str, fragment: str) -> None:
    page.goto(f"{served}report/index.html#{fragment}")
    page.wait_for_timeout(50)
    assert lines(page) == BLANK


def test_the_text_is_copied_as_it_was_changed(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.goto(f"{served}report/index.html#outpatient.annual_cap@hainan")
    expect(page.locator("textarea")).to_have_value(beginning("海南"))
    text = page.locator("textarea").input_value() + "应当是 2600 元\n"
    page.locator("textarea").fill(text)
    page.get_by_role("button", name="复制").click()
    expect(page.locator(".report__done")).to_have_text("已复制。")
    page.locator("textarea").fill("")
    page.locator("textarea").press("Control+V")
    expect(page.locator("textarea")).to_have_value(text)


def test_with_nowhere_to_send_it_the_page_offers_copying_and_says_whom_to_ask(page: Page, served: str) -> None:
    page.goto(served + "report/index.html")
    assert page.locator("main .buttons").locator("visible=true").all_inner_texts() == ["复制"]
    expect(page.locator("main")).to_contain_text("还没有公布收信的地方")
    expect(page.locator("main")).to_contain_text("先问参保地的经办机构")
    expect(page.locator("main")).to_contain_text("不要写身份证号")


def test_mail_and_issue_carry_the_text_and_are_only_links(new_page: NewPage, library_site: str) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{library_site}report/index.html#lending.loan_limit@qingshan")
    expect(page.locator("textarea")).to_have_value(beginning("青山"))
    page.locator("textarea").fill("改成 5 册 & 更多")

    subject = "报错 · 青山 · 借书规定 · 一次借几本"
    mail = page.get_by_role("link", name="发邮件").get_attribute("href") or ""
    assert mail.startswith("mailto:wrong@library.example?")
    assert parse_qs(mail.partition("?")[2]) == {
        "subject": ["报错 · 青山 · 借书规定 · 一次借几本"],
        "body": ["改成 5 册 & 更多"],
    }
    issue = urlsplit(page.get_by_role("link", name="到仓库提出").get_attribute("href") or "")
    assert (issue.scheme, issue.netloc, issue.path) == ("https", "code.example", "/books/issues/new")
    assert parse_qs(issue.query) == {"title": [subject], "body": ["改成 5 册 & 更多"]}
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(library_site).netloc}


def test_without_scripts_there_is_a_form_to_copy_by_hand(new_page: NewPage, library_site: str) -> None:
    page = new_page(scripts=False)
    page.goto(f"{library_site}report/index.html#lending.loan_limit@qingshan")
    assert lines(page) == BLANK
    expect(page.get_by_role("button", name="复制")).not_to_be_visible()
    assert page.get_by_role("link", name="发邮件").get_attribute("href") == "mailto:wrong@library.example"


def test_from_a_disk_the_text_tells_nothing_of_the_disk(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(OUTPATIENT))
    page.locator("#annual_cap").get_by_role("link", name="报错").click()
    expect(page.locator("textarea")).to_have_value(beginning("海南"))
    assert lines(page)[5] == f"网址：{OUTPATIENT}#annual_cap"


def test_a_question_can_be_reported_by_what_it_rests_on(page: Page, served: str) -> None:
    page.goto(served + "questions/sharing-reimbursement/index.html")
    page.locator(".basis").get_by_role("link", name="报错").first.click()
    expect(page.locator("textarea")).to_have_value(beginning("全国"))


def test_the_form_fits_and_can_be_used_on_every_screen(
    tab: Page, served: str, faults: Callable[[Page], dict[str, list[str]]]
) -> None:
    tab.goto(f"{served}report/index.html#outpatient.rate@jiangsu/nanjing")
    expect(tab.locator("textarea")).to_have_value(beginning("江苏南京市"))
    assert faults(tab) == {}
