"""Rules on regions and their areas."""

from site_src.checks.places import (
    area_code_prefix,
    area_code_shape,
    area_within_unknown,
    doubled_code,
    doubled_tile,
    hotline_shape,
    place_name_doubled,
    population_in_future,
    population_too_small,
    region_code_shape,
    slug_doubled,
    unknown_population_source,
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
    population_in_future,
    population_too_small,
    region_code_shape,
    slug_doubled,
    unknown_population_source,
)
