"""Questions and claims named as related exist, and nothing is related to itself."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import folder_of, inside
from site_src.checks.walks.scalars import scalars
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "dangling-related"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Follow `related` of questions and claims, and the lists and cells of comparisons."""
    known = {
        "related": (*library.questions, *library.claims),
        "questions": tuple(library.questions),
        "claims": tuple(library.claims),
        "claim": tuple(library.claims),
    }
    for each in scalars(library, "questions", "claims", "comparisons"):
        slug, name = each.scalar.text, each.name
        if name not in known or (name != "related" and folder_of(library, each.path) != "comparisons"):
            continue
        own = inside(library, each.path).partition("/")[2].rpartition(".")[0]
        if slug not in known[name]:
            message = f"没有“{slug}”这个问题或说法"
            yield Problem(each.scalar.location, ID, message, nearest(slug, known[name]))
        elif name == "related" and slug == own:
            yield Problem(each.scalar.location, ID, "指向了自己", "删掉这一项。")
