"""The time zone of a content folder, read before anything else: it decides which day it is."""

from pathlib import Path

from site_src.load.shelf import Shelf
from site_src.model.writing import Site
from site_src.model.zone import NO_ZONE, is_zone


def zone_of(folder: Path) -> str:
    """The zone that `site.yaml` names; `NO_ZONE` where it names no known one, as reading it whole will say."""
    site = Shelf(folder).read_file(Site, "site.yaml")
    return site.zone if site and is_zone(site.zone) else NO_ZONE
