"""A rule in one case: what is known there on the day, worked out, and what to mind."""
