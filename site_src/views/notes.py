"""What time has done to an answer: sentences under it, some of which only a later day makes true."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src import comparing
from site_src.compare import Answer
from site_src.comparing import Code
from site_src.model.library import Library
from site_src.wording import say_caution


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the age of an answer; `kind` is part of a CSS class.

    It is shown after the day `until`, an ISO date, "" for always; `hidden`: not yet on the day of the build.
    """

    kind: Code
    text: str
    until: str
    hidden: bool


def list_notes(library: Library, answer: Answer) -> Iterator[Note]:
    """Yield the sentences about the age of an answer; of a rule that has ended nothing has to be said again."""
    if answer.state == "lapsed":
        return
    for each in comparing.aging(library, answer):
        yield Note(each.code, say_caution(each.code, each.about), each.after, hidden=not each.on(answer.date))
