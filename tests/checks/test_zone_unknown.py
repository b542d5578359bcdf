from datetime import date

import pytest

from site_src.checks.context import Context
from site_src.checks.references import zone_unknown
from site_src.load import load
from tests.support import small


def test_a_machine_without_the_list_of_zones_is_told_where_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    library = load(small.CONTENT).library
    monkeypatch.setattr(zone_unknown, "is_zone", lambda _name: False)
    monkeypatch.setattr(zone_unknown, "zones", set)

    (problem,) = zone_unknown.check(Context(library, date(2026, 11, 22)))

    assert "tzdata" in problem.hint
