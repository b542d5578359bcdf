"""Every axis is used by an attribute or a calculator: a forgotten one misleads editors who look for what to write."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "unused-axis"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every axis of the site."""
    used = {
        axis for topic in library.topics.values() for attribute in topic.attributes.values() for axis in attribute.axes
    }
    inputs = [each for calculator in library.calculators.values() for each in calculator.inputs.values()]
    used |= {each.axis for each in inputs if each.axis}
    for name, axis in library.site.axes.items():
        if name not in used:
            at = library.locate(path_of(library, "site.yaml"), ("axes", name), key=True)
            yield Problem(at, ID, f"分类“{axis.label}”没有项目用到", "删掉它，或者写进一个项目的 axes。")
