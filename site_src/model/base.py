"""What every noun read from YAML has in common."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticKnownError

from site_src.model.dates import Day

Parsed = TypeVar("Parsed")


class Noun(BaseModel):
    """Frozen and strict: a key that is not declared is an error, and nothing is converted in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)


def parse_with(parse: Callable[[str], Parsed]) -> BeforeValidator:
    """A validator that parses a scalar; `parse` raises ValueError with a message for the editor."""

    def convert(given: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever stood there
        if type(given) in (tuple, dict):
            # not left to pydantic: it would take a list for the fields of a NamedTuple
            raise PydanticKnownError("string_type")
        return parse(given) if isinstance(given, str) else given

    return BeforeValidator(convert)


def parse_flag(text: str) -> bool:
    """Parse `yes` or `no`. Raises ValueError for anything else, `true` and `on` included."""
    if text not in ("yes", "no"):
        msg = f"“{text}”要写成 yes 或 no"
        raise ValueError(msg)
    return text == "yes"


def parse_count(text: str) -> int:
    """Parse a whole number of at most 12 digits without sign, unit or grouping. Raises ValueError."""
    if not (text.isascii() and text.isdigit() and len(text) <= 12):  # noqa: PLR2004 - beyond any real count
        msg = f"“{text}”要写成整数，例如 5"
        raise ValueError(msg)
    return int(text)


def parse_age(text: str) -> int:
    """Parse a span such as `12m` to 12 (months). Raises ValueError."""
    if not text.endswith("m"):
        msg = f"“{text}”要写成几个月，例如 12m"
        raise ValueError(msg)
    return parse_count(text[:-1])


Words = Annotated[str, StringConstraints(min_length=1)]
SLUG = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
"""The one grammar of short names: files, keys, addresses; the build tells it to the scripts, too."""
Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG}$")]
Flag = Annotated[bool, parse_with(parse_flag)]
Whole = Annotated[int, parse_with(parse_count)]
MonthSpan = Annotated[int, parse_with(parse_age)]
WrittenDay = Annotated[Day, parse_with(Day.parse)]
