"""Rules on questions, claims and comparisons."""

from site_src.checks.rule import Rule
from site_src.checks.writing import (
    claim_without_evidence,
    comparison_incomplete,
    dangling_option,
    order_doubled,
    question_unanswered,
    title_doubled,
)

RULES: tuple[Rule, ...] = (
    claim_without_evidence,
    comparison_incomplete,
    dangling_option,
    order_doubled,
    question_unanswered,
    title_doubled,
)
