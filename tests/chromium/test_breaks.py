"""Titles break between their phrases first, dates never, and neither makes a page too wide."""

import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.server]

PAGES = [
    "compare/jilin-vs-jiangsu/index.html",
    "regions/sichuan/cross-region/index.html",
    "regions/hainan/outpatient/index.html",
    "topics/account-sharing/index.html",
    "topics/resident/index.html",
    "topics/outpatient/unreferred_cut/index.html",
    "questions/sharing-reimbursement/index.html",
    "claims/shandong-one-deductible/index.html",
    "sources/yibaofa-2022-22/index.html",
    "scenarios/retired-community-5000/index.html",
    "coverage/index.html",
    "sources/index.html",
]
# the phrases that would fit into a line and still stand on two; the dates that do; how far the page is too wide
FAULTS = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const tall = (each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  const fits = (each) => {
    const size = parseFloat(getComputedStyle(each).fontSize);
    return each.textContent.length * size <= each.closest("h1, h2").clientWidth;
  };
  const words = (each) => each.textContent;
  return [
    [...document.querySelectorAll(".phrase")].filter((each) => fits(each) && tall(each)).map(words),
    [...document.querySelectorAll(".date")].filter(tall).map(words),
    document.documentElement.scrollWidth - innerWidth,
  ];
}"""


@pytest.mark.parametrize(("width", "large"), [(320, "yes"), (320, ""), (375, ""), (1280, "yes")])
def test_titles_and_dates_hold_together(page: Page, served: str, width: int, large: str) -> None:
    page.add_init_script(f"localStorage.large = '{large}'")
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for each in PAGES:
        page.goto(served + each)
        found[each] = page.evaluate(FAULTS)
    assert found == {each: [[], [], 0] for each in PAGES}
