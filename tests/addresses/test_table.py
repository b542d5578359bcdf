"""Addresses are written in one table; whatever else names one asks there."""

import ast
import re
from pathlib import Path

import pytest

from site_src.addresses import table
from tests.support.site import ROOT

FIXED = {name: value for name, value in vars(table).items() if name.isupper() and isinstance(value, str) and value}
FOLDERS = {f"{value.partition('/')[0]}/" for value in FIXED.values() if "/" in value} | {"scenarios/", "comparisons/"}
FILES = {value for value in FIXED.values() if "/" not in value}
ROOMS = ("views", "pages", "browser", "exports", "render", "serve")
MODULES = [path for room in ROOMS for path in sorted((ROOT / "site_src" / room).rglob("*.py"))]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
# the folder of built files is named where they are made
ASSETS = {"exports/manifest.py", "browser/offline.py"}


def addresses_in(source: str) -> list[str]:
    """String constants of a module that begin as an address does; docstrings speak of addresses and are none."""
    tree = ast.parse(source)
    spoken = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in spoken)
    texts = (node.value for node in constants if isinstance(node.value, str))
    return [text for text in texts if text in FILES or text.startswith(tuple(FOLDERS))]


@pytest.mark.parametrize("source", ['Page("topics/")', 'f"regions/{slug}/"', 'tree["404.html"]'])
def test_an_address_is_seen(source: str) -> None:
    assert addresses_in(source)


@pytest.mark.parametrize("source", ['"""`topics/` in words."""', '"pages/topics.html"', '"topics"'])
def test_what_is_no_address_is_let_be(source: str) -> None:
    assert addresses_in(source) == []


def test_no_module_writes_an_address() -> None:
    written = {
        path.relative_to(ROOT / "site_src").as_posix(): found
        for path in MODULES
        if (found := addresses_in(path.read_text(encoding="utf-8")))
    }
    assert {name: found for name, found in written.items() if name not in ASSETS} == {}


def test_no_template_writes_an_address() -> None:
    written = re.compile(r"""\bto\((?:address=)?['"][^#'"]""")
    found = {Path(path).name: written.findall(path.read_text(encoding="utf-8")) for path in TEMPLATES}
    assert {name: hits for name, hits in found.items() if hits} == {}
