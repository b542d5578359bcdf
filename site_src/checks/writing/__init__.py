"""Rules on questions, claims and comparisons."""
