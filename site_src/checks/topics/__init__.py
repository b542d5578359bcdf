"""Rules on what topics and `site.yaml` declare."""

from site_src.checks.rule import Rule
from site_src.checks.topics import (
    attribute_label_doubled,
    axis_members_shared,
    axis_shape,
    axis_unknown,
    base_unknown,
    better_without_order,
    choices_missing,
    group_unknown,
    label_too_long,
    levels_empty,
    recheck_zero,
    summary_too_long,
    term_unclear,
    topic_without_key,
    unused_axis,
    unused_base,
    unused_group,
    words_missing,
)

RULES: tuple[Rule, ...] = (
    attribute_label_doubled,
    axis_members_shared,
    axis_shape,
    axis_unknown,
    base_unknown,
    better_without_order,
    choices_missing,
    group_unknown,
    label_too_long,
    levels_empty,
    recheck_zero,
    summary_too_long,
    term_unclear,
    topic_without_key,
    unused_axis,
    unused_base,
    unused_group,
    words_missing,
)
