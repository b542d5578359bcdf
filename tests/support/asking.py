"""A calculator's page as it is asked: its figures are fetched once a place is chosen, and waited for here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Page, expect

SETTLED = "!document.querySelector('[data-answer]').textContent.startsWith('正在取')"
"""Whether the figures of the place have come, or cannot be had; an expression."""

_FILL = """async (fields) => {
    const form = document.querySelector("[data-calculator] form");
    const put = async (names) => {
        for (const name of names) form.elements[name].value = fields[name];
        form.dispatchEvent(new Event("input", {bubbles: true}));
        while (!(SETTLED)) await new Promise((then) => setTimeout(then));
    };
    const names = Object.keys(fields), isFirst = (name) => ["place", "day"].includes(name);
    await put(names.filter(isFirst));
    await put(names.filter((name) => !isFirst(name)));
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
}""".replace("SETTLED", SETTLED)


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
    expect(page.locator("[data-answer]")).not_to_have_text(re.compile("^正在取"))  # the CSP keeps out expressions


def fill(page: Page, fields: Mapping[str, str]) -> Shown:
    """Put words into the fields of a page that is open, by their names, and read what it then says.

    Place and day come first, as on the page: a year that nobody typed follows them.
    """
    found = page.evaluate(_FILL, dict(fields))
    return Shown(found["answer"], found["notes"], [(says, how, bands) for says, how, bands in found["steps"]])
