"""Nothing is sent that nobody reads: each field of the contract occurs in the scripts that are handed it."""

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from site_src.browser import contract
from site_src.browser.contract import calculators, comparisons, figures, grammar, offline, places, search, settings
from tests.support.typescript import TEMPLATES, payloads
from tests.support.unread import fields_read, unread

ROOMS: Mapping[ModuleType, tuple[str, ...]] = {
    settings: ("scripts", "components/*"),
    places: ("scripts", "components/*"),
    comparisons: ("scripts", "components/*"),
    search: ("search",),
    offline: ("worker",),
    calculators: ("calculators", "scripts"),
    figures: ("calculators", "scripts"),
    grammar: ("calculators",),
}
"""Each module of the contract with the folders of the scripts that are handed its payloads."""
READ_BY: list[tuple[type, tuple[Path, ...]]] = [
    (payload, tuple(path for folder in folders for path in sorted(TEMPLATES.glob(f"{folder}/*.js"))))
    for module, folders in ROOMS.items()
    for payload in payloads(module)
]
"""Every payload with the scripts that are handed it."""


@pytest.mark.parametrize(("payload", "scripts"), READ_BY, ids=lambda each: getattr(each, "__name__", ""))
def test_every_field_is_read(payload: type, scripts: tuple[Path, ...]) -> None:
    assert unread(payload, scripts) == []


def test_every_payload_of_the_contract_is_looked_at() -> None:
    assert {payload for payload, _ in READ_BY} == set(payloads(contract))


@pytest.mark.parametrize(
    ("script", "names"),
    [
        ("x = cell.text + cell?.rows.length", {"text", "rows", "length"}),
        ('x = cell["text"]', {"text"}),
        ("const { text, rows: lines, items = [], named = {} } = cell;", {"text", "rows", "items", "named"}),
        ("const f = ({ text }, k) => k;", {"text"}),
        ("function f(k, { text, rows }) { return k; }", {"text", "rows"}),
        ("for (const { text } of cells) f();", {"text"}),
        ("for (const [k, { text }] of cells) f();", {"text"}),
        ("f({ text, rows: 1 }); g = { ...cell, items };", set()),
        ("// cell.text\n/** @param {Cell} cell.rows */", set()),
    ],
)
def test_what_counts_as_read(script: str, names: set[str]) -> None:
    assert fields_read(script) == names
