"""Accessibility: runs axe-core in a page, as it stands now."""

from collections.abc import Sequence
from importlib.resources import files

from playwright.sync_api import Page

SOURCE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# Naming the tags also turns on target-size, which axe leaves out of its default set.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
WHOLE = "options => axe.run(document, options)"
# Contrast hangs on colours, size and weight alone: of the texts that look the same on the same grounds one will do.
ONE_OF_EACH_LOOK = """options => {
    const looks = new Map();
    const own = each => [...each.childNodes].some(({nodeType, data}) => nodeType === Node.TEXT_NODE && data.trim());
    const look = each => {
        const {color, fontSize, fontWeight, textDecorationLine} = getComputedStyle(each);
        const marks = [each.localName, color, fontSize, fontWeight, textDecorationLine];
        for (let at = each; at; at = at.parentElement) {
            const style = getComputedStyle(at);
            marks.push(style.backgroundColor, style.backgroundImage, style.opacity);
            if (at === each.parentElement) marks.push(style.color);
        }
        return marks.join();
    };
    for (const each of document.body.querySelectorAll("*")) {
        if (own(each) && each.checkVisibility() && !looks.has(look(each))) looks.set(look(each), each);
    }
    return axe.run({include: [...looks.values()]}, options);
}"""


def everything(page: Page) -> list[str]:
    """What `page` breaks of all rules."""
    return _violations(page, WHOLE, TAGS)


def once(page: Page) -> list[str]:
    """What it breaks of all rules, looking at one text of each look for those on colours."""
    return _violations(page, WHOLE, TAGS, without=COLOURS) + colours(page)


def sizes(page: Page) -> list[str]:
    """What it breaks of those rules that other sizes can change; names, roles and order stay as they were."""
    return _violations(page, WHOLE, ["target-size"])


def colours(page: Page) -> list[str]:
    """What it breaks of those rules that other colours can change."""
    return _violations(page, ONE_OF_EACH_LOOK, COLOURS)


def _violations(page: Page, run: str, rules: Sequence[str], without: Sequence[str] = ()) -> list[str]:
    """Each rule that is broken, in a line: how bad that is, what it asks for, and where (CSS selectors)."""
    scripts_off = page.evaluate("matchMedia('(scripting: none)').matches")
    assert not scripts_off, "axe waits for ever in a page opened with scripts=False"
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(SOURCE)  # works under a strict CSP
    off = {rule: {"enabled": False} for rule in without}
    found = page.evaluate(run, {"runOnly": [*rules], "rules": off, "resultTypes": ["violations"]})["violations"]
    return [f"axe {one['id']} ({one['impact']}): {one['help']}: {_places(one['nodes'])}" for one in found]


def _places(nodes: list[dict[str, list[str]]]) -> str:
    return ", ".join(" ".join(map(str, node["target"])) for node in nodes)
