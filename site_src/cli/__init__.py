"""Words in, text and exit code out; the only floor that prints."""

from site_src.cli.entrance import main

__all__ = ["main"]
