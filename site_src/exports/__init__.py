"""Files for other programs, search engines and phones, beside the pages."""

from collections.abc import Mapping, Sequence

from site_src.addresses.page import Page
from site_src.exports import crawlers, data, manifest
from site_src.views.answers import Viewer


def export(viewer: Viewer, pages: Sequence[Page], base_url: str | None) -> Mapping[str, bytes]:
    """Every file for programs: path in the tree → bytes. The same content and day give the same bytes.

    `pages` are all pages of the site; `base_url` ends in a slash, None: the host is not known.
    """
    return {
        **dict(data.make_files(viewer)),
        **dict(crawlers.make_files(viewer.library, viewer.day, pages, base_url)),
        manifest.FILE: manifest.make_manifest(viewer.library.site),
    }
