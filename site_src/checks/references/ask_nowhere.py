"""What a question asks of the reader's own place is known of at least one: else every reader is told 未收录."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.facts import asked, undeclared
from site_src.errors import Problem
from site_src.model.library import Library

ID = "ask-nowhere"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for one province or area that can speak of it, and one statement of any place."""
    spoken = {(topic, name) for topic, name, _ in library.statements}
    for reference in asked(library):
        ref = reference.ref
        if undeclared(library, ref):
            continue  # `dangling-fact` says so
        attribute = library.declared(ref)
        if attribute.levels == ("nation",):
            message = f"“{attribute.label}”只在{library.site.nation}这一级问，各地没有自己的答案"
            yield Problem(reference.location, ID, message, "从 asks 里去掉，写进 basis。")
        elif (ref.topic, ref.attribute) not in spoken:
            message = f"没有一个地方收录了“{attribute.label}”"
            yield Problem(reference.location, ID, message, "先在 policies 里写上，或者从 asks 里去掉。")
