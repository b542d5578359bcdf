"""One grammar of short names, wherever one is read: files and keys, the command line, scripts, the published schema."""

import json
import random
import re
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer
from pydantic import TypeAdapter, ValidationError

from site_src.model.base import SLUG, Slug
from site_src.pipeline import make
from tests.support import small
from tests.support.site import ROOT

SIGNS = "ab9-_/.A é@|"
RIGHT = ("jiangsu", "a", "7", "area_51", "g-20", "lu-an_2", "00")
WRONG = ("", "-a", "a-", "a--b", "a_-b", "A", "a b", "a/b", "jiāngsū", "a\n", "a.b", "_", "a|b")


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What all pages of the small site run."""
    tree = make(small.copy(tmp_path_factory.mktemp("slugs")), lambda *_: None).tree
    (text,) = [data.decode() for name, data in tree.items() if re.fullmatch(r"assets/site\.\w+\.js", name)]
    return text


def is_slug(text: str) -> bool:
    """Whether content may use it as a name."""
    try:
        TypeAdapter(Slug).validate_python(text)
    except ValidationError:
        return False
    return True


def test_scripts_are_told_the_grammar_and_read_it_as_we_do(script: str) -> None:
    told = json.loads(script.partition("\n")[0].removeprefix("window.site=").removesuffix(";"))
    dice = random.Random(9)  # noqa: S311 - a test repeats itself
    drawn = ["".join(dice.choices(SIGNS, k=dice.randint(0, 7))) for _ in range(5000)]
    words = [*RIGHT, *WRONG, *drawn]
    engine = MiniRacer()
    engine.eval(f"var slug = new RegExp('^' + {json.dumps(told['slug'])} + '$')")
    found = json.loads(str(engine.eval(f"JSON.stringify({json.dumps(words)}.map((word) => slug.test(word)))")))

    assert told["slug"] == SLUG
    assert found == [is_slug(word) for word in words]
    assert found == [re.fullmatch(SLUG, word) is not None for word in words]
    assert [is_slug(word) for word in RIGHT + WRONG] == [True] * len(RIGHT) + [False] * len(WRONG)
    assert 100 < sum(found) < len(words) - 100


def test_the_published_schema_has_it_too() -> None:
    schema = json.loads(Path(ROOT, "site_src/exports/schema.json").read_text(encoding="utf-8"))

    assert schema["$defs"]["slug"]["pattern"] == f"^{SLUG}$"
    assert schema["$defs"]["place"]["pattern"] == f"^{SLUG}(?:/{SLUG})?$"
