"""Walk `content/` → one frozen `Library`."""

from site_src.load.library import Loaded, load

__all__ = ["Loaded", "load"]
