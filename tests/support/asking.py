"""A calculator's page as it is asked: its figures are fetched once a place is chosen, and waited for here."""

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Page

SETTLED = "!document.querySelector('[data-answer]').textContent.startsWith('正在取')"
"""Whether the figures of the place have come, or have failed to; an expression."""

_FILL = """async ([fields, typed]) => {
    const form = document.querySelector("[data-calculator] form");
    for (const [name, text] of Object.entries(fields)) form.elements[name].value = text;
    form.dispatchEvent(new Event("input", {bubbles: true}));
    const calm = new Function(`return ${typed}`);
    while (!calm()) await new Promise((then) => setTimeout(then));
    const text = (of, selector) => (of.querySelector(selector) || {textContent: ""}).textContent;
    return {
        answer: text(document, "[data-answer]"),
        notes: [...document.querySelectorAll("[data-notes] > p")].map((note) => note.textContent),
        steps: [...document.querySelectorAll("[data-steps] > li")].map((step) => [
            text(step, "p"),
            text(step, ".calc__how"),
            [...step.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
        ]),
    };
}"""


@dataclass(frozen=True)
class Shown:
    """What a page says: of each step its sentence, how it was reckoned, and the bands of a rate."""

    answer: str
    notes: list[str]
    steps: list[tuple[str, str, list[list[str]]]]


def ask(page: Page, address: str) -> None:
    """Open a calculator at an address, and wait for its answer."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait for the answer of a page that is open."""
    page.wait_for_function(SETTLED)


def fill(page: Page, fields: Mapping[str, str]) -> Shown:
    """Put words into the fields of a page that is open, at once and by their names, and read what it then says."""
    found = page.evaluate(_FILL, [dict(fields), SETTLED])
    return Shown(found["answer"], found["notes"], [(says, how, bands) for says, how, bands in found["steps"]])
