"""`data/v1/`: everything recorded, by topic and by place, for programs (JSON) and spreadsheets (CSV)."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_src.exports.records import FROM_ROOT, Record, Recorder, Told
from site_src.exports.table import table
from site_src.model.library import Library
from site_src.model.place import NATION, Place
from site_src.model.topic import Attribute
from site_src.pages import addresses
from site_src.pages.views import Viewer

VERSION = "v1"
_SCHEMA = Path(__file__).with_name("schema.json")
_AXIS = {"label", "members", "band", "unit"}
_Told = Mapping[tuple[str, str], tuple[Told, ...]]  # by topic and region


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """Every file of the data, `index.json` last: it lists the others with their size."""
    made = dict(_files(Recorder(viewer)))
    yield from made.items()
    yield addresses.DATA_INDEX, _encoded(_index(viewer, made))


def _files(recorder: Recorder) -> Iterator[tuple[str, bytes]]:
    told, library = _told(recorder), recorder.library
    for topic in library.topics:
        answers = tuple(each for region in _regions(library) for each in told[topic, region])
        yield addresses.topic_json(topic), _encoded(_topic(recorder, topic, answers))
        yield addresses.topic_csv(topic), table(recorder, answers)
    for region in _regions(library):
        answers = tuple(each for topic in library.topics for each in told[topic, region])
        yield addresses.place_json(region), _encoded(_place(recorder, region, answers))
        yield addresses.place_csv(region), table(recorder, answers)
    head = _head(recorder.viewer, "sources", addresses.DATA_SOURCES)
    yield addresses.DATA_SOURCES, _encoded({**head, "sources": [recorder.source(slug) for slug in library.sources]})
    yield addresses.DATA_SCHEMA, _SCHEMA.read_bytes()


def _regions(library: Library) -> tuple[str, ...]:
    return NATION, *library.regions


def _told(recorder: Recorder) -> _Told:
    library = recorder.library
    areas = {region: (Place(region), *library.areas(region)) for region in library.regions}
    places = {NATION: (Place(),), **areas}
    return {
        (topic, region): tuple(recorder.answers(topic, places[region]))
        for topic in library.topics
        for region in _regions(library)
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


def _topic(recorder: Recorder, slug: str, told: tuple[Told, ...]) -> Record:
    library = recorder.library
    topic = library.topics[slug]
    axes = dict.fromkeys(axis for attribute in topic.attributes.values() for axis in attribute.axes)
    return {
        **_head(recorder.viewer, "topic", addresses.topic_json(slug)),
        "topic": {
            "id": slug,
            "title": topic.title,
            "question": topic.question,
            "summary": topic.summary,
            "address": FROM_ROOT(addresses.topic(slug)),
        },
        "attributes": {name: _attribute(attribute) for name, attribute in topic.attributes.items()},
        "axes": {axis: library.site.axes[axis].model_dump(include=_AXIS) for axis in axes},
        "bases": dict(library.site.bases),
        "answers": [each.record for each in told],
        "sources": _cited(recorder, told),
    }


def _attribute(attribute: Attribute) -> Record:
    chosen = {"label", "help", "kind", "unit", "axes", "members", "better", "inherits", "levels"}
    terms = {name: term.model_dump(include={"label", "members"}) for name, term in attribute.terms.items()}
    return {**attribute.model_dump(include=chosen), "terms": terms}


def _place(recorder: Recorder, slug: str, told: tuple[Told, ...]) -> Record:
    library = recorder.library
    region = library.regions.get(slug)
    areas = region.areas if region else {}
    return {
        **_head(recorder.viewer, "place", addresses.place_json(slug)),
        "place": {
            "id": slug,
            "name": region.name if region else library.site.nation,
            "code": region.code if region else None,
            "pooling": region.pooling if region else None,
            "address": FROM_ROOT(addresses.region(slug) if region else "topics/"),
        },
        "areas": [
            {"id": f"{slug}/{area}", "name": each.name, "code": each.code, "level": each.level, "note": each.note}
            for area, each in areas.items()
        ],
        "topics": {topic: each.title for topic, each in library.topics.items()},
        "answers": [each.record for each in told],
        "sources": _cited(recorder, told),
    }


def _cited(recorder: Recorder, told: tuple[Told, ...]) -> list[Record]:
    """Every source that the answers rest on, once, in order of appearance."""
    cited = dict.fromkeys(
        cite.id for each in told for _, statement in each.statements for cite in statement.fields.source
    )
    return [recorder.source(slug) for slug in cited]


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
    parts = (f"{_dumped(name)}:{_lines(value)}" for name, value in record.items())
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _lines(value: object) -> str:
    if not isinstance(value, list):
        return _dumped(value)
    return "[\n" + ",\n".join(map(_dumped, value)) + "\n]"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
