"""An attribute's axes are declared in `site.yaml`, where their members and labels stand once for the whole site."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "axis-unknown"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the axes of every attribute."""
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            for index, axis in enumerate(attribute.axes):
                if axis not in library.site.axes:
                    path = path_of(library, "topics", f"{slug}.yaml")
                    at = library.locate(path, ("attributes", name, "axes", index))
                    yield Problem(at, ID, f"site.yaml 里没有“{axis}”这种分类", nearest(axis, library.site.axes))
