"""Walk `content/` → one frozen `Library`."""

from site_src.load.library import Loaded, load
from site_src.load.zone import zone_of

__all__ = ["Loaded", "load", "zone_of"]
