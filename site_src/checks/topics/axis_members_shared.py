"""Two axes of one attribute share no member: an editor who writes only the member could mean either."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "axis-members-shared"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Compare the axes of every attribute two by two."""
    axes = library.site.axes
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            known = [axis for axis in attribute.axes if axis in axes]
            for one, other in combinations(known, 2):
                shared = [member for member in axes[one].members if member in axes[other].members]
                if shared:
                    at = library.locate(path_of(library, "topics", f"{slug}.yaml"), ("attributes", name, "axes"))
                    message = f"分类 {one} 和 {other} 都有“{'、'.join(shared)}”，写值时分不清"
                    yield Problem(at, ID, message, "在 site.yaml 里给其中一个换个名字，或者少用一个分类。")
