"""What scripts in the browser read."""

from collections.abc import Mapping, Sequence

from site_src.addresses.page import Page
from site_src.browser import calculator, comparing, places, rows, topics
from site_src.browser.search import index
from site_src.views.answers import Viewer


def payloads(viewer: Viewer, pages: Sequence[Page]) -> Mapping[str, bytes]:
    """Every file that scripts ask for: path in the tree → bytes. The same content and day give the same bytes.

    `pages` are those planned. What a calculator's page itself loads belongs to that page, and is not among them.
    """
    return {
        **dict(places.files(viewer)),
        **dict(comparing.files(viewer)),
        **dict(rows.files(viewer)),
        **dict(calculator.files(viewer)),
        **dict(topics.files(viewer)),
        **dict(index.files(viewer, pages)),
    }
