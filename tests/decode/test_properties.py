"""Whatever tree stands in a file, decoding it gives a noun or problems, and what was decoded can be put into words."""

import json
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from site_src.decode.policy import PolicyFile, decode_policies
from site_src.decode.shape import decode
from site_src.decode.value import decode_value
from site_src.errors import Problem
from site_src.model.base import Noun
from site_src.model.topic import Attribute, Kind, Topic
from site_src.wording import say, say_span
from site_src.yaml_file import Node, read
from tests.support.declared import attribute, site

NOUNS: list[type[Noun]] = sorted(Noun.__subclasses__(), key=lambda noun: noun.__name__)
KINDS: tuple[Kind, ...] = get_args(Kind)
FIGURES: tuple[Kind, ...] = ("money", "percent", "count", "months")

WORDS = [
    "",
    " ",
    "yes",
    "no",
    "a",
    "国",
    "money",
    "true",
    "5",
    "12m",
    "2025",
    "2025-13",
    "70%",
    "1500",
    "0-1000",
    "1500-",
]
MEMBERS = ["primary", "secondary", "employed", "retired", "tier", "status", "age", "fees", "0-45", "45-", "0-1000"]


def trees(keys: list[str], words: list[str]) -> st.SearchStrategy[Any]:
    return st.recursive(
        st.sampled_from(words),
        lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(keys), below, max_size=4),
        max_leaves=8,
    )


def written(tree: object) -> tuple[Node, list[str]]:
    """The tree as nodes of a file, and the file's lines; JSON is YAML, and quick to write."""
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    root, problems = read(text.encode(), "f.yaml")
    assert root is not None, problems
    return root, text.split("\n")


def check(problems: list[Problem], lines: list[str]) -> None:
    """Every problem is in the file, says something and helps."""
    for problem in problems:
        assert problem.location.path == "f.yaml"
        assert 1 <= problem.location.line <= len(lines)
        assert 1 <= problem.location.column <= len(lines[problem.location.line - 1])
        assert problem.message
        assert problem.hint


def own_keys(noun: type[Noun]) -> list[str]:
    return [field.alias or name for name, field in noun.model_fields.items()]


ANY = trees(sorted({key for noun in NOUNS for key in own_keys(noun)}), WORDS)
OWN = {noun: st.dictionaries(st.sampled_from(own_keys(noun)), ANY, max_size=8) for noun in NOUNS}


class TestNouns:
    @given(st.sampled_from(NOUNS), ANY.filter(lambda tree: tree != ""))
    def test_any_tree(self, noun: type[Noun], tree: object) -> None:
        """Any tree is the noun or problems."""
        root, lines = written(tree)

        made, problems = decode(noun, root)

        assert (made is None) == bool(problems)
        check(problems, lines)

    @settings(max_examples=300)
    @given(st.sampled_from(NOUNS).flatmap(lambda noun: st.tuples(st.just(noun), OWN[noun])))
    def test_any_tree_under_its_own_keys(self, noun_and_tree: tuple[type[Noun], object]) -> None:
        """Any tree under the keys that the noun has is the noun or problems in plain words."""
        noun, tree = noun_and_tree
        root, lines = written(tree)

        made, problems = decode(noun, root)

        assert (made is None) == bool(problems)
        check(problems, lines)
        assert not [each for each in problems if "写得不对" in each.message]


values = trees([*MEMBERS, "share", "of", "label", "url"], [*WORDS, "staff_wage", "5%"])
AXES = "axes: [tier, status, age, fees], members: {a: 甲, yes: 是}, terms: {}"


class TestValues:
    @given(st.sampled_from(KINDS), values.filter(lambda tree: tree != ""))
    def test_any_tree(self, kind: Kind, tree: object) -> None:
        """Any tree is a value or problems, for every kind."""
        root, lines = written(tree)

        value, problems = decode_value(root, attribute(kind, AXES), site())

        assert (value is None) == bool(problems)
        check(problems, lines)


topics = st.sampled_from(KINDS).map(
    lambda kind: Topic(
        title="题",
        question="问？",
        summary="说。",
        order=1,
        groups={"figures": "数字"},
        attributes={"a": attribute(kind, AXES)},
    )
)
statements = trees([*MEMBERS, "value", "none", "unknown", "from", "to", "source", "terms", "stance"], WORDS)


class TestPolicies:
    @given(
        topics,
        st.dictionaries(
            st.sampled_from(["whole", "linhai"]),
            st.dictionaries(st.sampled_from(["a", "b"]), st.lists(statements, max_size=3) | statements, max_size=2)
            | statements,
            min_size=1,
        )
        | statements.filter(lambda tree: tree != ""),
    )
    def test_any_tree(self, topic: Topic, tree: object) -> None:
        """Any tree is statements or problems, and every statement can be put into words."""
        root, lines = written(tree)

        made, problems = decode_policies(root, PolicyFile("f.yaml", "t", "qingshan"), topic, site())

        check(problems, lines)
        declared: Attribute = topic.attributes["a"]
        for statement in made:
            assert say(statement, declared, site()).text
            assert say_span(statement)

    @given(st.sampled_from(FIGURES), values)
    def test_figures_are_said_without_our_keys(self, kind: Kind, tree: object) -> None:
        """A figure that could be read is said with the labels of its members, never with their keys."""
        declared = attribute(kind, AXES)
        topic = Topic(title="题", question="问", summary="说", order=1, groups={}, attributes={"a": declared})
        root, _ = written({"whole": {"a": [{"value": tree}]}})

        made, _ = decode_policies(root, PolicyFile("f.yaml", "t", "qingshan"), topic, site())

        for statement in made:
            text = say(statement, declared, site()).text
            assert text
            assert not [key for key in (*MEMBERS, "staff_wage") if key.isalpha() and key in text]
