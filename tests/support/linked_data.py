"""Judges JSON-LD by hand: what schema.org and the search engines ask of the few types that the site uses."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.support.html import Element

Thing = Mapping[str, object]
WHOLE = re.compile(r"https?://[^\s<>{}]+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SEARCH = re.compile(r"https?://\S+\{search_term_string\}")


@dataclass(frozen=True)
class Kind:
    """The properties of a type: those that must be there, those that may, those only of a site with a whole address."""

    must: frozenset[str]
    may: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()


def _kind(must: str, may: str = "", whole: str = "") -> Kind:
    return Kind(frozenset(must.split()), frozenset(may.split()), frozenset(whole.split()))


# `must`: what Google's documentation requires, or recommends and we promise; `whole`: same, once the host is known
KINDS: Mapping[str, Kind] = {
    "BreadcrumbList": _kind("itemListElement"),
    "ListItem": _kind("position name", whole="item"),
    "FAQPage": _kind("mainEntity"),
    "Question": _kind("name acceptedAnswer"),
    "Answer": _kind("text"),
    "Dataset": _kind(
        "name description inLanguage isAccessibleForFree dateModified creator", "license", "url distribution"
    ),
    "DataDownload": _kind("encodingFormat contentUrl"),
    "Organization": _kind("name", whole="url"),
    "WebSite": _kind("name description inLanguage", whole="url potentialAction"),
    "SearchAction": _kind("target query-input"),
    "EntryPoint": _kind("urlTemplate"),
}
FORMS = {
    "url": WHOLE, "item": WHOLE, "contentUrl": WHOLE, "license": WHOLE, "dateModified": DAY, "urlTemplate": SEARCH,
    "query-input": re.compile(r"required name=search_term_string"), "encodingFormat": re.compile(r"\w+/[\w.+-]+"),
}  # fmt: skip
LEAST, MOST = 50, 5000
"""Characters a data set's description may have."""


def things(page: Element) -> list[Thing]:
    """What a page says of itself, the members of its graph."""
    blocks = [each for each in page.all("script") if each.attributes.get("type") == "application/ld+json"]
    assert len(blocks) <= 1
    if not blocks:
        return []
    written = json.loads("".join(map(str, blocks[0].children)))
    assert written.keys() == {"@context", "@graph"}
    assert written["@context"] == "https://schema.org"
    return list(written["@graph"])


def faults(thing: object, *, hosted: bool, path: str = "") -> Iterator[str]:
    """Everything wrong with a value and what is in it; `hosted`: whether the site knows where it stands."""
    if isinstance(thing, list):
        for number, each in enumerate(thing):
            yield from faults(each, hosted=hosted, path=f"{path}[{number}]")
    elif isinstance(thing, dict):
        yield from _thing(thing, f"{path}/{thing.get('@type')}", hosted=hosted)
    elif thing in ("", None):
        yield f"{path}: empty"


def _thing(thing: Thing, path: str, *, hosted: bool) -> Iterator[str]:
    kind = KINDS.get(str(thing.get("@type")))
    if kind is None:
        yield f"{path}: not one of our types"
        return
    must = kind.must | (kind.whole if hosted else frozenset())
    names = thing.keys() - {"@type"}
    yield from (f"{path}: no {name}" for name in sorted(must - names))
    yield from (f"{path}: {name} does not belong there" for name in sorted(names - must - kind.may))
    for name, value in thing.items():
        form = FORMS.get(name)
        if form and not (isinstance(value, str) and form.fullmatch(value)):
            yield f"{path}/{name}: {value!r}"
        if name != "@type":
            yield from faults(value, hosted=hosted, path=f"{path}/{name}")
    yield from _special(thing, path)


def _special(thing: Thing, path: str) -> Iterator[str]:
    steps = thing.get("itemListElement")
    if isinstance(steps, list) and [each["position"] for each in steps] != list(range(1, len(steps) + 1)):
        yield f"{path}: the steps are not counted from 1"
    if thing.get("@type") == "Dataset" and not LEAST <= len(str(thing["description"])) <= MOST:
        yield f"{path}: a description of {len(str(thing['description']))} characters"
