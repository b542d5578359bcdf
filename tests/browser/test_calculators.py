"""Every calculator as a visitor uses it, and the browser's answers against Python's."""

import gzip
import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_src.calculate.rule import Rule, make_rule
from site_src.calculate.speak import sentences
from site_src.calculate.work import Case, work
from site_src.load import load
from site_src.model.library import Library
from site_src.model.place import Place
from tests.support import browser
from tests.support.site import DATE, ROOT

pytestmark = [pytest.mark.browser, pytest.mark.server]

CONTENT = ROOT / "content"
IDS = sorted(path.stem for path in (CONTENT / "calculators").glob("*.yaml"))
TODAY = date.fromisoformat(DATE)
PLACES = ("hunan", "hainan", "jiangsu/nanjing", "jiangsu/changzhou", "fujian/ningde", "fujian/xiamen", "beijing")
AMOUNTS = ("0", "0.01", "99.99", "100", "700", "3000", "12345.67", "100000000")


@pytest.fixture(scope="module")
def library() -> Library:
    return load(CONTENT).library


def rule_of(library: Library, slug: str) -> Rule:
    rule, problems = make_rule(slug, library.calculators[slug], library)
    assert problems == []
    assert rule is not None
    return rule


def address(slug: str) -> str:
    return f"calculators/{slug}/index.html"


def random_inputs(rule: Rule, dice: random.Random) -> dict[str, str]:
    """Inputs as a visitor might type them, within their limits."""
    typed = {}
    for name, given in rule.calculator.inputs.items():
        kind = rule.inputs[name]
        limits = rule.limits[name]
        if kind == "money":
            typed[name] = dice.choice([each for each in AMOUNTS if float(each) * 100 <= limits.high])
        elif kind == "bool":
            typed[name] = dice.choice(["yes", "no"])
        elif kind == "percent":
            typed[name] = dice.choice(["0%", "10%", "12.5%", "100%"])
        elif isinstance(kind, str):
            typed[name] = str(dice.randint(limits.low, limits.high))
        else:
            typed[name] = dice.choice(kind.members)
        assert given.label
    return typed


FILL = """([place, day, inputs]) => {
    const form = document.querySelector("[data-calculator] form");
    form.elements.place.value = place;
    form.elements.day.value = day;
    for (const [name, text] of Object.entries(inputs)) form.elements[name].value = text;
    form.dispatchEvent(new Event("input", {bubbles: true}));
    const steps = [...document.querySelectorAll("[data-steps] > li")].map((step) => [
        step.querySelector("p").textContent,
        (step.querySelector(".calc__how") || {textContent: ""}).textContent,
        [...step.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
    ]);
    return [document.querySelector("[data-answer]").textContent, steps];
}"""


@pytest.mark.parametrize("slug", IDS)
def test_the_browser_says_what_python_says(
    tab: Page, library: Library, file_url: Callable[[str | Path], str], slug: str
) -> None:
    """Place, day, inheritance, picking, ranges and words: the whole way, not the formulas alone."""
    rule = rule_of(library, slug)
    dice = random.Random(slug)  # noqa: S311 - a test repeats itself
    tab.goto(file_url(address(slug)))
    for _ in range(60):
        place = dice.choice(PLACES)
        day = dice.choice([TODAY, date(2023, 3, 1), date(2024, 12, 31), date(2025, 1, 1)])
        inputs = random_inputs(rule, dice)
        working = work(rule, library, Case(Place.parse(place), day, inputs, {}))
        answer, steps = tab.evaluate(FILL, [place, day.isoformat(), inputs])
        if working.missing:
            assert answer.startswith("这个地方在这一天还算不了"), (place, day, inputs, answer)
            continue
        spoken = sentences(rule, library, working)
        told = [
            [each.says, each.how, [[row.span, row.rate, row.part, row.gives] for row in each.bands]]
            for each in spoken.steps
        ]
        assert (answer, steps) == (spoken.answer, told), (place, day, inputs)


@pytest.mark.parametrize("slug", IDS)
def test_a_result_fits_and_can_be_used_on_every_screen(
    tab: Page, served: str, faults: Callable[[Page], dict[str, list[str]]], slug: str
) -> None:
    tab.goto(f"{served}{address(slug)}#place=hunan")
    tab.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")

    assert faults(tab) == {}


@pytest.mark.parametrize("slug", IDS)
def test_it_works_by_keyboard_alone(tab: Page, file_url: Callable[[str | Path], str], slug: str) -> None:
    tab.goto(file_url(address(slug)))
    tab.locator("#in-place").focus()
    tab.keyboard.press("Home")
    for _ in range(9):
        if tab.input_value("#in-place") == "tianjin":
            break
        tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Tab")
    focused = tab.evaluate("document.activeElement.dataset.input")

    assert tab.input_value("#in-place") == "tianjin"
    assert focused
    assert tab.inner_text("[data-answer]")


@pytest.mark.parametrize("slug", IDS)
def test_a_link_brings_everything_back(
    tab: Page, file_url: Callable[[str | Path], str], library: Library, slug: str
) -> None:
    """What was typed is in the address after #, and only there."""
    inputs = random_inputs(rule_of(library, slug), random.Random(7))  # noqa: S311 - likewise
    tab.goto(file_url(address(slug)))
    answer, _ = tab.evaluate(FILL, ["hainan", "2025-06-01", inputs])
    link = tab.url
    tab.goto("about:blank")
    tab.goto(link)

    assert "#" in link
    assert "?" not in link
    assert tab.inner_text("[data-answer]") == answer
    assert tab.input_value("#in-day") == "2025-06-01"


def test_what_cannot_be_read_is_said_and_nothing_is_computed(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(address("outpatient")) + "#place=hainan")
    page.fill("#in-cost", "三千")

    assert "“这次政策范围内的费用”：要填一个金额。" in page.inner_text("[data-answer]")
    assert page.get_attribute("#in-cost", "aria-invalid") == "true"
    assert page.locator("[data-working]").is_hidden()


@pytest.mark.parametrize(
    ("asked", "field", "why"),
    [
        (
            "flexible-contribution#place=hunan&base=99999999&months=120&own-pension_rate=999999999",
            "#own-pension_rate",
            "最多填 400%",
        ),
        ("outpatient#place=hainan&own-rate=5000", "#own-rate", "最多填 100%"),
        ("outpatient#place=hainan&own_balance=100000000.01", "#in-own_balance", "最多填 100,000,000.00\u202f元"),
        ("outpatient#place=hainan&cost=10,50", "#in-cost", "逗号的位置不对，要每三位一个"),
        ("outpatient#place=hainan&age=121", "#in-age", "最多填 120"),
    ],
)
def test_beyond_a_limit_the_reason_stands_beside_the_field_and_nothing_is_computed(
    page: Page, file_url: Callable[[str | Path], str], asked: str, field: str, why: str
) -> None:
    """Also in a fold, which opens; the field is described by it, and the answer's place names both."""
    slug, _, typed = asked.partition("#")
    page.goto(f"{file_url(address(slug))}#{typed}")
    described = page.get_attribute(field, "aria-describedby") or ""
    said = page.locator(f"#{described.split()[-1]}")

    assert said.is_visible()
    assert said.text_content() == why
    assert page.get_attribute(field, "aria-invalid") == "true"
    assert f"：{why}。" in (page.text_content("[data-answer]") or "")
    assert page.locator("[data-working]").is_hidden()

    page.fill(field, "1")
    assert said.is_hidden()
    assert page.get_attribute(field, "aria-invalid") is None


def test_full_width_figures_and_units_are_understood(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(address("outpatient")) + "#place=hainan")
    page.fill("#in-cost", "３，０００元".replace("，", ","))

    assert "1,550.00" in page.inner_text("[data-answer]")


def test_a_place_without_figures_is_told_so_and_can_type_its_own(
    page: Page, file_url: Callable[[str | Path], str]
) -> None:
    """Never another place's figures."""
    page.goto(file_url(address("outpatient")) + "#place=bingtuan")
    before = page.inner_text("[data-answer]")
    page.fill("#own-deductible", "1800")
    page.fill("#own-rate", "70")
    page.fill("#own-cap", "20000")
    page.fill("#in-cost", "2800")

    assert "还算不了" in before
    assert "未收录" in before
    assert "2,100.00" in page.inner_text("[data-answer]")  # 1800 + 30 % of 1000
    assert "自己填的标准" in page.inner_text("[data-notes]")


def test_the_same_case_in_four_places(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(address("outpatient")) + "#place=hainan&cost=3000")
    for place in ("hunan", "fujian/ningde", "bingtuan", "jiangsu/wuxi"):
        page.select_option("#in-add", place)
    rows = page.locator("[data-compared] tbody tr").all_inner_texts()

    assert len(rows) == 4
    assert "1,550.00" in rows[0]
    assert "缺少" in rows[3]


def test_the_print_is_the_result_with_its_day_and_address(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(address("outpatient")) + "#place=hainan&cost=3000")
    page.emulate_media(media="print")

    assert "cost=3000" in page.inner_text("[data-printed]")
    assert page.locator("[data-print]").is_hidden()
    assert page.locator("[data-steps]").is_visible()


@pytest.mark.parametrize("slug", IDS)
def test_without_scripts_the_rule_is_explained(
    new_page: browser.NewPage, file_url: Callable[[str | Path], str], slug: str
) -> None:
    page = new_page(scripts=False)
    page.goto(file_url(address(slug)))

    assert page.locator("[data-calculator]").is_hidden()
    assert page.locator(".rule li").count() >= 1
    assert page.locator(".worked").count() >= 1


@pytest.mark.parametrize("slug", IDS)
def test_the_explanation_of_a_rule_is_at_most_twelve_screens_long(
    new_page: browser.NewPage, file_url: Callable[[str | Path], str], slug: str
) -> None:
    """On a phone, as it opens."""
    page = new_page(width=375, height=740)
    page.goto(file_url(f"calculators/{slug}/how/index.html"))

    assert page.evaluate("document.documentElement.scrollHeight") <= 12 * 740


def test_without_scripts_the_figures_of_a_place_are_found_under_its_name(
    new_page: browser.NewPage, file_url: Callable[[str | Path], str]
) -> None:
    page = new_page(scripts=False, width=375)
    page.goto(file_url("calculators/outpatient/how/index.html"))
    fold = page.locator("details", has=page.locator("summary", has_text="江苏"))
    cells = fold.locator("td")
    before = cells.first.is_visible()
    fold.locator("summary").click()

    assert not before
    assert cells.first.is_visible()
    assert "南京" in fold.inner_text()


def test_bands_show_what_of_the_amount_lies_in_each(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(address("outpatient")) + "#place=beijing&cost=30000")
    rows = [line.replace("\u202f", " ") for line in page.locator(".bands tbody tr").all_text_contents()]

    assert rows == ["20,000 元以内70%18,200.00 元12,740.00 元", "20,000 元以上60%10,000.00 元6,000.00 元"]


def test_a_result_follows_a_keystroke_within_50_ms_on_a_slow_phone(
    page: Page, file_url: Callable[[str | Path], str]
) -> None:
    """Slowed six times, as Lighthouse does; the least of several, because the machine may be busy."""
    page.goto(file_url(address("outpatient")) + "#place=hainan&cost=3000")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    took = page.evaluate("""() => {
        const field = document.querySelector("#in-cost"), times = [];
        for (let k = 0; k < 9; k += 1) {
            field.value = String(3000 + k);
            const start = performance.now();
            field.dispatchEvent(new Event("input", {bubbles: true}));
            times.push(performance.now() - start);
        }
        return Math.min(...times);
    }""")

    assert took <= 50


@pytest.mark.parametrize("slug", IDS)
def test_script_and_data_are_small(built_site: Path, slug: str) -> None:
    """The calculators' own script and one's rule with every place's figures, in at most 20 kB as sent.

    What all pages share is held to a budget of its own by `make budgets`.
    """
    html = (built_site / address(slug)).read_text(encoding="utf-8")
    scripts = re.findall(r'<script[^>]*src="?([^" >]+)', html)
    own = [each for each in scripts if Path(each).name.split(".")[0] in ("calculator", slug)]
    sent = sum(len(gzip.compress((built_site / "assets" / Path(each).name).read_bytes())) for each in own)

    assert len(own) == 2
    assert sent <= 20_000
