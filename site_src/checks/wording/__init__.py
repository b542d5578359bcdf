"""Rules on how text is written."""

from site_src.checks.rule import Rule
from site_src.checks.wording import (
    body_empty,
    body_heading,
    empty_note,
    full_width_digits,
    half_width_punctuation,
    loud_prose,
    number_in_prose,
    placeholder_text,
    question_mark,
    reader_words,
    unfilled_blank,
)

RULES: tuple[Rule, ...] = (
    body_empty,
    body_heading,
    empty_note,
    full_width_digits,
    half_width_punctuation,
    loud_prose,
    number_in_prose,
    placeholder_text,
    question_mark,
    reader_words,
    unfilled_blank,
)
