"""Sources as they are cited, and the badges of their grades."""

from dataclasses import dataclass

from site_src import wording
from site_src.addresses import table as addresses
from site_src.model.library import Library
from site_src.model.source import Grade


@dataclass(frozen=True, slots=True)
class Badge:
    """The grade of a value's best source, in words; `grade` is also part of a CSS class."""

    grade: Grade
    word: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as cited under a value; `at` is the clause or page, `stage` 试行 or 征求意见稿, "" for neither."""

    name: str
    address: str
    at: str
    grade: Grade
    stage: str = ""


def make_badge(grade: Grade) -> Badge:
    """The badge of a grade."""
    return Badge(grade, wording.GRADES[grade])


def name_source(library: Library, slug: str) -> str:
    """`《title》（document number or publisher）`, or `publisher：description` where the source has no title."""
    source = library.sources[slug]
    if source.title_is_description:
        return f"{source.publisher}：{source.title}"
    return (
        f"《{source.title}》（{source.doc_number}）"
        if source.doc_number
        else f"《{source.title}》（{source.publisher}）"
    )


def cite_source(library: Library, slug: str, at: str = "") -> SourceLine:
    """A source as a line under a value; raises KeyError if the library has no such source."""
    source = library.sources[slug]
    return SourceLine(
        name_source(library, slug), addresses.source(slug), at, source.grade, wording.STAGES[source.stage]
    )
