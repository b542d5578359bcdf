"""`data/calculators/<calculator>/<province>.js`: the figures of a province and its areas, for a calculator's page.

The page itself knows what holds for most; it asks for a province once a reader chooses it.
"""

from collections.abc import Iterator

from site_src.pages.calculator_data import region_scripts
from site_src.pages.calculators import rules
from site_src.pages.views import Viewer


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """Those of every calculator."""
    for rule in rules(viewer):
        yield from region_scripts(viewer, rule)
