"""The board of `/compare/` without its page: the scripts of the site and the data it fetches, in V8."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from py_mini_racer import MiniRacer

from site_src.browser import comparing as comparing_script
from site_src.browser import places as place_script
from site_src.views.answers import Viewer
from tests.support.site import ROOT

SCRIPTS = ("scripts/fetch.js", "scripts/answers.js", "components/compare/lines.js")
# what a page has and V8 has not; nothing is fetched, as all data is there before it is asked for
PAGE = """
    const window = globalThis, site = {};
"""
ENTRY = """
    const at = (slug) => {
        let sheet;
        site.load(slug.split("/")[0], (came) => { sheet = came; });
        return {slug, sheet, name: sheet.name + (sheet.areas[slug] || "")};
    };
    const hold = (slugs, day) => {
        let rules;
        site.comparing((came) => { rules = came; });
        const places = slugs.map(at), topics = Object.keys(places[0].sheet.subjects);
        const lines = topics.map((topic) => site.lines(places, topic, rules, day));
        const known = (line) => line.kind || line.alone.some((each) => each.length);
        const codes = (cautions) => cautions.map(({ code, about = [] }) => [code, about]);
        const written = (line) =>
            JSON.stringify([line.kind, line.alone.map(codes), codes(line.between), line.silent]);
        const made = (all) => Object.fromEntries(all.filter(known).map((line) => [line.name, written(line)]));
        const byTopic = Object.fromEntries(topics.map((topic, index) => [topic, made(lines[index])]));
        return [byTopic, site.sums(lines.flat(), places, topics, rules)];
    };
    const words = (code, about) => {
        let said;
        site.comparing((rules) => { said = site.caution({ code, about }, rules); });
        return said;
    };
"""
Codes = tuple[tuple[str, tuple[str, ...]], ...]  # (code, what its words name), sorted


@dataclass(frozen=True)
class Line:
    """One attribute over places: "different", "same", "open" or "", and what must be known of each and between them.

    `silent` is what is said of a place that has no value, "" of one that has.
    """

    kind: str
    alone: tuple[Codes, ...]
    between: Codes
    silent: tuple[str, ...]


@dataclass(frozen=True)
class Held:
    """What the board makes of some places: lines by (topic, attribute), and the sentences over them.

    A line of which nothing is known and nothing is to be said is left out.
    """

    lines: dict[tuple[str, str], Line]
    sums: tuple[str, ...]


class Board:
    """The board as a visitor's browser has it."""

    def __init__(self, viewer: Viewer) -> None:
        self._engine = MiniRacer()
        self._engine.eval(PAGE)
        for text in _texts(viewer):
            self._engine.eval(text)
        self._engine.eval(ENTRY)

    def hold(self, slugs: Sequence[str], day: date) -> Held:
        """Hold places against each other on a day."""
        written = f"JSON.stringify(hold({json.dumps(slugs)}, {json.dumps(day.isoformat())}))"
        lines, sums = json.loads(str(self._engine.eval(written)))
        made = {(topic, name): _line(text) for topic, told in lines.items() for name, text in told.items()}
        return Held(made, tuple(sums))

    def words(self, code: str, about: Sequence[str]) -> str:
        """A caution in the board's words."""
        return str(self._engine.eval(f"words({json.dumps(code)}, {json.dumps(about)})"))


def _texts(viewer: Viewer) -> Iterator[str]:
    """The scripts in their scopes, as the build wraps them, then the data they fetch."""
    for name in SCRIPTS:
        text = (ROOT / "templates" / name).read_text(encoding="utf-8")
        yield f"(function(){{{text}\n}})()"
    for _, data in (*comparing_script.files(viewer), *place_script.files(viewer)):
        yield data.decode()


@cache  # most lines read alike, as they have codes and no values
def _line(text: str) -> Line:
    kind, alone, between, silent = json.loads(text)
    return Line(kind, tuple(_codes(each) for each in alone), _codes(between), tuple(silent))


def _codes(written: list[list[object]]) -> Codes:
    made = [(str(code), tuple(map(str, about if isinstance(about, list) else []))) for code, about in written]
    return tuple(sorted(made))
