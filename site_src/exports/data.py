"""`data/v1/`: everything recorded, by topic and by place, as JSON and CSV."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_src import compare
from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.exports.lines import Line, encode, encode_line
from site_src.exports.records import AnswerRecord, Record, Recorder
from site_src.exports.table import write_rows, write_table
from site_src.model.library import Library
from site_src.model.place import NATION, Place
from site_src.model.topic import Attribute
from site_src.views.answers import Viewer

VERSION = "v1"
_SCHEMA = Path(__file__).with_name("schema.json")
_AXIS = {"label", "members", "band", "unit"}


@dataclass(frozen=True, slots=True)
class _Part:
    """The answers of a region and its areas on one topic, encoded once for the topic's files and the region's."""

    answers: tuple[AnswerRecord, ...]
    lines: tuple[Line, ...]
    rows: str


def make_files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of every file; `index.json` comes last, because it lists the sizes of the others."""
    files = dict(_make_files(Recorder(viewer)))
    yield from files.items()
    yield addresses.DATA_INDEX, encode(_make_index(viewer, files))


def _make_files(recorder: Recorder) -> Iterator[tuple[str, bytes]]:
    library = recorder.library
    # every part stands in two files, that of its topic and that of its place
    parts = {
        (topic, region): _make_part(recorder, topic, region)
        for topic in library.topics
        for region in _list_regions(library)
    }
    sources = {slug: encode_line(recorder.record_source(slug)) for slug in library.sources}
    for topic in library.topics:
        of_topic = [parts[topic, region] for region in _list_regions(library)]
        yield (
            addresses.topic_json(topic),
            encode({**_describe_topic(recorder.viewer, topic), **_collect_answers(of_topic, sources)}),
        )
        yield addresses.topic_csv(topic), write_table(part.rows for part in of_topic)
    for region in _list_regions(library):
        of_place = [parts[topic, region] for topic in library.topics]
        yield (
            addresses.place_json(region),
            encode({**_describe_place(recorder.viewer, region), **_collect_answers(of_place, sources)}),
        )
        yield addresses.place_csv(region), write_table(part.rows for part in of_place)
    head = _make_head(recorder.viewer, "sources", addresses.DATA_SOURCES)
    yield addresses.DATA_SOURCES, encode({**head, "sources": list(sources.values())})
    yield addresses.DATA_SCHEMA, _SCHEMA.read_bytes()


def _list_regions(library: Library) -> tuple[str, ...]:
    return NATION, *library.regions


def _make_part(recorder: Recorder, topic: str, region: str) -> _Part:
    areas = recorder.library.areas(region) if region != NATION else ()
    answers = tuple(recorder.record_answers(topic, (Place(region), *areas)))
    return _Part(answers, tuple(encode_line(each.record) for each in answers), write_rows(recorder, answers))


def _collect_answers(parts: Sequence[_Part], sources: Mapping[str, Line]) -> Record:
    """All answers, and each source they rest on once, in order of appearance."""
    answers = (each for part in parts for each in part.answers)
    cited = (cite.id for each in answers for _, statement in each.statements for cite in statement.fields.source)
    return {
        "answers": [line for part in parts for line in part.lines],
        "sources": [sources[slug] for slug in dict.fromkeys(cited)],
    }


def _make_head(viewer: Viewer, kind: str, address: str) -> Record:
    """The first members of every file."""
    site = viewer.library.site
    # seen from the file itself: schema.json stands at the root of data/v1/
    up = "../" * (address.removeprefix(addresses.DATA_V1).count("/"))
    return {
        "$schema": f"{up}schema.json",
        "version": VERSION,
        "kind": kind,
        "date": viewer.day.isoformat(),
        "site": site.title,
        "licence": {"label": site.licence.label, "url": site.licence.url},
    }


def _describe_topic(viewer: Viewer, slug: str) -> Record:
    library = viewer.library
    topic = library.topics[slug]
    axes = dict.fromkeys(axis for attribute in topic.attributes.values() for axis in attribute.axes)
    return {
        **_make_head(viewer, "topic", addresses.topic_json(slug)),
        "topic": {
            "id": slug,
            "title": topic.title,
            "question": topic.question,
            "summary": topic.summary,
            "address": FROM_ROOT(addresses.topic(slug)),
        },
        "attributes": {name: _describe_attribute(attribute) for name, attribute in topic.attributes.items()},
        "axes": {axis: library.site.axes[axis].model_dump(include=_AXIS) for axis in axes},
        "bases": {name: base.label for name, base in library.site.bases.items()},
    }


def _describe_attribute(attribute: Attribute) -> Record:
    chosen = {"label", "help", "kind", "unit", "axes", "members", "better", "inherits", "levels"}
    terms = {name: term.model_dump(include={"label", "members"}) for name, term in attribute.terms.items()}
    return {**attribute.model_dump(include=chosen), "terms": terms}


def _describe_place(viewer: Viewer, slug: str) -> Record:
    library = viewer.library
    region = library.regions.get(slug)
    areas = region.areas if region else {}
    return {
        **_make_head(viewer, "place", addresses.place_json(slug)),
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


def _make_index(viewer: Viewer, files: Mapping[str, bytes]) -> Record:
    library = viewer.library
    statements = tuple(library.all_statements())
    bases = Counter(compare.basis(library, each) for each in statements if each.adopted)
    return {
        **_make_head(viewer, "index", addresses.DATA_INDEX),
        "description": library.site.description,
        "counts": {
            "topics": len(library.topics),
            "places": len(library.regions) + sum(len(region.areas) for region in library.regions.values()),
            "statements": len(statements),
            "adopted": bases["evidence"],
            "disputed": sum(not each.adopted for each in statements),
            "drafts": bases["draft"],
            "leads": bases["lead"],
            "sources": len(library.sources),
        },
        "files": [
            {"path": address.removeprefix(addresses.DATA_V1), "title": title, "bytes": len(files[address])}
            for address, title in _list_titles(library)
        ],
    }


def _list_titles(library: Library) -> Iterator[tuple[str, str]]:
    for slug, topic in library.topics.items():
        yield from ((address(slug), topic.title) for address in (addresses.topic_json, addresses.topic_csv))
    for slug in _list_regions(library):
        name = library.name(Place(slug))
        yield from ((address(slug), name) for address in (addresses.place_json, addresses.place_csv))
    yield addresses.DATA_SOURCES, "出处"
    yield addresses.DATA_SCHEMA, "JSON Schema"
