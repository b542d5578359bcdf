"""The address may say anything, and a browser may refuse to write there: no page fails, none answers stale."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.addresses import ASK_ALL, LOOK, drawn
from tests.support.asking import SETTLED
from tests.support.browser import Guard

pytestmark = [pytest.mark.browser, pytest.mark.server]

CALCULATOR = "calculators/outpatient/index.html"
COMPARE = "compare/index.html"
MATRIX = "topics/outpatient/index.html"
PLACES = ("jiangsu", "jilin", "hainan/haikou", "jiangsu/nanjing", "hunan", "nowhere", "jiangsu/nowhere", "national")
NO_HISTORY = "history.replaceState = () => { throw new DOMException('too many', 'SecurityError') }"


@dataclass(frozen=True)
class Asked:
    """A page, addresses it understands and their words, what it shows (an expression), and when it is done."""

    file: str
    right: tuple[str, ...]
    words: tuple[str, ...]
    show: str
    settled: str = "true"


PAGES = {
    "calculator": Asked(
        CALCULATOR,
        ("place=hainan&cost=3000", "place=jiangsu%2Fnanjing&tier=primary&day=2024-07-01", "cost=4010&own-rate=65"),
        (*PLACES, "place=", "day=", "cost=", "tier=", "own-rate=", "2024-07-01", "2025-13-45", "0001-01-01"),
        """[[...document.querySelector("[data-calculator] form").elements].map((each) => each.value),
        ...["[data-answer]", "[data-notes]", "[data-steps]"].map((each) => document.querySelector(each).textContent),
        ...["[data-day]", "[data-elsewhere]"].map((each) => document.querySelector(each).hidden)]""",
        SETTLED,
    ),
    "compare": Asked(
        COMPARE,
        ("jiangsu,jilin", "jiangsu,jilin,hainan/haikou;outpatient,resident;all", ",jilin", "jiangsu%2Cjilin%"),
        (*PLACES, "outpatient", "resident", ";all", "main"),
        """[[...document.querySelectorAll("[data-slot] select, [data-topic-picked], [data-different]")]
        .map((each) => (each.type === "checkbox" ? each.checked : each.hidden ? "" : each.value)),
        document.querySelector("[data-told]").textContent, document.querySelector("[data-tables]").textContent,
        document.querySelector("[data-pair]").hidden]""",
        "!document.querySelector('[data-told]').textContent.includes('正在读取')",
    ),
    "matrix": Asked(
        MATRIX,
        ("columns=annual_cap,rate", "places=jiangsu,jilin&grade=media", "different=yes&grouped=yes"),
        (*PLACES, "columns=", "places=", "order=", "grade=", "official", "annual_cap", "different=yes", "grouped=yes"),
        """[document.querySelector("data-matrix").comparison.state,
        [...document.querySelectorAll("data-matrix thead th")].map((each) => each.textContent)]""",
        "(({loading, data}) => !loading || Boolean(data))(document.querySelector('data-matrix').comparison)",
    ),
    "place": Asked(
        "place/index.html",
        ("back=about/index.html", "back=compare%2Findex.html%23jiangsu%2Cjilin", "back=https://example.org/"),
        ("back=", "index.html", "https:", "//example.org", "data:text/html,x"),
        """[...document.querySelectorAll("[data-chosen] .button")].map((each) => [each.hidden, each.href])""",
    ),
    "report": Asked(
        "report/index.html",
        ("outpatient.annual_cap@hainan", "outpatient.annual_cap@jiangsu/nanjing", "outpatient.rate@"),
        ("outpatient", "annual_cap", "@hainan", "@jiangsu/nanjing", "constructor.constructor@hainan"),
        """[document.querySelector("[data-report] textarea").value, document.querySelector("[data-return]").hidden,
        [...document.querySelectorAll("[data-send]")].map((each) => each.href)]""",
        # whatever it is asked about, the topic is filled in: with its title, or else as it was written
        """!new RegExp(`^${site.slug}[.]${site.slug}@(?:${site.slug}(?:/${site.slug})?)?$`)
        .test(site.address.fragment())
        || !document.querySelector("[data-report] textarea").value.includes("主题：\\n")""",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_whatever_the_address_says_nothing_fails_and_nothing_stale_is_shown(
    page: Page, guard: Guard, file_url: Callable[[str | Path], str], thorough: int, name: str
) -> None:
    """One page is asked all of them in turn; every so often a page opened at that address must show the same."""
    asked = PAGES[name]
    addresses = [*asked.right, *drawn(100 * thorough, asked.right, asked.words, name)]
    page.goto(file_url("about/index.html"))
    page.evaluate("localStorage.setItem('place', 'hainan|海南')")
    page.goto(file_url(asked.file) + "#" + asked.right[0])

    seen, failed = page.evaluate(ASK_ALL, [addresses, asked.show, asked.settled])

    assert failed == []
    assert len(set(seen)) > len(asked.right), "the addresses must matter"
    for at in range(0, len(addresses), 10 * thorough):
        page.goto("about:blank")
        page.goto(file_url(asked.file))
        page.evaluate("text => { location.hash = text }", addresses[at])
        page.reload()
        assert page.evaluate(LOOK, [asked.show, asked.settled]) == seen[at], addresses[at]
    # a province that does not exist has no script, which the browser says on the console
    guard.offences = [each for each in guard.offences if "ERR_FILE_NOT_FOUND" not in each]


def test_whatever_is_searched_nothing_fails_and_the_address_keeps_it(
    page: Page, file_url: Callable[[str | Path], str], thorough: int
) -> None:
    texts = [
        *drawn(
            100 * thorough, ("江苏 门诊", "nanjing", "医保钱包", "zzqx", "3000"), ("江苏", "jiangsu", "报销"), "search"
        )
    ]
    page.goto(file_url("search/index.html") + "?q=x")
    expect(page.locator("[data-status]")).to_contain_text("找到")

    kept, failed = page.evaluate(
        """async (texts) => {
        const form = document.querySelector("[data-search] form"), field = form.querySelector("input");
        const status = document.querySelector("[data-status]"), kept = [], failed = [];
        addEventListener("error", (event) => failed.push(event.message));
        for (const text of texts) {
            field.value = text;
            form.dispatchEvent(new Event("submit", { cancelable: true }));
            await new Promise((then) => setTimeout(then));
            kept.push([site.address.query("q"), field.value.trim(), Boolean(status.textContent)]);
        }
        return [kept, failed];
    }""",
        texts,
    )

    assert failed == []
    assert [each for each in kept if each[0] != each[1] or bool(each[1]) != each[2]] == []
    for query in (
        "?q=%E6%B1%9F%E8%8B%8F%",
        "?q=%E6%B1%9F%E8%8B%8F%E6%B1",
        "?q=%E6%B1%9F%E8%8B%8F&q",
        "?&=&%&q=%E6%B1%9F%E8%8B%8F",
    ):
        page.goto(file_url("search/index.html") + query)
        expect(page.locator("main input[type=search]")).to_have_value("江苏")
        expect(page.locator("[data-status]")).to_contain_text("找到")


def test_an_address_cut_off_is_read_as_far_as_it_goes(page: Page, served: str) -> None:
    page.goto(f"{served}{COMPARE}#jiangsu%2Cjilin%")
    expect(page.locator("[data-told]")).to_contain_text("项不同")
    assert page.locator(".compare table").first.locator("thead th").all_text_contents() == ["江苏", "吉林"]


def test_where_the_address_cannot_be_written_all_works_and_the_copied_one_is_right(page: Page, served: str) -> None:
    page.add_init_script(NO_HISTORY)
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text }}})"
    )
    page.goto(f"{served}{CALCULATOR}#place=hainan&cost=1000")
    before = page.inner_text("[data-answer]")
    page.fill("#in-cost", "3000")
    assert page.inner_text("[data-answer]") != before
    page.get_by_role("button", name="复制网址").click()
    assert page.evaluate("window.copied") == f"{served}{CALCULATOR}#place=hainan&cost=3000"
    page.locator(".header__place").click()
    page.get_by_role("link", name="江苏", exact=True).click()
    page.get_by_role("link", name="回到刚才那一页").click()
    expect(page.locator("#in-cost")).to_have_value("3000")

    page.goto(f"{served}{COMPARE}#hunan,hainan")
    expect(page.locator("[data-told]")).to_contain_text("项不同")
    page.get_by_label("只看不同").uncheck()
    expect(page.locator(".compare tbody tr").first).to_be_visible()
    page.get_by_role("button", name="复制这一页的链接").click()
    assert page.evaluate("window.copied") == f"{served}{COMPARE}#hunan,hainan;;all"

    page.goto(f"{served}{MATRIX}")
    page.get_by_role("button", name="筛选和排序").click()
    page.get_by_role("button", name="只看不同").click()
    expect(page.locator(".sift__said")).to_contain_text("个地方")
    page.goto(f"{served}search/index.html?q=nanjing")
    expect(page.locator(".found__link").first).to_be_visible()


def test_what_the_browser_did_not_take_is_written_when_it_takes_it_again(page: Page, served: str) -> None:
    page.clock.install()
    page.goto(f"{served}{CALCULATOR}#place=hainan&cost=1500")
    page.evaluate(f"{NO_HISTORY}; undefined")
    page.fill("#in-cost", "3000")
    page.evaluate("delete history.replaceState")
    assert page.url.endswith("#place=hainan&cost=1500")
    page.clock.fast_forward(10_000)
    expect(page).to_have_url(f"{served}{CALCULATOR}#place=hainan&cost=3000")


def test_a_place_opened_by_nobody_offers_no_way_back(page: Page, served: str) -> None:
    page.goto(f"{served}place/index.html")
    page.evaluate("site.choose('jilin', '吉林')")
    expect(page.locator("#chosen")).to_have_text("参保地：吉林")
    expect(page.get_by_role("link", name="回到刚才那一页")).not_to_be_visible()


@pytest.mark.parametrize("slug", ["g20", "area_51", "g-20/lu-an_2", "7/7"])
def test_a_place_whose_short_name_the_check_accepts_is_remembered(page: Page, served: str, slug: str) -> None:
    page.goto(f"{served}about/index.html")
    page.evaluate("slug => site.choose(slug, '某地')", slug)
    page.reload()
    expect(page.locator(".header__place")).to_have_text("参保地：某地")


def test_all_who_wait_for_a_sheet_that_does_not_come_are_told(page: Page, guard: Guard, served: str) -> None:
    page.goto(f"{served}about/index.html")
    told = page.evaluate("""async () => {
        const told = [];
        const ask = () => new Promise((then) => site.load("nowhere", then, () => then(told.push("missed"))));
        await Promise.all([ask(), ask()]);
        return told;
    }""")
    assert told == ["missed", "missed"]
    guard.offences.clear()


def test_one_who_fails_keeps_nobody_from_knowing_the_place(page: Page, guard: Guard, served: str) -> None:
    page.goto(f"{served}about/index.html")
    page.evaluate("""() => {
        let before = true;
        site.onPlace(() => { if (!before) throw new Error("on purpose"); before = false; });
        site.onPlace(() => { window.known = site.place(); });
        site.choose("hainan", "海南");
    }""")
    assert page.evaluate("window.known") == "hainan"
    page.wait_for_timeout(50)
    assert [each for each in guard.offences if "on purpose" not in each] == []
    guard.offences.clear()
