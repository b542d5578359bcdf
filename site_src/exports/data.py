"""`data/v1/`: everything recorded, by topic and by place, for programs (JSON) and spreadsheets (CSV)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.compact import compact
from site_src.exports.records import Record, Recorder, Told
from site_src.exports.table import rows, table
from site_src.model.library import Library
from site_src.model.place import NATION, Place
from site_src.model.topic import Attribute
from site_src.views.answers import Viewer

VERSION = "v1"
_SCHEMA = Path(__file__).with_name("schema.json")
_AXIS = {"label", "members", "band", "unit"}


class _Line(str):
    """A record as one line of JSON, ready to stand among others."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """What a region and its areas say on one topic, as the files of both have it: lines of JSON, rows of a table."""

    told: tuple[Told, ...]
    lines: tuple[_Line, ...]
    rows: str


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """Every file of the data, `index.json` last: it lists the others with their size."""
    made = dict(_files(Recorder(viewer)))
    yield from made.items()
    yield addresses.DATA_INDEX, _encoded(_index(viewer, made))


def _files(recorder: Recorder) -> Iterator[tuple[str, bytes]]:
    library = recorder.library
    parts = {
        (topic, region): _part(recorder, topic, region) for topic in library.topics for region in _regions(library)
    }
    sources = {slug: _line(recorder.source(slug)) for slug in library.sources}
    for topic in library.topics:
        of_topic = [parts[topic, region] for region in _regions(library)]
        yield addresses.topic_json(topic), _encoded({**_topic(recorder.viewer, topic), **_answers(of_topic, sources)})
        yield addresses.topic_csv(topic), table(part.rows for part in of_topic)
    for region in _regions(library):
        of_place = [parts[topic, region] for topic in library.topics]
        yield addresses.place_json(region), _encoded({**_place(recorder.viewer, region), **_answers(of_place, sources)})
        yield addresses.place_csv(region), table(part.rows for part in of_place)
    head = _head(recorder.viewer, "sources", addresses.DATA_SOURCES)
    yield addresses.DATA_SOURCES, _encoded({**head, "sources": list(sources.values())})
    yield addresses.DATA_SCHEMA, _SCHEMA.read_bytes()


def _regions(library: Library) -> tuple[str, ...]:
    return NATION, *library.regions


def _part(recorder: Recorder, topic: str, region: str) -> _Part:
    areas = recorder.library.areas(region) if region != NATION else ()
    told = tuple(recorder.answers(topic, (Place(region), *areas)))
    return _Part(told, tuple(_line(each.record) for each in told), rows(recorder, told))


def _answers(parts: Sequence[_Part], sources: Mapping[str, _Line]) -> Record:
    """All the answers, and every source that they rest on, once, in order of appearance."""
    told = (each for part in parts for each in part.told)
    cited = (cite.id for each in told for _, statement in each.statements for cite in statement.fields.source)
    return {
        "answers": [line for part in parts for line in part.lines],
        "sources": [sources[slug] for slug in dict.fromkeys(cited)],
    }


def _head(viewer: Viewer, kind: str, address: str) -> Record:
    """What every file begins with."""
    site = viewer.library.site
    up = "../" * (address.removeprefix(addresses.DATA_V1).count("/"))
    return {
        "$schema": f"{up}schema.json",
        "version": VERSION,
        "kind": kind,
        "date": viewer.day.isoformat(),
        "site": site.title,
        "licence": {"label": site.licence.label, "url": site.licence.url},
    }


def _topic(viewer: Viewer, slug: str) -> Record:
    library = viewer.library
    topic = library.topics[slug]
    axes = dict.fromkeys(axis for attribute in topic.attributes.values() for axis in attribute.axes)
    return {
        **_head(viewer, "topic", addresses.topic_json(slug)),
        "topic": {
            "id": slug,
            "title": topic.title,
            "question": topic.question,
            "summary": topic.summary,
            "address": FROM_ROOT(addresses.topic(slug)),
        },
        "attributes": {name: _attribute(attribute) for name, attribute in topic.attributes.items()},
        "axes": {axis: library.site.axes[axis].model_dump(include=_AXIS) for axis in axes},
        "bases": {name: base.label for name, base in library.site.bases.items()},
    }


def _attribute(attribute: Attribute) -> Record:
    chosen = {"label", "help", "kind", "unit", "axes", "members", "better", "inherits", "levels"}
    terms = {name: term.model_dump(include={"label", "members"}) for name, term in attribute.terms.items()}
    return {**attribute.model_dump(include=chosen), "terms": terms}


def _place(viewer: Viewer, slug: str) -> Record:
    library = viewer.library
    region = library.regions.get(slug)
    areas = region.areas if region else {}
    return {
        **_head(viewer, "place", addresses.place_json(slug)),
        "place": {
            "id": slug,
            "name": region.name if region else library.site.nation,
            "code": region.code if region else None,
            "pooling": region.pooling if region else None,
            "address": FROM_ROOT(addresses.region(slug) if region else addresses.TOPICS),
        },
        "areas": [
            {"id": f"{slug}/{area}", "name": each.name, "code": each.code, "level": each.level, "note": each.note}
            for area, each in areas.items()
        ],
        "topics": {topic: each.title for topic, each in library.topics.items()},
    }


def _index(viewer: Viewer, made: Mapping[str, bytes]) -> Record:
    library = viewer.library
    statements = tuple(library.all_statements())
    return {
        **_head(viewer, "index", addresses.DATA_INDEX),
        "description": library.site.description,
        "counts": {
            "topics": len(library.topics),
            "places": len(library.regions) + sum(len(region.areas) for region in library.regions.values()),
            "statements": len(statements),
            "adopted": sum(each.adopted for each in statements),
            "disputed": sum(not each.adopted for each in statements),
            "sources": len(library.sources),
        },
        "files": [
            {"path": address.removeprefix(addresses.DATA_V1), "title": title, "bytes": len(made[address])}
            for address, title in _titles(library)
        ],
    }


def _titles(library: Library) -> Iterator[tuple[str, str]]:
    for slug, topic in library.topics.items():
        yield from ((address(slug), topic.title) for address in (addresses.topic_json, addresses.topic_csv))
    for slug in _regions(library):
        name = library.name(Place(slug))
        yield from ((address(slug), name) for address in (addresses.place_json, addresses.place_csv))
    yield addresses.DATA_SOURCES, "出处"
    yield addresses.DATA_SCHEMA, "JSON Schema"


def _encoded(record: Record) -> bytes:
    """JSON with one line for each member of a long list, so that a file can be read and compared by lines."""
    parts = (f"{compact(name)}:{_lines(value)}" for name, value in record.items())
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _lines(value: object) -> str:
    if not isinstance(value, list):
        return compact(value)
    return "[\n" + ",\n".join(map(_line, value)) + "\n]"


def _line(value: object) -> _Line:
    return value if isinstance(value, _Line) else _Line(compact(value))
