"""Rules on corrections."""

from site_src.checks.corrections import (
    corrected_before_since,
    corrected_in_future,
    correction_without_origin,
    corrections_newest_first,
    dangling_correction,
    unknown_correction_source,
)
from site_src.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    corrected_before_since,
    corrected_in_future,
    correction_without_origin,
    corrections_newest_first,
    dangling_correction,
    unknown_correction_source,
)
