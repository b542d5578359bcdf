"""Every axis is used by an attribute or a calculator: a forgotten one misleads editors who look for what to write."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "unused-axis"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each axis that no attribute and no calculator uses."""
    library = context.library
    used = {axis for each in context.attributes for axis in each.attribute.axes}
    inputs = [each for calculator in library.calculators.values() for each in calculator.inputs.values()]
    used |= {each.axis for each in inputs if each.axis}
    for name, axis in library.site.axes.items():
        if name not in used:
            at = library.locate(path_of(library, "site.yaml"), ("axes", name), key=True)
            yield Problem(at, ID, f"分类“{axis.label}”没有项目用到", "删掉它，或者写进一个项目的 axes。")
