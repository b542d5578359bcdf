"""Rules on the ledger of gathered facts."""
