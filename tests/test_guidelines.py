"""The guidelines for editors show every rule on real content, so what they name and quote has to stand there."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from site_src.load import load
from site_src.model.correction import Correction
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.source import KINDS, Source
from site_src.model.statement import StatementFields
from site_src.model.writing import Claim, Question, Verdict
from site_src.pages import scenarios
from site_src.views.answers import Viewer
from tests.support.site import DATE, ROOT

CONTENT = ROOT / "content"
GUIDE = (CONTENT / "GUIDELINES.md").read_text(encoding="utf-8")

FENCE = re.compile(r"^ *```yaml\n *# (?P<path>\S+)\n(?P<excerpt>.*?)^ *```$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
QUOTE = re.compile(r"“([^“”]+)”")
EXAMPLE = "例："
NONE_YET = "现在还没有"

FORMS = {"@", "{{ fact(…) }}", "unknown: 原因"}
"""Ways of writing, which stand in no file as they are."""


@cache
def library() -> Library:
    return load(CONTENT).library


@cache
def words() -> set[str]:
    """The format's own words: keys, kinds of source, verdicts."""
    nouns = (StatementFields, Source, Claim, Question, Correction)
    keys = {field.alias or name for noun in nouns for name, field in noun.model_fields.items()}
    return keys | {*KINDS, *get_args(Verdict), "disputed"}


def rules(text: str) -> list[str]:
    """The rules of one text: an item, a row of a table or a paragraph, each with the excerpt below it."""
    found: list[str] = []
    fenced = False
    for line in text.splitlines():
        fence = line.lstrip().startswith("```")
        if line and not line.startswith(" ") and not fence and not fenced:
            found.append(line)
        elif found:
            found[-1] += f"\n{line}"
        fenced ^= fence
    heads = {i - 1 for i, each in enumerate(found) if each.startswith("|--")}
    return [each for i, each in enumerate(found) if i not in heads and not each.startswith(("#", "|--"))]


def file_of(name: str) -> Path | None:
    """The file or folder behind a name in backticks: a path, a source, what a place says of an attribute."""
    if "." in name or "/" in name:
        for path in (CONTENT / name, ROOT / name):
            if path.exists():
                return path
    if name in library().source_paths:
        return CONTENT / library().source_paths[name]
    if name.partition(".")[0] not in library().topics or "." not in name:
        return None
    ref = FactRef.parse(name)
    statements = library().statements.get(ref, ())
    return CONTENT / statements[0].path if statements else None


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def read(path: Path) -> list[str]:
    return lines(path.read_text(encoding="utf-8")) if path.is_file() else []


def stands(excerpt: list[str], there: list[str]) -> bool:
    """Whether these whole lines follow each other there."""
    return bool(excerpt) and any(there[i : i + len(excerpt)] == excerpt for i in range(len(there)))


def invented(rule: str) -> Iterator[str]:
    """What one rule names or quotes and what is not there."""
    excerpts = [(CONTENT / match["path"], lines(match["excerpt"])) for match in FENCE.finditer(rule)]
    yield from (str(path) for path, excerpt in excerpts if not stands(excerpt, read(path)))
    prose = FENCE.sub("", rule)
    names = {name: file_of(name) for name in CODE.findall(prose)}
    written = " ".join(line for path in {*dict(excerpts), *names.values()} if path for line in read(path))
    quoted = {name for name, path in names.items() if not path and "<" not in name} - words() - FORMS
    # what the example quotes is the content's; what stands before it may be anybody's
    quoted |= set(QUOTE.findall(CODE.sub("", example_of(prose))))
    yield from sorted(each for each in quoted if each not in written)


def example_of(rule: str) -> str:
    """What follows the word, or the last cell of a row."""
    return rule.split("|")[-2] if rule.startswith("|") else rule.partition(EXAMPLE)[2]


def problems(text: str) -> list[str]:
    """Everything in the guidelines that the content does not bear out."""
    return [each for rule in rules(text) for each in invented(rule)]


def shows_something(rule: str) -> bool:
    """Whether a rule has an example one can open."""
    example = example_of(rule)
    return bool(FENCE.search(example)) or any(file_of(name) for name in CODE.findall(example))


def test_what_the_guidelines_name_and_quote_stands_in_the_content() -> None:
    assert problems(GUIDE) == []


def test_every_rule_shows_an_example() -> None:
    _, *sections = re.split(r"^## .*$", GUIDE, flags=re.MULTILINE)
    assert len(sections) == 9
    for section in sections:
        assert rules(section)
        assert [rule for rule in rules(section) if not shows_something(rule) and NONE_YET not in rule] == []


def test_every_excerpt_says_where_it_is_from() -> None:
    assert len(FENCE.findall(GUIDE)) == GUIDE.count("```yaml") == GUIDE.count("```") / 2


def test_examples_of_kinds_and_verdicts_are_of_that_kind() -> None:
    for kind, source in re.findall(r"^\| `(\w+)` .*\| `([\w-]+)`[^|]*\|$", GUIDE, re.MULTILINE):
        assert library().sources[source].kind == kind, source
    judged = dict(re.findall(r"^\| `(\w+)` \|.*\| (?:`claims/([\w-]+)\.yaml`|现在还没有) \|$", GUIDE, re.MULTILINE))
    assert set(judged) == set(get_args(Verdict))
    for verdict, slug in judged.items():
        claims = {name for name, claim in library().claims.items() if claim.verdict == verdict}
        assert slug in claims if slug else not claims, verdict


def test_outcomes_are_told_apart_as_the_guidelines_say() -> None:
    pages = scenarios.plan(Viewer(library(), date.fromisoformat(DATE)))
    views = {page.address: page.view for page in pages if isinstance(page.view, scenarios.ScenarioView)}
    bill, lowest = views["scenarios/employed-tertiary-3000/"], views["scenarios/flexible-lowest-month/"]
    assert "福建宁德市" in {each.place for each in bill.ranked}
    assert "江苏南京市" in {each.place for each in bill.unverified}
    assert lowest.ranked == ()
    assert lowest.left_out != ()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param("from: 2021-04-13", "from: 2021-04-14", id="excerpt"),
        pytest.param("    to: 2024-07-25\n", "", id="line-left-out"),
        pytest.param("# corrections.yaml", "# correction.yaml", id="file-of-an-excerpt"),
        pytest.param("`claims/gap-two-readings.yaml`", "`claims/gap-two.yaml`", id="claim"),
        pytest.param("`xinhuanet-2024-12-07`", "`xinhuanet-2024-12-08`", id="source"),
        pytest.param("@jiangsu/nantong`", "@jiangsu/suqian`", id="statement"),
        pytest.param("`seen: [fudaoke-3]`", "`seen: [fudaoke-4]`", id="code"),
        pytest.param("“可以，但要先备案。”", "“不可以，要先备案。”", id="quotation"),
        pytest.param("“官方的数字没有查到，", "“官方的数字查到了，", id="quotation-in-a-table"),
    ],
)
def test_what_does_not_stand_there_is_found(right: str, wrong: str) -> None:
    assert right in GUIDE
    assert problems(GUIDE.replace(right, wrong)) != []


def test_a_rule_without_an_example_is_found() -> None:
    assert [shows_something(rule) for rule in rules("- 写短句。\n- 写短句。例：`official`。\n")] == [False, False]
