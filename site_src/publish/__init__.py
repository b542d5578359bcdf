"""The finished tree, swapped in whole."""

from site_src.publish.place import MARKER, check_place
from site_src.publish.swap import publish

__all__ = ["MARKER", "check_place", "publish"]
