"""How scripts get what they read: as a call in a classic script.

A script and not JSON, because a page opened from disk may load the one and not the other.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar, cast

from site_src.compact import compact

Part = TypeVar("Part")
Record = TypeVar("Record", bound=Mapping[str, object])


def script(call: str, payload: Mapping[str, object]) -> bytes:
    """A script that hands `payload` to the function `call`, which the site's own scripts define."""
    return f"{call}({literal(payload)});\n".encode()


def literal(data: object) -> str:
    """Data as a script writes it down."""
    # "</" would end a script element if the text were ever put into a page
    return compact(data).replace("</", "<\\/")


def lean(record: Record) -> Record:
    """A record without the fields of which there is nothing to say; those that it must have are never so."""
    return cast("Record", {name: value for name, value in record.items() if value not in ("", (), [], None, 0, False)})


class Distinct(Generic[Part]):
    """Equal parts written once: places and answers repeat each other, and numbers are short."""

    def __init__(self) -> None:
        """Start with none."""
        self.parts: list[Part] = []
        self._numbers: dict[str, int] = {}

    def number(self, part: Part) -> int:
        """Where `part` stands in `parts`; a new one comes last."""
        number = self._numbers.setdefault(compact(part), len(self.parts))
        if number == len(self.parts):
            self.parts.append(part)
        return number
