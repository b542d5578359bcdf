"""Statements in the words a reader sees: values, dates, grades, cautions."""

from site_src.wording.comparing import CAUTIONS, SUMMARIES, say_caution
from site_src.wording.figures import THIN
from site_src.wording.reading import STAGES, say_reading
from site_src.wording.validity import GRADES, say_since, say_span
from site_src.wording.values import ValueText, say, say_leaf, say_unit

__all__ = [
    "CAUTIONS",
    "GRADES",
    "STAGES",
    "SUMMARIES",
    "THIN",
    "ValueText",
    "say",
    "say_caution",
    "say_leaf",
    "say_reading",
    "say_since",
    "say_span",
    "say_unit",
]
