"""Rules on the ledger of gathered facts."""

from site_src.checks.ledger import (
    ledger_doubled,
    ledger_empty,
    ledger_target_missing,
    ledger_unknown_region,
)
from site_src.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    ledger_doubled,
    ledger_empty,
    ledger_target_missing,
    ledger_unknown_region,
)
