"""`data/search.js`, and `data/search/<province>.js`: everything a visitor can find, for the script of the search page.

Scripts and not JSON, because a page opened from disk may load the one and not the other. What single provinces say is
most of it and grows with every statement, so each province has a sheet of its own, for those who name it. Pages about
one place and one topic, and pairs of provinces, are not listed: the script puts them together of the lists of places
and topics.
"""

from collections.abc import Iterable, Iterator, Sequence

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.addresses.way import FROM_ROOT
from site_src.browser.contract.search import (
    SearchAddresses,
    SearchAlias,
    SearchAnswers,
    SearchAttribute,
    SearchIndex,
    SearchSheet,
    SearchTopic,
)
from site_src.browser.script import script
from site_src.browser.search.entries import Entry, entries
from site_src.browser.search.places import answers, places
from site_src.compact import compact
from site_src.model.library import Library
from site_src.model.place import NATION, Place
from site_src.model.search import Alias
from site_src.model.topic import Attribute, Topic
from site_src.pinyin import readings
from site_src.views.answers import Viewer
from site_src.views.page_kinds import KINDS


def files(viewer: Viewer, pages: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    """The index and the sheet of every province, of the content and the planned pages."""
    listed, said = tuple(entries(viewer, pages)), tuple(answers(viewer))
    own, planned = [each for each in listed if each.home == NATION], {page.address for page in pages}
    yield addresses.SEARCH_INDEX, script("takeSearch", _index(viewer.library, planned, own, _told(said, NATION)))
    for region in viewer.library.regions:
        sheet: SearchSheet = {
            "region": region,
            "answers": _told(said, region),
            "pages": [each.encode() for each in listed if each.home == region],
        }
        yield addresses.search_script(region), script("takeSearchSheet", sheet)


def _told(said: Iterable[tuple[str, SearchAnswers]], region: str) -> Sequence[SearchAnswers]:
    return [each for home, each in said if home == region]


def _index(library: Library, planned: set[str], listed: Sequence[Entry], told: Sequence[SearchAnswers]) -> SearchIndex:
    regions = tuple(places(library))
    topics = [_topic(slug, topic, planned) for slug, topic in library.topics.items()]
    aliases = [_alias(each) for each in library.search.aliases]
    # sources are found by their words only: spelling out hundreds of long titles would hit upon everything
    titles = [(each.title, *each.names) for each in listed if each.kind != "source"]
    return {
        "kinds": KINDS,
        "ignore": library.search.ignore,
        "addresses": _patterns(planned),
        "regions": regions,
        "topics": topics,
        "aliases": aliases,
        "answers": told,
        "pages": [each.encode() for each in listed],
        "syllables": readings(compact(each) for each in (regions, topics, aliases, titles)),
    }


def _topic(slug: str, topic: Topic, planned: set[str]) -> SearchTopic:
    return {
        "slug": slug,
        "title": topic.title,
        "question": topic.question,
        "summary": topic.summary,
        "attributes": [
            _attribute(name, each, paged=addresses.attribute(slug, name) in planned)
            for name, each in topic.attributes.items()
        ],
    }


def _attribute(name: str, attribute: Attribute, *, paged: bool) -> SearchAttribute:
    row: SearchAttribute = {"slug": name, "label": attribute.label, "help": attribute.help}
    if paged:
        row["page"] = True
    return row


def _alias(alias: Alias) -> SearchAlias:
    return {"words": alias.words, "to": [FROM_ROOT(f"{target}/") for target in alias.to]}


def _patterns(planned: set[str]) -> SearchAddresses:
    patterns: SearchAddresses = {
        "region": FROM_ROOT(addresses.region("{region}")),
        "area": FROM_ROOT(addresses.area(Place("{region}", "{area}"))),
        "topic": FROM_ROOT(addresses.topic("{topic}")),
        "attribute": FROM_ROOT(addresses.attribute("{topic}", "{attribute}")),
        "answers": FROM_ROOT(addresses.answers("{topic}", Place("{region}"))),
        "pages": {
            "question": FROM_ROOT(addresses.question("{slug}")),
            "comparison": FROM_ROOT(addresses.comparison("{slug}")),
            "calculator": FROM_ROOT(addresses.calculator("{slug}")),
            "scenario": FROM_ROOT(addresses.scenario("{slug}")),
            "claim": FROM_ROOT(addresses.claim("{slug}")),
            "source": FROM_ROOT(addresses.source("{slug}")),
        },
    }
    if addresses.COMPARE in planned:
        patterns["pair"] = FROM_ROOT(addresses.pair("{region}", "{other}"))
    return patterns
