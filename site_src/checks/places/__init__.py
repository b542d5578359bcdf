"""Rules on regions and their areas."""

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
from site_src.checks.rule import Rule

RULES: tuple[Rule, ...] = (
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
