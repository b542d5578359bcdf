"""Valid HTML, on every kind of page."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

# not a browser, but the same heavy company: Java, over the whole site
pytestmark = pytest.mark.browser


MANY = {"compare": 2, "sources": 2, "regions": 3, "topics": 3}
"""Folders, and at which depth they hold hundreds of pages that differ only in their words; some stand for all."""
SOME = 25


def test_pages_are_valid_html(html_errors: Callable[..., list[str]], built_site: Path, thorough: int) -> None:
    many: dict[str, list[Path]] = {folder: [] for folder in MANY}
    looked_at: list[Path] = []
    for page in sorted(built_site.rglob("*.html")):
        folder, *deeper = page.relative_to(built_site).parts
        alike = thorough == 1 and MANY.get(folder) == len(deeper)
        (many[folder] if alike else looked_at).append(page)
    for pages in many.values():
        looked_at += Random(1).sample(pages, min(len(pages), SOME))  # noqa: S311 - seeded on purpose
    assert html_errors(*looked_at) == []
