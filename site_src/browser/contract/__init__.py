"""The contract with the scripts: every payload they read, field by field, a module for each room of scripts.

The builders of `browser/` make these. `tests/browser/test_types.py` derives declarations from them and compiles the
scripts against those, `tests/browser/test_contract.py` refuses a field that no script reads.
"""
