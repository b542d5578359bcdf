"""A calculator's file → a checked rule."""
