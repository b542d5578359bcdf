"""An axis has either named members or bands of a number, never both and never neither."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "axis-shape"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each axis with both members and bands, or neither."""
    library = context.library
    for name, axis in library.site.axes.items():
        if bool(axis.members) == (axis.band is not None):
            at = library.locate(path_of(library, "site.yaml"), ("axes", name), key=True)
            hint = "有名字的几类写 members；按数分段的写 band: money 或 band: count。"
            yield Problem(at, ID, f"分类“{axis.label}”的 members 和 band 要写一个，只写一个", hint)
