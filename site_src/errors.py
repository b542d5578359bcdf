"""What can be wrong with content, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A point in a file: `path` as the editor knows it, `line` and `column` from 1 (0: the file as a whole)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`path:line:column`, the form editors and terminals turn into a link."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing an editor must mend: where it is, which rule says so, what is wrong, what to do about it."""

    location: Location
    rule: str
    message: str
    hint: str


class ContentError(Exception):
    """The content cannot be published; carries every problem found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Store the problems, sorted and without repeats."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problems")


class RefusedError(Exception):
    """A request that cannot be carried out; `message` says why, `hint` what to do instead."""

    def __init__(self, message: str, hint: str) -> None:
        """Store message and hint, both in Chinese."""
        self.message = message
        self.hint = hint
        super().__init__(f"{message} {hint}")


class PublishError(RefusedError):
    """The finished site cannot be put in place; what was there before is untouched."""


class ServeError(RefusedError):
    """The site cannot be shown on this machine."""


class ScaffoldError(RefusedError):
    """The new file cannot be begun."""


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint in Chinese: the known word closest to `word`, or else what may be written (up to 12 words)."""
    words = sorted(known)
    close = get_close_matches(word, words, n=1, cutoff=0.6)
    if close:
        return f"您是不是想写“{close[0]}”？"
    listing = "、".join(words[:12])
    if not listing:
        return "这里现在什么也不能写。"
    return f"可以写的有：{listing}{' 等' if len(words) > 12 else ''}。"  # noqa: PLR2004 - a hint stays one line
