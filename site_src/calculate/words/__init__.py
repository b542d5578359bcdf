"""A rule, and a case worked out, in sentences."""
