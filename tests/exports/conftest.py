"""The small site on another subject as a finished tree, and what its data says."""

from collections.abc import Mapping

import pytest

from site_src.load import load
from site_src.model.library import Library
from site_src.pipeline import make
from tests.support import small


@pytest.fixture(scope="session")
def library() -> Library:
    """What the small site says."""
    return load(small.CONTENT).library


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Every file of the small site."""
    return make(small.copy(tmp_path_factory.mktemp("exports")), lambda *_: None).tree
