"""Rules on calculators and their examples."""

from site_src.checks.calculators import calculator_unsound, example_departs, scenario_unsound
from site_src.checks.rule import Rule

RULES: tuple[Rule, ...] = (calculator_unsound, example_departs, scenario_unsound)
