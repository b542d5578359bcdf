"""A statement stands only at a level its attribute is asked at: elsewhere no page would show it."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "wrong-level"
NEEDS_ALL = False
_NAMES = {"nation": "全国", "province": "省", "area": "地区"}


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the place of every statement, once for each attribute and place."""
    for (topic, name, place), group in library.statements.items():
        attribute = library.topics[topic].attributes[name]
        if place.level not in attribute.levels:
            at = library.locate(group[0].path, (place.area, name), key=True)
            asked = "、".join(_NAMES[level] for level in attribute.levels)
            message = f"“{attribute.label}”不在{_NAMES[place.level]}这一级问"
            yield Problem(at, ID, message, f"只在这几级写：{asked}；或者改主题文件里的 levels。")
