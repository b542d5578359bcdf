"""Rules on content: what must hold beyond the shape of each file, one module a rule.

Every rule's docstring says the rule and its reason; `RULES` is the list of them all.
"""

from datetime import date

from site_src.checks import exemptions
from site_src.checks.ledger import ledger_doubled, ledger_empty, ledger_target_missing, ledger_unknown_region
from site_src.checks.places import (
    area_code_prefix,
    area_code_shape,
    area_within_unknown,
    doubled_code,
    doubled_tile,
    hotline_shape,
    place_name_doubled,
    region_code_shape,
    slug_doubled,
)
from site_src.checks.references import (
    bad_fact_syntax,
    dangling_fact,
    dangling_place,
    dangling_related,
    dangling_topic,
    fact_unrecorded,
    home_unknown,
    link_in_text,
    unknown_seen,
)
from site_src.checks.rule import Rule
from site_src.checks.sources import (
    cited_with_url,
    cited_without_number,
    doc_number_shape,
    link_without_url,
    source_published_in_future,
    source_twin,
    source_url,
    title_marks,
    unused_source,
)
from site_src.checks.statements import (
    at_ambiguous,
    band_gap,
    band_overlap,
    cite_doubled,
    copied_down,
    disputed_agrees,
    disputed_without_why,
    far_from_others,
    from_after_to,
    gap,
    gap_unneeded,
    link_address,
    missing_source,
    newest_first,
    overlap,
    percent_over_100,
    published_in_future,
    statement_doubled,
    two_adopted,
    unknown_area,
    unknown_region,
    unknown_source,
    verified_before_published,
    verified_in_future,
    verified_missing,
    verified_on_cited,
    why_on_adopted,
    wrong_level,
)
from site_src.checks.topics import (
    attribute_label_doubled,
    axis_members_shared,
    axis_shape,
    axis_unknown,
    better_without_order,
    choices_missing,
    group_unknown,
    label_too_long,
    levels_empty,
    recheck_zero,
    summary_too_long,
    topic_without_key,
    unused_axis,
    unused_base,
    unused_group,
    words_missing,
)
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
from site_src.checks.writing import (
    claim_without_evidence,
    comparison_incomplete,
    dangling_option,
    order_doubled,
    question_unanswered,
    title_doubled,
)
from site_src.errors import Problem
from site_src.model.library import Library

__all__ = ["RULES", "Rule", "check", "rule_ids"]

RULES: tuple[Rule, ...] = (
    # places
    area_code_prefix,
    area_code_shape,
    area_within_unknown,
    doubled_code,
    doubled_tile,
    hotline_shape,
    place_name_doubled,
    region_code_shape,
    slug_doubled,
    # topics
    attribute_label_doubled,
    axis_members_shared,
    axis_shape,
    axis_unknown,
    better_without_order,
    choices_missing,
    group_unknown,
    label_too_long,
    levels_empty,
    recheck_zero,
    summary_too_long,
    topic_without_key,
    unused_axis,
    unused_base,
    unused_group,
    words_missing,
    # statements
    at_ambiguous,
    band_gap,
    band_overlap,
    cite_doubled,
    copied_down,
    disputed_agrees,
    disputed_without_why,
    far_from_others,
    from_after_to,
    gap,
    gap_unneeded,
    link_address,
    missing_source,
    newest_first,
    overlap,
    percent_over_100,
    published_in_future,
    statement_doubled,
    two_adopted,
    unknown_area,
    unknown_region,
    unknown_source,
    verified_before_published,
    verified_in_future,
    verified_missing,
    verified_on_cited,
    why_on_adopted,
    wrong_level,
    # sources
    cited_with_url,
    cited_without_number,
    doc_number_shape,
    link_without_url,
    source_published_in_future,
    source_twin,
    source_url,
    title_marks,
    unused_source,
    # wording
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
    # references
    bad_fact_syntax,
    dangling_fact,
    dangling_place,
    dangling_related,
    dangling_topic,
    fact_unrecorded,
    home_unknown,
    link_in_text,
    unknown_seen,
    # writing
    claim_without_evidence,
    comparison_incomplete,
    dangling_option,
    order_doubled,
    question_unanswered,
    title_doubled,
    # ledger
    ledger_doubled,
    ledger_empty,
    ledger_target_missing,
    ledger_unknown_region,
)


def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules on content."""
    return (*(rule.ID for rule in RULES), exemptions.UNNEEDED, exemptions.UNKNOWN)


def check(library: Library, today: date, *, complete: bool) -> list[Problem]:
    """Return every problem that no exemption names, sorted by place.

    With `complete` False some file could not be read: the rules that need everything are left out, and so is the
    question whether every exemption is still needed, since both would raise false alarms.
    """
    rules = [rule for rule in RULES if complete or not rule.NEEDS_ALL]
    found = [problem for rule in rules for problem in rule.check(library, today)]
    left = exemptions.silence(library, found)
    if complete:
        left += exemptions.idle(library, found, rule_ids())
    return sorted(set(left))
