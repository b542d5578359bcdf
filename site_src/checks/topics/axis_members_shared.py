"""Two axes of one attribute share no member: an editor who writes only the member could mean either."""

from collections.abc import Iterator
from itertools import combinations

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "axis-members-shared"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each two axes of an attribute that share a member."""
    axes = context.library.site.axes
    for each in context.attributes:
        known = [axis for axis in each.attribute.axes if axis in axes]
        for one, other in combinations(known, 2):
            shared = [member for member in axes[one].members if member in axes[other].members]
            if shared:
                at = context.library.locate(each.path, (*each.keys, "axes"))
                message = f"分类 {one} 和 {other} 都有“{'、'.join(shared)}”，写值时分不清"
                yield Problem(at, ID, message, "在 site.yaml 里给其中一个换个名字，或者少用一个分类。")
