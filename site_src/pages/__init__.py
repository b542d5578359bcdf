"""Which pages there are."""

from site_src.addresses.page import Page
from site_src.pages import (
    attributes,
    calculators,
    claims,
    comparisons,
    corrections,
    coverage,
    data,
    home,
    my_place,
    pairs,
    questions,
    region_topics,
    regions,
    report,
    scenarios,
    search,
    sources,
    topics,
)
from site_src.views.answers import Viewer

_KINDS = (
    *(home, topics, attributes, regions, region_topics, pairs, comparisons, calculators, scenarios),
    *(questions, claims, sources, coverage, corrections, my_place, report, search, data),
)


def plan(viewer: Viewer) -> tuple[Page, ...]:
    """Plan every page of the site as it stands on the viewer's day. The library must have passed its checks."""
    return tuple(page for kind in _KINDS for page in kind.plan(viewer))
