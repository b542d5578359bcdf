"""The language of formulas: text → a tree whose kinds and bounds are proven."""
