"""Statements → the answer for one attribute, place and date. Pages, checks and calculators all ask here."""

from site_src.compare.answer import Answer, State
from site_src.compare.resolve import resolve
from site_src.compare.trust import (
    Age,
    Basis,
    age,
    agreed,
    basis,
    grade,
    is_expired,
    is_stale,
    life_ends,
    old_from,
    read_source,
    recheck_by,
    relied_on,
    review_on,
    source_day,
    unproved,
)

__all__ = [
    "Age", "Answer", "Basis", "State", "age", "agreed", "basis", "grade", "is_expired", "is_stale", "life_ends",
    "old_from", "read_source", "recheck_by", "relied_on", "resolve", "review_on", "source_day", "unproved",
]  # fmt: skip
