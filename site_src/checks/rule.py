"""What a rule is: a module with a docstring (the rule and its reason), an id, and a function."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Protocol

from site_src.errors import Problem
from site_src.model.library import Library


class Rule(Protocol):
    """One rule on the content.

    `ID` is the kebab-case name that editors see and exemptions use. `NEEDS_ALL` tells that the rule judges by what
    other files say, so that it would raise false alarms while some file cannot be read. `check` yields every place
    that breaks the rule on the day `today`.
    """

    ID: str
    NEEDS_ALL: bool

    def check(self, library: Library, today: date, /) -> Iterator[Problem]:
        """Yield every problem of this one rule."""


def modules_in(package: ModuleType) -> tuple[ModuleType, ...]:
    """Import each module of a package and return them in alphabetical order."""
    names = sorted(info.name for info in iter_modules(package.__path__))
    return tuple(import_module(f"{package.__name__}.{name}") for name in names)
