"""Valid HTML, on every page."""

from collections.abc import Callable
from pathlib import Path

import pytest

# not a browser, but the same heavy company: Java, over the whole site
pytestmark = pytest.mark.browser


def test_every_page_is_valid_html(html_errors: Callable[..., list[str]], built_site: Path) -> None:
    assert html_errors(built_site) == []
