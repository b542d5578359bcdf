"""Kinds of page as search names them, and which page a city is found on."""

from site_src.addresses import table as addresses
from site_src.model.library import Library

KINDS = {
    "region": "省",
    "area": "地方",
    "city": "地方",
    "topic": "主题",
    "answers": "当地规定",
    "attribute": "各地逐项对照",
    "pair": "两个省对照",
    "question": "问题",
    "comparison": "对照",
    "calculator": "算一算",
    "scenario": "算例",
    "claim": "说法核对",
    "source": "出处",
    "page": "本站",
}
"""Kind of page, as in templates and addresses → its label in lists and search results."""


def find_city_address(library: Library, region: str, city: str) -> str | None:
    """The address of the province, for a city without an area of its own; None for a city that is an area."""
    names = (area.name for area in library.regions[region].areas.values())
    # 延边 stands for 延边州 and 延边朝鲜族自治州 alike
    return None if any(name.startswith(city) for name in names) else addresses.region(region)
