"""Files beside the pages: what scripts, other programs and search engines read."""

from collections.abc import Mapping, Sequence

from site_src.exports import (
    comparing_script,
    crawlers,
    data,
    figures_script,
    manifest,
    place_script,
    rows_script,
    search,
    topic_script,
)
from site_src.pages.page import Page
from site_src.pages.views import Viewer


def export(viewer: Viewer, pages: Sequence[Page], base_url: str | None) -> Mapping[str, bytes]:
    """Every file that is no page: path in the tree → bytes. The same content and day give the same bytes.

    `pages` are those planned, `base_url` (ending in a slash) where the site will stand, None while nobody knows.
    """
    return {
        **dict(place_script.files(viewer)),
        **dict(comparing_script.files(viewer)),
        **dict(rows_script.files(viewer)),
        **dict(figures_script.files(viewer)),
        **dict(topic_script.files(viewer)),
        **dict(data.files(viewer)),
        **dict(search.files(viewer, pages)),
        **dict(crawlers.files(viewer.library, viewer.day, pages, base_url)),
        manifest.FILE: manifest.manifest(viewer.library.site),
    }
