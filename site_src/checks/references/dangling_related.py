"""What is named as related exists, and nothing is related to itself.

Questions and claims name a question by its slug, anything else by its folder: `claims/<slug>`, `comparisons/<slug>`,
`topics/<slug>`. In comparisons the key itself says what is meant.
"""

from collections.abc import Collection, Iterator, Mapping

from site_src.checks.context import Context
from site_src.checks.walks.files import strip_folder
from site_src.checks.walks.scalars import Written
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "dangling-related"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each related page that does not exist or is the page itself."""
    library = context.library
    known = _collect_known(library)
    for each in context.scalars_in("questions", "claims", "comparisons"):
        key = each.name if each.folder == "comparisons" else f"own {each.name}"
        if key not in known:
            continue
        if each.scalar.text not in known[key]:
            message = f"“{each.scalar.text}”不存在"
            yield Problem(each.scalar.location, ID, message, nearest(each.scalar.text, known[key]))
        elif key == "own related" and each.scalar.text == _name_itself(library, each):
            yield Problem(each.scalar.location, ID, "指向了自己", "删掉这一项。")


def _collect_known(library: Library) -> Mapping[str, Collection[str]]:
    """Return what may be named, by the key it is named under; "own" marks the keys of questions and claims."""
    related = {
        *library.questions,
        *(f"claims/{slug}" for slug in library.claims),
        *(f"comparisons/{slug}" for slug in library.comparisons),
        *(f"topics/{slug}" for slug in library.topics),
    }
    claims, questions = set(library.claims), set(library.questions)
    return {"own related": related, "questions": questions, "claims": claims, "claim": claims}


def _name_itself(library: Library, each: Written) -> str:
    """Return how a file's own question or claim is named."""
    return strip_folder(library, each.path).rpartition(".")[0].removeprefix("questions/")
