"""Declarations for tests of values: a site with axes and a base, attributes of any kind."""

from functools import cache

from site_src.decode.shape import decode
from site_src.model.topic import Attribute
from site_src.model.writing import Site
from tests.support.library import SITE
from tests.support.nodes import node

AXES = """\
      tier: {label: 医院等级, members: {primary: 一级, secondary: 二级, tertiary: 三级}}
      status: {label: 人员类别, members: {employed: 在职, retired: 退休}}
      age: {label: 年龄, band: count, unit: 周岁}
      fees: {label: 累计费用, band: money}
      family: {label: 家里几口人, band: count}
    bases: {staff_wage: 上年在岗职工年平均工资}
"""


@cache
def site() -> Site:
    """A site with axes of members and of bands, and one base."""
    made, problems = decode(Site, node(SITE + AXES))
    assert made is not None, problems
    return made


def attribute(kind: str, more: str = "") -> Attribute:
    """An attribute of a kind; `more`: further keys, as YAML between braces."""
    text = f"{{label: 起付线, help: 多少, group: figures, inherits: yes, recheck: 12m, kind: {kind}, {more}}}"
    made, problems = decode(Attribute, node(text))
    assert made is not None, problems
    return made
