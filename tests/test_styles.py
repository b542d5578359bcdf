"""Styles, templates and scripts name the same classes and properties: what one of them leaves, the others drop."""

import re
from pathlib import Path
from typing import get_args

import pytest

from site_src.comparing import Aging
from site_src.coverage.cells import State as Survey
from site_src.model.source import GRADES
from site_src.model.writing import Verdict
from site_src.views.cells import Look
from tests.support.site import ROOT

TEMPLATES = ROOT / "templates"
STYLES = [*sorted((TEMPLATES / "styles").glob("*.css")), *sorted((TEMPLATES / "components").rglob("*.css"))]
PAGES = [path for path in sorted(TEMPLATES.rglob("*.html")) if path.parent.name != "cards"]
SCRIPTS = sorted(TEMPLATES.rglob("*.js"))

NINE = tuple(str(number) for number in range(1, 10))
"""Rows and columns of the map of provinces."""
LOOKS = (
    *("b1", "b2", "b3", "b4", "b5"),
    *("own", "unverified", "none", "inherited", "areas"),
    *("coming", "draft", "unknown", "disputed", "lapsed", "not_applicable", "unrecorded"),
)
"""How a province may look on the map of an attribute (`views/charts/tile_map.py`)."""
ENDINGS: dict[str, tuple[str, ...]] = {
    "answer__": get_args(Aging),
    "badge--": GRADES,
    "matrix__cell--": get_args(Look),
    "survey__link--": get_args(Survey),
    "tilemap__look--": LOOKS,
    "tilemap__tile--c": NINE,
    "tilemap__tile--r": NINE,
    "tiles__tile--c": NINE,
    "tiles__tile--r": NINE,
    "verdict--": get_args(Verdict),
}
"""The beginnings of names that templates and scripts put together → the closed list their ends are from."""
PARTS = {"here__": r"\bline\(\"(\w+)\"", "calc__part--": r"(?!)"}
"""The same where a script lists the ends itself: what they look like there. No rule is for one part of a bar alone."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")
WORD = re.compile(r"[a-z][\w-]*")
ATTRIBUTE = re.compile(r"\sclass=\"((?:\{\{.*?\}\}|\{%.*?%\}|[^\"])*)\"")
# the strings in a line of a script; a quote in a regular expression spoils its own line only
STRING = re.compile(r"\"([^\"\n]*)\"|`([^`\n]*)`")
REMARK = re.compile(r"(?m)(?:^|(?<=\s))// .*$")


def read(paths: list[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def rules(css: str) -> str:
    """Everything before a brace: selectors, and conditions of @-rules, which have no dots before letters."""
    return "\n".join(re.findall(r"([^{};]+)\{", COMMENT.sub("", css)))


def styled(css: str) -> set[str]:
    """The classes that rules are for."""
    return set(CLASS.findall(rules(css)))


def written(html: str) -> tuple[set[str], set[str]]:
    """The classes a template writes in full, and the beginnings of those it puts together."""
    whole, begun = set[str](), set[str]()
    for value in ATTRIBUTE.findall(html):
        begun |= set(re.findall(r"([a-z][\w-]*)\{\{", value))
        # {{ "section" if … else "later--part" }} standing alone writes either
        alone = re.sub(r"(?<![\w-])\{\{(.*?)\}\}", lambda found: " ".join(re.findall(r"'([^']*)'", found[1])), value)
        plain = re.sub(r"[\w-]*\{\{.*?\}\}|\{%.*?%\}", " ", alone)
        whole |= {word for word in plain.split() if WORD.fullmatch(word)}
    return whole, begun


def strings(script: str) -> list[str]:
    """What stands between quotes in a script."""
    return ["".join(found) for found in STRING.findall(REMARK.sub("", script))]


def told(script: str) -> tuple[set[str], set[str]]:
    """The words in a script's strings that may be classes, and the beginnings of those it puts together."""
    words = {word for text in strings(script) for word in text.split()}
    begun = {found[1] for word in words for found in [re.match(r"([a-z][\w-]*(?:__|--\w*))\$\{", word)] if found}
    return {word for word in words if WORD.fullmatch(word)}, begun


def endings(stem: str) -> set[str]:
    """Every class that begins so. Raises KeyError for a beginning of which no list is known."""
    if stem in PARTS:
        return {stem + end for end in re.findall(PARTS[stem], read(SCRIPTS))}
    return {stem + end for end in ENDINGS[stem]}


def test_every_class_with_a_rule_is_written_somewhere() -> None:
    (written_whole, written_begun), (told_whole, told_begun) = written(read(PAGES)), told(read(SCRIPTS))
    composed = {name for stem in written_begun | told_begun for name in endings(stem)}

    assert len(STYLES) > 50
    assert sorted(styled(read(STYLES)) - written_whole - told_whole - composed) == []


def test_every_list_of_endings_is_used() -> None:
    assert sorted({*ENDINGS, *PARTS} - written(read(PAGES))[1] - told(read(SCRIPTS))[1]) == []


def test_every_class_of_a_template_has_a_rule_or_somebody_looks_for_it() -> None:
    """One without a rule may be what its variants are of, what a script finds, or a mark for the tests."""
    whole, begun = written(read(PAGES))
    names = styled(read(STYLES))
    found = set(CLASS.findall("\n".join(strings(read(SCRIPTS)))))

    assert sorted(stem for stem in begun if not any(name.startswith(stem) for name in names)) == []
    assert (
        sorted(name for name in whole - names - found if not any(each.startswith(f"{name}--") for each in names)) == []
    )


def test_every_property_of_ours_is_set_and_used() -> None:
    css = COMMENT.sub("", read(STYLES))
    declared = set(re.findall(r"(?<![\w-])(--[\w-]+)\s*:", css)) | set(
        re.findall(r"setProperty\(\"(--[\w-]+)\"", read(SCRIPTS))
    )

    assert declared ^ set(re.findall(r"var\((--[\w-]+)", css)) == set()


@pytest.mark.parametrize(
    ("html", "whole", "begun"),
    [
        pytest.param('<p class="one two--three">', {"one", "two--three"}, set(), id="plain"),
        pytest.param('<b class="badge badge--{{ badge.grade }}">', {"badge"}, {"badge--"}, id="put-together"),
        pytest.param(
            '<p class="said{% if a == "b" %} said--short{% endif %}">',
            {"said", "said--short"},
            set(),
            id="under-a-condition",
        ),
        pytest.param(
            "<p class=\"later {{ 'section' if level == 2 else 'later--part' }}\">",
            {"later", "section", "later--part"},
            set(),
            id="either",
        ),
    ],
)
def test_classes_are_found_in_a_template(html: str, whole: set[str], begun: set[str]) -> None:
    assert written(html) == (whole, begun)


def test_classes_are_found_in_a_script_and_what_it_looks_for_is_not_among_them() -> None:
    script = 'one(".left"); made.className = `badge badge--${cell.grade}`; line("p", "found__line"); text.split(" ");'
    assert told(script) == ({"badge", "p", "found__line"}, {"badge--"})


def test_classes_are_found_in_a_style() -> None:
    css = "@media (min-width: 47.9rem) { .a > .b--c:is(.d, p) { margin: .5em; /* .e {} */ } }"
    assert styled(css) == {"a", "b--c", "d"}
