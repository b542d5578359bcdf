"""A tree → a function: in Python, and in JavaScript."""
