"""The search page's own script and index, without the page: run by V8 inside the test."""

import json
from dataclasses import dataclass
from pathlib import Path

from py_mini_racer import MiniRacer

PAGE = "var window = globalThis, site = {find: () => null, deliver: () => {}};"
"""What the script needs where it has no page."""
ENTRY = """
    const timed = (text, most) => {
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
    """The search of a built site."""

    def __init__(self, site: Path) -> None:
        self._engine = MiniRacer()
        self._engine.eval(PAGE)
        (script,) = site.glob("assets/search.*.js")
        self._engine.eval(script.read_text(encoding="utf-8"))
        self._engine.eval((site / "data" / "search.js").read_text(encoding="utf-8"))
        self._engine.eval(ENTRY)

    def close(self) -> None:
        """End the engine."""
        self._engine.close()

    def find(self, text: str) -> list[Found]:
        """Everything a query finds, the best first."""
        found = json.loads(str(self._engine.eval(f"JSON.stringify(searchFor({json.dumps(text)}))")))
        return [Found(**each) for each in found]

    def took(self, text: str) -> int:
        """How many milliseconds the page takes to find what it shows; how busy the machine is counts in."""
        return int(str(self._engine.eval(f"timed({json.dumps(text)}, {SHOWN})")))
