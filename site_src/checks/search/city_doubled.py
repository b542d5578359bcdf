"""A city lies in one province: whoever looks for it is led to one place."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "city-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each city whose name an earlier one has."""
    library = context.library
    seen: dict[str, str] = {}
    for region, cities in library.cities.items():
        for index, city in enumerate(cities):
            if city.name in seen:
                at = library.locate(path_of(library, "cities.yaml"), (region, index))
                message = f"“{city.name}”已经写在 {seen[city.name]} 里"
                yield Problem(at, ID, message, "只写在它所在的省；真有两个同名的，写出区别，例如“海南州”。")
            seen.setdefault(city.name, region)
