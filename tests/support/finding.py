"""The search page's own script and index, without the page: run by V8 inside the test."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

PAGE = "var window = globalThis, site = {find: () => null, deliver: () => {}};"
"""What the script needs where it has no page."""
KEEP = """
    const [takeIndex, takeSheet] = [takeSearch, takeSearchSheet], kept = {};
    takeSearch = (data) => { kept.index = data; };
    takeSearchSheet = (sheet) => { kept[sheet.region] = sheet; };
"""
"""Has the files hand over to the test what it gives the script for each query."""
ENTRY = """
    let here = null;
    const have = (regions) => {
        if (!here || here.some((each) => !regions.includes(each))) {
            takeIndex(kept.index);
            here = [];
        }
        for (const each of regions) if (!here.includes(each)) takeSheet(kept[each]);
        here = regions;
    };
    const needs = (text) => {
        have([]);
        return searchNeeds(text);
    };
    const asked = (text, regions) => {
        have(regions);
        return searchFor(text);
    };
    const timed = (text, most, regions) => {
        have(regions);
        const start = Date.now();
        searchFor(text, most);
        return Date.now() - start;
    };
"""
SHOWN = 20
"""Results the page shows at once."""


@dataclass(frozen=True)
class Found:
    """One result as a visitor sees it."""

    title: str
    line: str
    kind: str
    address: str


class Finder:
    """The search of a built site. Each query begins with no sheet of a province, as on a page just opened."""

    def __init__(self, site: Path) -> None:
        self._engine = MiniRacer()
        self._engine.eval(PAGE)
        (script,) = site.glob("assets/search.*.js")
        sheets = sorted(site.glob("data/search/*.js"))
        self._regions = [path.stem for path in sheets]
        for text in (script.read_text("utf-8"), KEEP, *(path.read_text("utf-8") for path in sheets)):
            self._engine.eval(text)
        self._engine.eval((site / "data" / "search.js").read_text("utf-8"))
        self._engine.eval(ENTRY)

    def close(self) -> None:
        """End the engine."""
        self._engine.close()

    def needs(self, text: str) -> list[str]:
        """The provinces whose sheets the page fetches for a query."""
        return [str(each) for each in self._call("needs", text)]

    def find(self, text: str) -> list[Found]:
        """Everything a query finds, the best first, with the sheets that it needs."""
        return self._find(text, self.needs(text))

    def find_at_first(self, text: str) -> list[Found]:
        """The same before any sheet has come."""
        return self._find(text, [])

    def find_everywhere(self, text: str) -> list[Found]:
        """The same with what every province says."""
        return self._find(text, self._regions)

    def took(self, text: str) -> int:
        """How many milliseconds the page takes to find what it shows; how busy the machine is counts in."""
        return int(self._call("timed", text, SHOWN, self._regions))

    def _find(self, text: str, regions: list[str]) -> list[Found]:
        return [Found(**each) for each in self._call("asked", text, regions)]

    def _call(self, function: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JSON the function gives
        given = ",".join(json.dumps(each) for each in arguments)
        return json.loads(str(self._engine.eval(f"JSON.stringify({function}({given}))")))
