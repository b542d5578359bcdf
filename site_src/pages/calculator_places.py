"""Places and their figures through time, as a calculator's script reads them; each distinct line once."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from site_src import wording
from site_src.calculate.parameters import Cell, Known
from site_src.calculate.rule import Rule
from site_src.calculate.tables import Span, timelines
from site_src.model.place import Place
from site_src.model.values import Band
from site_src.pages import addresses
from site_src.pages.views import STATES, Viewer

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | None


class _Lines:
    """Equal parts written once: the place of each among those written so far."""

    def __init__(self) -> None:
        self.written: list[Json] = []
        self._places: dict[str, int] = {}

    def place(self, part: Json) -> int:
        key = json.dumps(part, ensure_ascii=False)
        if key not in self._places:
            self._places[key] = len(self.written)
            self.written.append(part)
        return self._places[key]


class PlaceLines:
    """Writes places and spans, each distinct one once; `spans` and `answers` are what the places point into."""

    def __init__(self, viewer: Viewer, rule: Rule) -> None:
        self.spans, self.answers = _Lines(), _Lines()
        self._viewer, self._rule = viewer, rule

    def label(self, name: str) -> str:
        """A parameter's name for readers."""
        given = self._rule.calculator.parameters[name]
        topic, attribute = self._rule.attributes[name]
        declared = self._viewer.library.topics[topic].attributes[attribute]
        return given.label or (declared.terms[given.term].label if given.term else declared.label)

    def names(self) -> Json:
        """Every word of a closed list by its member, for sentences."""
        library = self._viewer.library
        words: dict[str, Json] = {}
        for axis in self._rule.axes.values():
            words.update(library.site.axes[axis].members)
        for given in self._rule.calculator.inputs.values():
            words.update(given.words)
        for name, (topic, attribute) in self._rule.attributes.items():
            declared = library.topics[topic].attributes[attribute]
            term = self._rule.calculator.parameters[name].term
            words.update(declared.terms[term].members if term else declared.members)
        return words

    def places(self) -> Json:
        """Place → for each parameter, in order, its spans.

        An area is left out where it says the same as its province, a province where it says the same as most.
        """
        lines = {
            place: [[self._span(span) for span in spans[name]] for name in self._rule.parameters]
            for place, spans in timelines(self._rule, self._viewer.library).items()
        }
        provinces = [json.dumps(line) for place, line in lines.items() if place.level == "province"]
        common = max(provinces, key=provinces.count) if provinces else ""
        written: dict[str, Json] = {"*": json.loads(common)} if common else {}
        for place, line in lines.items():
            above = lines.get(Place(place.region)) if place.level == "area" else written.get("*")
            if line != above:
                written[str(place)] = line
        return written

    def _span(self, span: Span) -> int:
        first = 0 if span.first == date.min else int(span.first.strftime("%Y%m%d"))
        known = span.known
        cells = [_cell(cell) for cell in known.cells]
        return self.spans.place([first, known.state, cells, self._answer(known), *([1] if known.spare else [])])

    def _answer(self, known: Known) -> int:
        """Where the figure comes from: [grade, since, source, address, state]."""
        answer = known.answer
        if answer is None:
            return -1
        statement = answer.statement
        state = list(STATES).index(answer.state)
        if statement is None:
            return self.answers.place(["", "", "", "", state])
        sources = statement.fields.source
        name = self._source(sources[0].id) if sources else ""
        address = addresses.answers(answer.topic, statement.place).partition("#")[0]
        anchor = answer.attribute if statement.place.level != "area" else f"{statement.place.area}-{answer.attribute}"
        since = wording.since(statement.since) if statement.since else ""
        return self.answers.place([answer.grade or "", since, name, f"{address}#{anchor}", state])

    def _source(self, slug: str) -> str:
        """Who says it. Of an unverified page only whose it is: its title stands where the answer is told in full."""
        source = self._viewer.library.sources[slug]
        return source.publisher if source.kind == "aggregator" else self._viewer.source(slug).name


def _cell(cell: Cell) -> Json:
    at, (low, high) = cell
    point: list[Json] = []
    for axis, member in at.items():
        point += [axis, [member.low, member.high] if isinstance(member, Band) else member]
    return [point, low] if low == high else [point, low, high]


def place_names(viewer: Viewer) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    """Every province with its areas, for the page's picker: (slug, name, ((slug, name), …))."""
    library = viewer.library
    return tuple(
        (
            slug,
            region.short,
            tuple((str(place), region.areas[place.area].name) for place in library.areas(slug)),
        )
        for slug, region in library.regions.items()
    )
