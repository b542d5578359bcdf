"""A content folder for each test."""

from pathlib import Path

import pytest

from tests.support.folder import FILES, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder."""
    content = tmp_path / "content"
    for path, text in FILES.items():
        put(content, path, text)
    return content
