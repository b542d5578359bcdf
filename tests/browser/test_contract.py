"""Nothing is sent that nobody reads: each field of the contract occurs in the scripts that are handed it."""

from pathlib import Path

import pytest

from site_src.browser.contract import calculators, figures, grammar
from tests.support.typescript import TEMPLATES, payloads
from tests.support.unread import fields_read, unread

CALCULATORS = (*TEMPLATES.glob("calculators/*.js"), *TEMPLATES.glob("scripts/*.js"))
READ_BY: list[tuple[type, tuple[Path, ...]]] = [
    (payload, CALCULATORS) for module in (calculators, figures, grammar) for payload in payloads(module)
]
"""Every payload with the scripts that are handed it."""


@pytest.mark.parametrize(("payload", "scripts"), READ_BY, ids=lambda each: getattr(each, "__name__", ""))
def test_every_field_is_read(payload: type, scripts: tuple[Path, ...]) -> None:
    assert unread(payload, scripts) == []


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
