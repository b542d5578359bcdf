"""A statement stands only at a level its attribute is asked at: elsewhere no page would show it."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "wrong-level"
NEEDS_ALL = False
_NAMES = {"nation": "全国", "province": "省", "area": "地区"}


def check(context: Context) -> Iterator[Problem]:
    """Report each attribute and place with statements at a level that the attribute is not asked at."""
    library = context.library
    for ref, group in library.own_groups():
        attribute, level = library.declared(ref), ref.place.level
        if level not in attribute.levels:
            at = library.locate(group[0].path, (ref.place.area, ref.attribute), key=True)
            asked = "、".join(_NAMES[each] for each in attribute.levels)
            message = f"“{attribute.label}”不在{_NAMES[level]}这一级问"
            yield Problem(at, ID, message, f"只在这几级写：{asked}；或者改主题文件里的 levels。")
