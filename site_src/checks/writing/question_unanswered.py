"""A question is answered from facts, or says what is not known; an answer without either is an opinion."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "question-unanswered"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each question that rests on no fact and says nothing of what is unknown."""
    library = context.library
    grounded = {reference.location.path for reference in context.references}
    for slug, question in library.questions.items():
        path = path_of(library, "questions", f"{slug}.md")
        if path not in grounded and not question.unknown:
            at = library.locate(path, ("short",))
            hint = "用 basis 或正文里的引用写出依据；没查到的写进 unknown。"
            yield Problem(at, ID, "回答没有依据，也没有说哪里不清楚", hint)
