"""Files beside the pages: what other programs, search engines and phones read."""

from collections.abc import Mapping, Sequence

from site_src.addresses.page import Page
from site_src.exports import crawlers, data, manifest
from site_src.views.answers import Viewer


def export(viewer: Viewer, pages: Sequence[Page], base_url: str | None) -> Mapping[str, bytes]:
    """Every file that is for programs: path in the tree → bytes. The same content and day give the same bytes.

    `pages` are those planned, `base_url` (ending in a slash) where the site will stand, None while nobody knows.
    """
    return {
        **dict(data.make_files(viewer)),
        **dict(crawlers.make_files(viewer.library, viewer.day, pages, base_url)),
        manifest.FILE: manifest.make_manifest(viewer.library.site),
    }
