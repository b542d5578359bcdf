"""Rules on what refers to something else."""

from site_src.checks.references import (
    ask_nowhere,
    bad_fact_syntax,
    dangling_fact,
    dangling_place,
    dangling_related,
    dangling_topic,
    fact_unrecorded,
    fact_unseen,
    home_unknown,
    link_in_text,
    report_shape,
    travel_unknown,
    unknown_example_source,
    unknown_seen,
    zone_unknown,
)
from site_src.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    ask_nowhere,
    bad_fact_syntax,
    dangling_fact,
    dangling_place,
    dangling_related,
    dangling_topic,
    fact_unrecorded,
    fact_unseen,
    home_unknown,
    link_in_text,
    report_shape,
    travel_unknown,
    unknown_example_source,
    unknown_seen,
    zone_unknown,
)
