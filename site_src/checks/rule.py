"""What a rule is: a module with a docstring (the rule and its reason), an id, and a function; its folder lists it."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Protocol, cast

from site_src.checks.context import Context
from site_src.errors import Problem


class Rule(Protocol):
    """One rule on the content.

    `ID` is the name that editors see and exemptions use: that of the module, in kebab case. `NEEDS_ALL` is True if the
    rule judges by what other files say, so that it would raise false alarms while some file cannot be read.
    """

    ID: str
    NEEDS_ALL: bool

    def check(self, context: Context, /) -> Iterator[Problem]:
        """Report each place that breaks this rule."""


def rules_in(package: ModuleType) -> tuple[Rule, ...]:
    """Return the rules on content in a package: each of its modules, in alphabetical order."""
    # no type checker sees what is imported by name: tests/checks/test_rules.py holds each module against the protocol
    return cast("tuple[Rule, ...]", modules_in(package))


def modules_in(package: ModuleType) -> tuple[ModuleType, ...]:
    """Import each module of a package and return them in alphabetical order."""
    names = sorted(info.name for info in iter_modules(package.__path__))
    return tuple(import_module(f"{package.__name__}.{name}") for name in names)
