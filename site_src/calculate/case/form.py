"""What a visitor typed → the inputs of a case."""

from collections.abc import Mapping

from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.entry import EntryError, read_entry
from site_src.calculate.values.reading import Plain


class InputError(ValueError):
    """What the visitor typed cannot be used; `name` is the input or parameter."""

    def __init__(self, name: str, message: str) -> None:
        """Store the name of the input or parameter."""
        self.name = name
        super().__init__(message)


def read_inputs(rule: Rule, given: Mapping[str, str]) -> dict[str, Plain]:
    """Parse every input to a whole number or word, defaults filled in. Raises InputError."""
    for name in given:
        if name not in rule.inputs:
            raise InputError(name, f"没有“{name}”这个输入项")
    values: dict[str, Plain] = {}
    for name, kind in rule.inputs.items():
        try:
            text = given.get(name, rule.calculator.inputs[name].default)
            values[name] = read_entry(text, kind, rule.limits[name])
        except EntryError as error:
            raise InputError(name, str(error)) from None
    return values
