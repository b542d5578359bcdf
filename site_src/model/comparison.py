"""Things side by side that are not places: rows, columns, and a few questions that lead to one of them."""

from collections.abc import Mapping

from site_src.model.base import Noun, Slug, Words
from site_src.model.fact import WrittenRef


class Guide(Noun):
    """One line of a decision: in this situation, take this option."""

    when: Words
    then: Words
    option: Slug


class Option(Noun):
    """A column of a comparison."""

    label: Words
    topic: Slug


class ComparedCell(Noun):
    """One option's answer in a row: our sentence and the facts that bear it, or why there is none."""

    says: Words | None = None
    more: Words | None = None
    facts: tuple[WrittenRef, ...] = ()
    claim: Words | None = None
    unknown: Words | None = None
    not_applicable: Words | None = None


class ComparedRow(Noun):
    """One question asked of every option."""

    label: Words
    help: Words | None = None
    cells: Mapping[Slug, ComparedCell]


class Advice(Noun):
    """Where the questions end: what to do, why, and what to do next; `option` is None where nothing fits."""

    says: Words
    why: Words
    option: Slug | None = None
    facts: tuple[WrittenRef, ...] = ()


class Reply(Noun):
    """One answer to a question, leading to the next question or to advice."""

    label: Words
    then: "Ask | None" = None
    advice: Advice | None = None


class Ask(Noun):
    """A question with its replies."""

    ask: Words
    replies: tuple[Reply, ...]


class Comparison(Noun):
    """Things side by side that are not places."""

    title: Words
    summary: Words
    options: Mapping[Slug, Option]
    guide: tuple[Guide, ...]
    helper: Ask | None = None
    rows: Mapping[Slug, ComparedRow]
    claims: tuple[Words, ...] = ()
    questions: tuple[Words, ...] = ()
