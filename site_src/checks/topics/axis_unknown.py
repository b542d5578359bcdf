"""An attribute's axes are declared in `site.yaml`, where their members and labels stand once for the whole site."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest

ID = "axis-unknown"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each axis of an attribute that is not declared."""
    axes = context.library.site.axes
    for each in context.attributes:
        for index, axis in enumerate(each.attribute.axes):
            if axis not in axes:
                at = context.library.locate(each.path, (*each.keys, "axes", index))
                yield Problem(at, ID, f"site.yaml 里没有“{axis}”这种分类", nearest(axis, axes))
