"""Planned page → HTML."""
