"""What a question asks of the reader's own place is known of at least one: else every reader is told 未收录."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.facts import find_undeclared
from site_src.errors import Problem

ID = "ask-nowhere"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each attribute asked of the reader's place that only the nation is asked, or that no statement answers."""
    library = context.library
    answered = {ref.subject for ref in library.statements}
    for reference in context.asked:
        ref = reference.ref
        if find_undeclared(library, ref):
            continue  # `dangling-fact` says so
        attribute = library.declared(ref)
        if attribute.levels == ("nation",):
            message = f"“{attribute.label}”只在{library.site.nation}这一级问，各地没有自己的答案"
            yield Problem(reference.location, ID, message, "从 asks 里去掉，写进 basis。")
        elif ref.subject not in answered:
            message = f"没有一个地方收录了“{attribute.label}”"
            yield Problem(reference.location, ID, message, "先在 policies 里写上，或者从 asks 里去掉。")
