"""Problems, as people, programs and GitHub read them."""

import json
from collections.abc import Sequence

from site_src.errors import Problem


def as_text(problems: Sequence[Problem]) -> str:
    """Two lines a problem (`path:line:column: message`, which editors link, and the hint), then their number."""
    lines = [f"{each.location}: {each.message}\n    提示：{each.hint}（规则 {each.rule}）" for each in problems]
    return "\n".join([*lines, f"共 {len(problems):,} 个问题。"])


def as_json(problems: Sequence[Problem], *, ascii_only: bool) -> str:
    """A JSON list of objects; `ascii_only` escapes Chinese for a stream that is not UTF-8."""
    rows = [
        {
            "path": each.location.path,
            "line": each.location.line,
            "column": each.location.column,
            "rule": each.rule,
            "message": each.message,
            "hint": each.hint,
        }
        for each in problems
    ]
    return json.dumps(rows, ensure_ascii=ascii_only, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands: GitHub shows each problem at its line of the change."""
    return "\n".join(_annotation(each) for each in problems)


def _annotation(problem: Problem) -> str:
    at = problem.location
    spot = {"file": at.path, "title": problem.rule}
    # a problem of a whole file has no line
    if at.line:
        spot = {"file": at.path, "line": str(at.line), "col": str(at.column), "title": problem.rule}
    properties = ",".join(f"{name}={_property(value)}" for name, value in spot.items())
    words = f"{problem.message}\n提示：{problem.hint}"
    return f"::error {properties}::{_data(words)}"


def _data(text: str) -> str:
    # the percent sign first: the others are escaped with it
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
