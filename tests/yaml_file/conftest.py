"""PyYAML has two parsers; what is read must not depend on which one a machine has."""

import pytest
import yaml

from site_src.yaml_file import reader

PARSERS = {"c": getattr(yaml, "CBaseLoader", None), "pure": yaml.BaseLoader}


@pytest.fixture(params=PARSERS)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with this parser."""
    loader = PARSERS[request.param]
    if loader is None:
        pytest.skip("PyYAML was built without the C parser")
    monkeypatch.setattr(reader, "_Loader", loader)
