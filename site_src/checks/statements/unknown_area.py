"""The first keys of a policies file are `whole` and the province's declared areas."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from site_src.checks.context import Context
from site_src.checks.walks.files import folder_of
from site_src.errors import Problem, nearest
from site_src.model.place import NATION, WHOLE
from site_src.yaml_file import Mapping

ID = "unknown-area"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each first key of a policies file that is no area of its province, if the province is known."""
    library = context.library
    for path, root in library.roots.items():
        region = PurePosixPath(path).stem
        if folder_of(library, path) != "policies" or not isinstance(root, Mapping):
            continue
        if region != NATION and region not in library.regions:
            continue
        known = (WHOLE, *(library.regions[region].areas if region != NATION else ()))
        for key, _ in root.entries:
            if key.text not in known:
                where = library.regions[region].short if region != NATION else library.site.nation
                message = f"{where}没有“{key.text}”这个地区"
                yield Problem(key.location, ID, message, nearest(key.text, known))
