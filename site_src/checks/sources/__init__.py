"""Rules on sources."""

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

RULES: tuple[Rule, ...] = (
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
