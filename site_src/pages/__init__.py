"""Which pages there are."""

from datetime import date

from site_src.model.library import Library
from site_src.pages import (
    calculators,
    claims,
    comparisons,
    coverage,
    home,
    questions,
    region_topics,
    regions,
    scenarios,
    sources,
    topics,
)
from site_src.pages.page import Page
from site_src.pages.views import Viewer

_KINDS = (
    *(home, topics, regions, region_topics, comparisons, calculators, scenarios),
    *(questions, claims, sources, coverage),
)


def plan(library: Library, day: date) -> tuple[Page, ...]:
    """Plan every page of the site as it stands on `day`. The library must have passed its checks."""
    viewer = Viewer(library, day)
    return tuple(page for kind in _KINDS for page in kind.plan(viewer))
