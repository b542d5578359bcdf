"""What a template reads is there: each attribute stands in the view of the page, or in what a macro is given."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, nodes

from site_src.addresses import table
from site_src.addresses.page import Page
from site_src.addresses.way import Way
from site_src.load import load
from site_src.model.writing import Site
from site_src.pages import plan
from site_src.render.head import Head
from site_src.render.renderer import PageAssets
from site_src.views.answers import Viewer
from site_src.views.facts import FactView
from site_src.views.pairs.differences import Difference, OneSided, ProvinceComparison, Same
from site_src.views.pairs.differences import Part as PairPart
from site_src.wording.breaks import split_dates, split_phrases
from tests.support import small
from tests.support.annotated import NOTHING, TEXT, Kinds, Many, Narrowed, kind_of, kinds
from tests.support.reading import Found, Reader
from tests.support.site import DATE, ROOT

TEMPLATES = ROOT / "templates"
PAGE = {"page": Page, "to": Way, "head": Head, "anywhere": bool, "base": str}
"""What the renderer gives every page beside its view."""
LASTING = {"site": Site, "assets": PageAssets, "day": str}
"""What it gives every template, macros and all, beside the table of addresses."""
FIXED = {name: TEXT for name, value in vars(table).items() if name.isupper() and isinstance(value, str)}
ADDRESSES = frozenset({Narrowed(ModuleType, tuple(FIXED.items()))})


def part(line: type) -> Kinds:
    """Parts of a comparison whose lines are all of one kind."""
    return frozenset({Many(frozenset({Narrowed(PairPart, (("lines", frozenset({Many(frozenset({line}))})),))}))})


CLOSER: Mapping[tuple[type, str], Kinds] = {
    # a part may hold lines of any kind; `compared` sorts them, so that each list has its own
    (ProvinceComparison, "different"): part(Difference),
    (ProvinceComparison, "same"): part(Same),
    (ProvinceComparison, "shared"): part(Same),
    (ProvinceComparison, "one_sided"): part(OneSided),
}


def environment(templates: Mapping[str, str] | Path) -> Environment:
    loader = FileSystemLoader(templates) if isinstance(templates, Path) else DictLoader(templates)
    made = Environment(loader=loader, autoescape=True)
    made.filters.update(phrases=split_phrases, dates=split_dates)
    return made


def plain(names: Mapping[str, object]) -> dict[str, Kinds]:
    return {name: kinds(each) for name, each in names.items()}


@pytest.fixture(scope="module")
def views() -> dict[str, Kinds]:
    """Template of a page → the views it is given; the small site has pages of every kind."""
    found: dict[str, Kinds] = {}
    for page in plan(Viewer(load(small.CONTENT).library, date.fromisoformat(DATE))):
        found[page.template] = found.get(page.template, NOTHING) | {kind_of(page.view)}
    return found


@pytest.fixture(scope="module")
def found(views: Mapping[str, Kinds]) -> Found:
    """What there is to say of our templates."""
    lasting = plain(LASTING) | {"addresses": ADDRESSES}
    reader = Reader(environment(TEMPLATES), lasting, {"fact": FactView}, CLOSER)
    for template, view in views.items():
        reader.page(template, {**plain(PAGE), "view": view})
    return reader.found


def test_every_page_template_is_drawn(views: Mapping[str, Kinds]) -> None:
    assert sorted(views) == [path.relative_to(TEMPLATES).as_posix() for path in sorted(TEMPLATES.glob("pages/*.html"))]


def test_what_templates_read_is_there(found: Found) -> None:
    assert sorted(set(found.missing)) == []


def test_of_everything_it_is_known_what_it_is(found: Found) -> None:
    assert sorted(set(found.unknown)) == []
    assert len(found.read) > 500


def test_every_macro_is_called(found: Found) -> None:
    written = {
        (path.relative_to(TEMPLATES).as_posix(), node.name)
        for path in TEMPLATES.rglob("*.html")
        for node in environment(TEMPLATES).parse(path.read_text(encoding="utf-8")).find_all(nodes.Macro)
    }
    assert written - found.drawn == set()


def test_the_renderer_gives_these_names_and_no_others() -> None:
    """They are given as keywords of `render`, and of an update of the globals."""
    tree = ast.parse((ROOT / "site_src" / "render" / "renderer.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    given = {ast.unparse(call.func): {each.arg for each in call.keywords} for call in calls}

    assert given["self._environment.globals.update"] == {*LASTING, "addresses"}
    assert given["self._environment.get_template(page.template).render"] == {*PAGE, "view"}


# --- the reader itself, on a view of a few attributes ---


@dataclass(frozen=True)
class Leaf:
    """The end of a way."""

    word: str
    number: int = 0

    @property
    def loud(self) -> str:
        """The word, louder."""
        return self.word.upper()


@dataclass(frozen=True)
class Other:
    """Shares one attribute with a leaf."""

    word: str


@dataclass(frozen=True)
class Tree:
    """A view."""

    leaf: Leaf
    perhaps: Leaf | None
    leaves: tuple[Leaf, ...]
    pair: tuple[str, Leaf]
    named: Mapping[str, Leaf]
    mixed: tuple[Leaf | Other, ...]
    anything: object


def complaints(template: str, **more: str) -> Found:
    reader = Reader(environment({"page.html": template, **more}), {}, {"fact": Leaf}, {})
    reader.page("page.html", {"view": kinds(Tree)})
    return reader.found


@pytest.mark.parametrize(
    "template",
    [
        pytest.param("{{ view.leaf.word }}{{ view.leaf.loud | length }}", id="attribute-and-property"),
        pytest.param("{% if view.perhaps %}{{ view.perhaps.word }}{% endif %}", id="optional"),
        pytest.param("{% for leaf in view.leaves %}{{ loop.index }}{{ leaf.word }}{% endfor %}", id="loop"),
        pytest.param("{% for name, leaf in view.named.items() %}{{ leaf.word }}{% endfor %}", id="mapping"),
        pytest.param("{{ view.pair[1].number }}{{ view.leaves[1:][0].word }}", id="items"),
        pytest.param("{% set leaf = view.leaf or view.perhaps %}{{ leaf.word.startswith('a') }}", id="set"),
        pytest.param("{% for each in view.mixed %}{{ each.word }}{% endfor %}", id="shared-by-both"),
        pytest.param(
            "{% for each in view.mixed %}{% if each is fact and each.number %}{{ each.loud }}{% endif %}{% endfor %}",
            id="one-of-two",
        ),
        pytest.param(
            "{% macro say(leaf, size=1) %}{{ leaf.word }}{{ size }}{% endmacro %}{{ say(leaf=view.leaf) }}", id="macro"
        ),
        pytest.param("{{ view.anything }}", id="only-shown"),
    ],
)
def test_what_is_there_is_no_complaint(template: str) -> None:
    found = complaints(template)
    assert (found.missing, found.unknown) == ([], [])


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        pytest.param("{{ view.lead }}", "1 reads view; Tree has no lead", id="depth-1"),
        pytest.param("\n{{ view.leaf.words }}", "2 reads view.leaf; Leaf has no words", id="depth-2"),
        pytest.param("{{ view.leaf.loud.size }}", "1 reads view.leaf.loud; str has no size", id="behind-a-property"),
        pytest.param("{{ view.perhaps.words }}", "1 reads view.perhaps; Leaf has no words", id="optional"),
        pytest.param(
            "{% for each in view.leaves if each.worth %}{% endfor %}", "1 reads each; Leaf has no worth", id="loop"
        ),
        pytest.param(
            "{% for each in view.leaves %}{{ loop.round }}{% endfor %}",
            "1 reads loop; loop has no round",
            id="loop-itself",
        ),
        pytest.param("{% for a, b in view.leaves %}{% endfor %}", "1 reads a, b; Leaf has no 2 items", id="unpacked"),
        pytest.param("{{ view.pair[2] }}", "1 reads view.pair; a tuple of 2 has no item 2", id="item"),
        pytest.param("{{ view.named['a'].worth }}", "1 reads view.named[…]; Leaf has no worth", id="mapping"),
        pytest.param("{% set a = view.leaf %}{{ a.worth }}", "1 reads a; Leaf has no worth", id="set"),
        pytest.param(
            "{% if view.leaf %}{% set a = view.leaf %}{% endif %}{{ a.worth }}",
            "1 reads a; Leaf has no worth",
            id="set-in-if",
        ),
        pytest.param(
            "{% for each in view.mixed %}{{ each.number }}{% endfor %}",
            "1 reads each; Other has no number",
            id="one-of-two",
        ),
        pytest.param(
            "{% for each in view.mixed %}{% if each is fact %}{% else %}{{ each.number }}{% endif %}{% endfor %}",
            "1 reads each; Other has no number",
            id="the-other-of-two",
        ),
        pytest.param(
            "{% macro say(leaf) %}{{ leaf.worth }}{% endmacro %}{{ say(leaf=view.leaf) }}",
            "1 reads leaf; Leaf has no worth",
            id="macro",
        ),
        pytest.param(
            "{% macro say() %}{% endmacro %}{{ say(loud=1) }}", "1 calls say with other names: loud", id="unasked"
        ),
        pytest.param(
            "{% macro say(leaf) %}{% endmacro %}{{ say() }}", "1 calls say with other names: leaf", id="not-given"
        ),
        pytest.param(
            "{% macro say(leaf) %}{% endmacro %}{{ say(view.leaf) }}",
            "1 calls say with other names: leaf",
            id="by-place",
        ),
        pytest.param("{{ leaf.word }}", "1 reads leaf; nothing gives it", id="name"),
    ],
)
def test_what_is_not_there_is_named_with_its_place(template: str, complaint: str) -> None:
    assert complaints(template).missing == [f"templates/page.html:{complaint}"]


def test_a_macro_of_another_file_is_read_with_what_it_is_given() -> None:
    found = complaints(
        '{% from "say.html" import say, sing %}{{ say(leaf=view.leaf) }}{{ say(leaf=view) }}',
        **{"say.html": "{% macro say(leaf) %}\n{{ leaf.word }}{{ view }}{% endmacro %}"},
    )
    assert sorted(set(found.missing)) == [
        "templates/page.html:1 imports sing; say.html has none",
        "templates/say.html:2 reads leaf; Tree has no word",
        "templates/say.html:2 reads view; nothing gives it",
    ]


def test_a_block_is_read_where_its_base_has_it() -> None:
    found = complaints(
        '{% extends "base.html" %}{% block main %}{{ view.lead }}{% endblock %}',
        **{"base.html": "{% block main %}{% endblock %}{{ view.foot }}"},
    )
    assert found.missing == [
        "templates/page.html:1 reads view; Tree has no lead",
        "templates/base.html:1 reads view; Tree has no foot",
    ]


def test_what_is_called_with_a_body_is_read_with_it() -> None:
    found = complaints(
        "{% macro fold(title) %}{{ title.word }}{{ caller() }}{% endmacro %}"
        "{% call fold(title=view.leaf) %}{{ view.lead }}{% endcall %}"
    )
    assert found.missing == ["templates/page.html:1 reads view; Tree has no lead"]


def test_what_is_read_of_anything_at_all_is_told_apart() -> None:
    found = complaints("{{ view.anything.word }}{% for each in view.anything %}{% endfor %}")
    assert found.missing == []
    assert found.unknown == [
        "templates/page.html:1 asks view.anything for word; nothing says what it is",
        "templates/page.html:1 asks view.anything for items to loop over; nothing says what it is",
    ]
