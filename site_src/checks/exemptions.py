"""Known departures from the rules: `exceptions.yaml` silences a problem it names, and must still be needed."""

from collections.abc import Collection, Iterator

from site_src.checks.walks.files import inside, path_of
from site_src.errors import Location, Problem, nearest
from site_src.model.library import Library
from site_src.model.writing import Exemption
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

UNNEEDED = "exception-unneeded"
UNKNOWN = "exception-unknown-rule"


def silence(library: Library, problems: list[Problem]) -> list[Problem]:
    """Return the problems no exemption names.

    An exemption names the problems of its rule in its file whose message, or the line they stand on, contains its text.
    """
    return [each for each in problems if not any(_names(library, exempt, each) for exempt in library.exemptions)]


def idle(library: Library, problems: list[Problem], rules: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for every exemption that names none of `problems`: debts can only shrink."""
    for index, exempt in enumerate(library.exemptions):
        path = path_of(library, "exceptions.yaml")
        if exempt.rule not in rules:
            at = library.locate(path, (index, "rule"))
            yield Problem(at, UNKNOWN, f"没有“{exempt.rule}”这条规则", nearest(exempt.rule, rules))
        elif not any(_names(library, exempt, each) for each in problems):
            at = library.locate(path, (index,))
            message = f"{exempt.file} 里已经没有“{exempt.rule}”要放过的问题"
            yield Problem(at, UNNEEDED, message, "删掉这一条；还有问题的话，检查 file 和 text。")


def _names(library: Library, exempt: Exemption, problem: Problem) -> bool:
    path = problem.location.path
    return (
        problem.rule == exempt.rule
        and exempt.file in (inside(library, path), path)
        and (exempt.text in problem.message or _unquoted(exempt.text) in _line(library, problem.location))
    )


def _unquoted(text: str) -> str:
    return text.replace('"', "").replace("'", "")


def _line(library: Library, at: Location) -> str:
    """What stands on a line, without quotes: keys and values of YAML in their order, or the line of Markdown."""
    article = library.articles.get(at.path)
    if article and at.line >= article.first_line:
        return _unquoted(article.text.split("\n")[at.line - article.first_line])
    root = library.roots.get(at.path)
    words = sorted(_words(root, at.line)) if root else []
    return _unquoted(" ".join(word for _, word in words))


def _words(node: Node, line: int) -> Iterator[tuple[int, str]]:
    """The column and text of every key (with its colon) and value that begins on a line."""
    if isinstance(node, Scalar):
        if node.location.line == line:
            yield node.location.column, node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _words(item, line)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if key.location.line == line:
                yield key.location.column, f"{key.text}:"
            yield from _words(value, line)
