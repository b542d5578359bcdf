"""A policies file is named after a province, or `national`: any other would be on no page."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from site_src.checks.context import Context
from site_src.checks.walks.files import folder_of
from site_src.errors import Location, Problem, nearest
from site_src.model.place import NATION

ID = "unknown-region"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each policies file whose name is not that of a province or the nation."""
    library = context.library
    known = (NATION, *library.regions)
    for path in library.roots:
        region = PurePosixPath(path).stem
        if folder_of(library, path) == "policies" and region not in known:
            hint = f"文件名用 regions 里的。{nearest(region, known)}"
            yield Problem(Location(path), ID, f"没有“{region}”这个省", hint)
