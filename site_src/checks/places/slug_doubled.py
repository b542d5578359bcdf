"""`national` and `whole` are words of ours: no province and no area is called so, or its address would be taken."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.place import NATION, WHOLE

ID = "slug-doubled"
NEEDS_ALL = False
_HINT = "换一个名字，用地名的拼音。"


def check(context: Context) -> Iterator[Problem]:
    """Report each province or area whose slug is a reserved word."""
    library = context.library
    for slug, region in library.regions.items():
        path = path_of(library, "regions", f"{slug}.yaml")
        if slug in (NATION, WHOLE):
            yield Problem(library.locate(path), ID, f"“{slug}”是留用的词，不能作省的名字", _HINT)
        for name in region.areas:
            if name in (NATION, WHOLE):
                at = library.locate(path, ("areas", name), key=True)
                yield Problem(at, ID, f"“{name}”是留用的词，不能作地区的名字", _HINT)
