"""Which figures the page's script finds in the sheets it has: by place, then by day."""

from typing import Any

import pytest

from tests.support.runtime import call

COMMON = {"places": {"*": {"fee": [0]}, "national": {"fee": [1]}}, "spans": ["most", "nation"]}
SHORE = {"places": {"shore": {"fee": [0]}, "shore/port": {"fee": [1, 0]}}, "spans": ["shore", "port"]}
HILLS = {"places": {"hills/peak": {"fee": [0]}}, "spans": ["peak"]}
RULE = {"regions": ["shore", "hills", "plain"], "sheets": {"": COMMON, "shore": SHORE, "hills": HILLS}}


@pytest.mark.parametrize(
    ("place", "spans"),
    [
        ("shore", ["shore"]),
        ("shore/port", ["port", "shore"]),
        ("shore/dune", ["shore"]),
        ("hills", ["most"]),
        ("hills/peak", ["peak"]),
        ("hills/slope", ["most"]),
        ("plain", ["most"]),
        ("isle/cove", ["most"]),
        ("national", ["nation"]),
    ],
)
def test_own_else_those_of_the_province_else_those_of_most(place: str, spans: list[str]) -> None:
    assert call("spansOf", RULE, place, "fee") == spans


@pytest.mark.parametrize(
    ("places", "regions"),
    [(["shore"], []), (["plain"], ["plain"]), (["plain/field", "plain", "isle"], ["plain"]), (["", "national"], [])],
)
def test_provinces_still_to_come(places: list[str], regions: list[str]) -> None:
    assert call("awaited", RULE, places) == regions


@pytest.mark.parametrize(("day", "first"), [(20_231_231, 0), (20_240_101, 20_240_101), (20_300_101, 20_250_701)])
def test_the_span_in_force(day: int, first: int) -> None:
    spans = [{"first": each} for each in (0, 20_240_101, 20_250_701)]
    assert call("spanOn", spans, day)["first"] == first


@pytest.mark.parametrize(
    ("parameter", "known"),
    [
        ({"replaced": 0, "limits": {"low": 0, "high": 1}}, ("typed", [0])),
        ({"replaced": 1, "limits": {"low": 0, "high": 1}}, ("typed", [1])),
        ({"limits": ["day", "item"]}, ("either", ["day", "item"])),
        ({"limits": ["day", "item", "week"], "readings": ["day", "week"]}, ("either", ["day", "week"])),
    ],
)
def test_what_is_said_of_a_figure_goes_with_it(parameter: Any, known: tuple[str, list[object]]) -> None:  # noqa: ANN401 - as JSON
    state, options = known
    assert call("unqualified", parameter) == {"state": state, "cells": [{"at": {}, "options": options}], "answers": []}
