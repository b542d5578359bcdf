"""Valid HTML, on every kind of page."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

# not a browser, but the same heavy company: Java, over the whole site
pytestmark = pytest.mark.browser


MANY = ("compare", "sources")
"""Folders with hundreds of pages that differ only in their words; a seeded handful stands for them."""
HANDFUL = 25


def test_pages_are_valid_html(html_errors: Callable[..., list[str]], built_site: Path, thorough: int) -> None:
    pages = sorted(built_site.rglob("*.html"))
    many = [page for page in pages if page.relative_to(built_site).parts[0] in MANY]
    drawn = Random(1).sample(many, min(len(many), HANDFUL))  # noqa: S311 - seeded on purpose
    looked_at = pages if thorough > 1 else [page for page in pages if page not in {*many}] + drawn
    assert html_errors(*looked_at) == []
