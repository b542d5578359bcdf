"""Which fields scripts read, by their text: `.name`, `["name"]`, or a name taken out of an object."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_type_hints

import rjsmin

# `site.path` reads a pattern by the name it is given
_PROPERTY = re.compile(r"(?<!\.)\.([A-Za-z_]\w*)|(?:\[|site\.path\()\"(\w+)\"")
# what is assigned from, a parameter of a function, what a loop goes over
_TAKEN_OUT = re.compile(r"\{([^{}]*)\}(?:=(?![=>])|(?=[^(){};]*\)(?:=>|\{))|\]?\s*of\b)")
_NAME = re.compile(r"\s*(\w+)\s*(?=$|[:=])")


def unread(payload: type, scripts: Iterable[Path]) -> list[str]:
    """The fields of a TypedDict that none of some scripts reads."""
    read = {name for path in scripts for name in fields_read(path.read_text(encoding="utf-8"))}
    return [name for name in get_type_hints(payload) if name not in read]


def fields_read(script: str) -> set[str]:
    """Every name by which a script reads a field of whatever object."""
    code = str(rjsmin.jsmin(script)).replace("{}", "0")  # an empty default would hide the braces around it
    return {one or other for one, other in _PROPERTY.findall(code)} | set(_taken_out(code))


def _taken_out(code: str) -> Iterator[str]:
    for found in _TAKEN_OUT.finditer(code):
        for part in found[1].split(","):
            if name := _NAME.match(part):
                yield name[1]
