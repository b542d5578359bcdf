"""A question ends with ？: titles of questions, and the question each topic or calculator answers."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Location, Problem
from site_src.model.library import Library

ID = "question-mark"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each question that does not end with ？."""
    for text, at in _walk_questions(context.library):
        if not text.endswith("？"):
            yield Problem(at, ID, f"“{text}”末尾没有问号", "写成一句问话，用全角的“？”结尾。")


def _walk_questions(library: Library) -> Iterator[tuple[str, Location]]:
    for slug, topic in library.topics.items():
        yield topic.question, library.locate(path_of(library, "topics", f"{slug}.yaml"), ("question",))
    for slug, question in library.questions.items():
        yield question.title, library.locate(path_of(library, "questions", f"{slug}.md"), ("title",))
    for slug, calculator in library.calculators.items():
        yield calculator.question, library.locate(path_of(library, "calculators", f"{slug}.yaml"), ("question",))
