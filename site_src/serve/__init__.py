"""The site in a browser while it is being written: rebuilt and reloaded on save."""

from site_src.serve.answer import Showcase
from site_src.serve.snapshot import Snapshot, take
from site_src.serve.watch import check_port, serve_site

__all__ = ["Showcase", "Snapshot", "check_port", "serve_site", "take"]
