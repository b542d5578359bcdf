"""Files beside the pages: what scripts, other programs and search engines read."""

from collections.abc import Mapping, Sequence
from datetime import date

from site_src.exports import crawlers, data, manifest, place_script, search, topic_script
from site_src.model.library import Library
from site_src.pages.page import Page
from site_src.pages.views import Viewer


def export(library: Library, day: date, pages: Sequence[Page], base_url: str | None) -> Mapping[str, bytes]:
    """Every file that is no page: path in the tree → bytes. The same content and day give the same bytes.

    `pages` are those planned, `base_url` (ending in a slash) where the site will stand, None while nobody knows.
    """
    viewer = Viewer(library, day)
    return {
        **dict(place_script.files(viewer)),
        **dict(topic_script.files(viewer)),
        **dict(data.files(viewer)),
        **dict(search.files(viewer, pages)),
        **dict(crawlers.files(library, day, pages, base_url)),
        manifest.FILE: manifest.manifest(library.site),
    }
