"""Rules on the words and cities that search knows."""

from site_src.checks.rule import Rule
from site_src.checks.search import alias_doubled, city_doubled, city_unknown_region, dangling_alias

RULES: tuple[Rule, ...] = (
    alias_doubled,
    city_doubled,
    city_unknown_region,
    dangling_alias,
)
