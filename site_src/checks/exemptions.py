"""Known departures from the rules: `exceptions.yaml` silences a problem it names, and must still be needed."""

from collections.abc import Collection, Iterator

from site_src.checks.walks.files import path_of, strip_folder
from site_src.errors import Location, Problem, nearest
from site_src.model.library import Library
from site_src.model.writing import Exempt
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

UNNEEDED = "exception-unneeded"
UNKNOWN = "exception-unknown-rule"


def silence(library: Library, problems: list[Problem]) -> list[Problem]:
    """Return the problems no exemption names.

    An exemption names the problems of its rule in its file whose message, or the line they stand on, contains its text.
    """
    return [each for each in problems if not any(_covers(library, exempt, each) for exempt in library.exemptions)]


def find_idle(library: Library, problems: list[Problem], rules: Collection[str]) -> Iterator[Problem]:
    """Report each exemption that names no rule, or none of `problems`: debts can only shrink."""
    for index, exempt in enumerate(library.exemptions):
        path = path_of(library, "exceptions.yaml")
        if exempt.rule not in rules:
            at = library.locate(path, (index, "rule"))
            yield Problem(at, UNKNOWN, f"没有“{exempt.rule}”这条规则", nearest(exempt.rule, rules))
        elif not any(_covers(library, exempt, each) for each in problems):
            at = library.locate(path, (index,))
            message = f"{exempt.file} 里已经没有“{exempt.rule}”要放过的问题"
            yield Problem(at, UNNEEDED, message, "删掉这一条；还有问题的话，检查 file 和 text。")


def _covers(library: Library, exempt: Exempt, problem: Problem) -> bool:
    path = problem.location.path
    return (
        problem.rule == exempt.rule
        and exempt.file in (strip_folder(library, path), path)
        and (exempt.text in problem.message or _unquote(exempt.text) in _read_line(library, problem.location))
    )


def _unquote(text: str) -> str:
    # an editor copies the line with its quotes or without them, and a node keeps none
    return text.replace('"', "").replace("'", "")


def _read_line(library: Library, at: Location) -> str:
    """Return what stands on a line, without quotes: keys and values of YAML in order, or the line of Markdown."""
    article = library.articles.get(at.path)
    if article and at.line >= article.first_line:
        return _unquote(article.text.split("\n")[at.line - article.first_line])
    root = library.roots.get(at.path)
    words = sorted(_walk_words(root, at.line)) if root else []
    return _unquote(" ".join(word for _, word in words))


def _walk_words(node: Node, line: int) -> Iterator[tuple[int, str]]:
    """Yield the column and text of each key (with its colon) and value that begins on a line."""
    if isinstance(node, Scalar):
        if node.location.line == line:
            yield node.location.column, node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _walk_words(item, line)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if key.location.line == line:
                yield key.location.column, f"{key.text}:"
            yield from _walk_words(value, line)
