"""`data/search.js`: everything a visitor can find, for the script of the search page.

A script and not JSON, because a page opened from disk may load the one and not the other. Pages about one place and one
topic, and pairs of provinces, are not listed: the script puts them together of the lists of places and topics.
"""

from collections.abc import Iterator, Mapping, Sequence

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.addresses.way import FROM_ROOT
from site_src.browser.script import script
from site_src.browser.search.entries import ADDRESSES, entries
from site_src.browser.search.places import places, said
from site_src.compact import compact
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.pinyin import readings
from site_src.views.answers import Viewer
from site_src.views.page_kinds import KINDS


def files(viewer: Viewer, pages: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    """The index, of the content and the planned pages."""
    yield addresses.SEARCH_INDEX, script("takeSearch", _index(viewer, pages))


def _index(viewer: Viewer, pages: Sequence[Page]) -> Mapping[str, object]:
    library, planned = viewer.library, {page.address for page in pages}
    listed = tuple(entries(viewer, pages))
    named = {
        "regions": tuple(places(library)),
        "topics": _topics(library, planned),
        "aliases": [
            [alias.words, [FROM_ROOT(f"{target}/") for target in alias.to]] for alias in library.search.aliases
        ],
    }
    # sources are found by their words only: spelling out hundreds of long titles would hit upon everything
    titles = [(each.title, *each.names) for each in listed if each.kind != "source"]
    return {
        "kinds": KINDS,
        "ignore": library.search.ignore,
        "addresses": _patterns(planned),
        **named,
        "said": tuple(said(viewer)),
        "pages": [each.written() for each in listed],
        "syllables": readings([compact(named), compact(titles)]),
    }


def _topics(library: Library, planned: set[str]) -> Sequence[object]:
    """Topics with their attributes; those that have a page of their own are marked with 1."""
    return [
        [
            slug,
            topic.title,
            topic.question,
            topic.summary,
            [
                [name, attribute.label, attribute.help, int(addresses.attribute(slug, name) in planned)]
                for name, attribute in topic.attributes.items()
            ],
        ]
        for slug, topic in library.topics.items()
    ]


def _patterns(planned: set[str]) -> Mapping[str, str]:
    """The addresses that the script puts together; it fills in what stands in braces."""
    patterns = {
        "region": addresses.region("{region}"),
        "area": addresses.area(Place("{region}", "{area}")),
        "topic": addresses.topic("{topic}"),
        "attribute": addresses.attribute("{topic}", "{attribute}"),
        "answers": addresses.answers("{topic}", Place("{region}")),
        **{kind: address("{slug}") for kind, address in ADDRESSES.items()},
    }
    if addresses.COMPARE in planned:
        patterns["pair"] = addresses.pair("{region}", "{other}")
    return {name: FROM_ROOT(address) for name, address in patterns.items()}
