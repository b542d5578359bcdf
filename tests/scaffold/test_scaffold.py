import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_src import scaffold
from site_src.cli import main
from site_src.errors import ScaffoldError
from site_src.load import load
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.pipeline import check_content
from site_src.scaffold import Draft
from tests.support import small
from tests.support.site import DATE, ROOT

BLANK = re.compile(r"〈[^〉]*〉")
BEGUN: dict[str, Callable[[Library], Draft]] = {
    "region": lambda library: scaffold.region(library, "xishan", "西山省"),
    "topic": lambda library: scaffold.topic(library, "seats"),
    "question": lambda library: scaffold.question(library, "how-long"),
    "claim": lambda library: scaffold.claim(library, "free-for-all"),
    "policy": lambda library: scaffold.policy(library, "card", Place("yunhu")),
    "area": lambda library: scaffold.policy(library, "card", Place("yunhu", "nanwan")),
}
# what an editor would write for a key
WORDS = {
    "short": "西山", "abbr": "西", "code": '"930000"', "row": "0", "column": "2", "pooling": "city",
    "title": "座位要先约吗？", "question": "座位要先约吗？", "summary": "有的图书馆要先约座位。", "main": "主要规定",
    "label": "能不能约", "help": "能不能先约座位", "kind": "text", "inherits": "yes",
    "topic": "card", "for_whom": "所有读者。", "basis": "card.deposit@qingshan",
    "verdict": "false", "why": "各地的规定不一样。", "seen": "book-tips", "facts": "card.deposit@qingshan",
    "from": "2025-01-01", "source": "yunhu-2026-5", "verified": "2026-11-01",
}  # fmt: skip
VALUES = {
    "free": "yes", "deposit": "10", "form": "digital", "channels": "服务台", "steps": "带上身份证。",
    "url": "https://lib.yunhu.example/", "validity": "24", "start": "2025-03", "framework": "凭身份证办理。",
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return small.copy(tmp_path).content


def begin(content: Path, kind: str) -> Path:
    draft = BEGUN[kind](load(content).library)
    scaffold.write(draft)
    return draft.path


def fill(path: Path) -> None:
    """Fill every blank by the key before it; a value by the attribute it stands under."""
    filled = []
    attribute = key = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        attribute = line.strip(" :") if re.fullmatch(r"  \w+:", line) else attribute
        text = line
        for blank in BLANK.findall(line):
            key = (re.findall(r"(\w+):", text[: text.index(blank)]) or [key])[-1]
            word = VALUES.get(key) or (VALUES[attribute] if key == "value" else WORDS.get(key, "有人在服务台值班。"))
            text = text.replace(blank, word, 1)
        key = (re.findall(r"(\w+):", text) or [key])[-1]
        filled.append(text)
    path.write_text("\n".join(filled) + "\n", encoding="utf-8")


def problems_in(path: Path, content: Path) -> list[str]:
    found = check_content(content, date.fromisoformat(DATE))
    return [
        f"{each.rule} {each.location.line} {each.message}" for each in found if each.location.path == path.as_posix()
    ]


@pytest.mark.parametrize("kind", BEGUN)
def test_every_blank_is_a_problem_on_its_line_and_nothing_else_is(content: Path, kind: str) -> None:
    path = begin(content, kind)

    lines = path.read_text(encoding="utf-8").splitlines()
    blanks = sorted(number for number, line in enumerate(lines, 1) for _ in BLANK.findall(line))
    found = [each for each in check_content(content, date.fromisoformat(DATE)) if each.location.path == path.as_posix()]
    assert blanks
    assert [(each.rule, each.location.line) for each in found] == [("unfilled-blank", line) for line in blanks]


@pytest.mark.parametrize("kind", BEGUN)
def test_what_is_filled_in_is_sound(content: Path, kind: str) -> None:
    path = begin(content, kind)

    fill(path)

    assert problems_in(path, content) == []


def test_every_kind_of_attribute_has_a_blank_that_can_be_filled(content: Path) -> None:
    card = content / "topics" / "card.yaml"
    card.write_text(card.read_text(encoding="utf-8").replace("key: yes", "key: no"), encoding="utf-8")
    path = begin(content, "policy")

    fill(path)

    assert path.read_text(encoding="utf-8").count("source:") == 8  # all but the one for the nation
    assert [each for each in problems_in(path, content) if "topic-without-key" not in each] == []


def test_terms_are_asked_for_by_their_members(content: Path) -> None:
    text = scaffold.policy(load(content).library, "lending", Place("yunhu")).text

    assert "terms: {per: 〈day、item 里选一个〉}" in text


def test_only_what_is_said_at_this_level_is_asked(content: Path) -> None:
    library = load(content).library

    assert "framework:" not in scaffold.policy(library, "card", Place("yunhu")).text
    assert scaffold.policy(library, "card", Place()).path == content / "policies" / "card" / "national.yaml"


@pytest.mark.parametrize(
    ("topic", "place", "said"),
    [("cards", "yunhu", "您是不是想写“card”？"), ("card", "yunfu", "您是不是想写“yunhu”？"),
     ("card", "yunhu/nanwen", "您是不是想写“yunhu/nanwan”？")],
)  # fmt: skip
def test_an_unknown_topic_or_place_is_refused_with_the_nearest(
    content: Path, topic: str, place: str, said: str
) -> None:
    with pytest.raises(ScaffoldError) as caught:
        scaffold.policy(load(content).library, topic, Place.parse(place))

    assert caught.value.hint == said


def test_orders_go_behind_all_others(content: Path) -> None:
    library = load(content).library

    assert "\norder: 3\n" in scaffold.topic(library, "x").text
    assert "\norder: 3\n" in scaffold.question(library, "x").text
    assert "\norder: 2\n" in scaffold.claim(library, "x").text


@pytest.mark.parametrize("name", ["西山: 省", '西"山', "# 西山", "yes: no", "[西山]"])
def test_a_name_that_yaml_would_misread_is_quoted(content: Path, name: str) -> None:
    scaffold.write(scaffold.region(load(content).library, "xishan", name))
    fill(content / "regions" / "xishan.yaml")

    assert load(content).library.regions["xishan"].name == name


def test_a_file_that_is_there_is_never_touched(content: Path) -> None:
    path = content / "topics" / "card.yaml"
    before = path.read_bytes()

    with pytest.raises(ScaffoldError, match="已经有了"):
        scaffold.write(scaffold.topic(load(content).library, "card"))

    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_named(content: Path) -> None:
    (content / "claims" / "deposit-everywhere.yaml").unlink()
    (content / "claims").rmdir()
    (content / "claims").write_bytes(b"")

    with pytest.raises(ScaffoldError, match=r"写不了|已经有了"):
        scaffold.write(scaffold.claim(load(content).library, "x"))


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("province xishan --name 西山省", "regions/xishan.yaml"),
        ("region xishan --name 西山省", "regions/xishan.yaml"),
        ("topic seats", "topics/seats.yaml"),
        ("policy card yunhu/nanwan", "policies/card/yunhu.yaml"),
        ("question how-long", "questions/how-long.md"),
        ("claim free-for-all", "claims/free-for-all.yaml"),
    ],
)
def test_the_command_says_where_the_file_is_and_how_much_to_fill(
    content: Path, words: str, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *words.split(), "--content", str(content)], ROOT) == 0

    blanks = len(BLANK.findall((content / path).read_text(encoding="utf-8")))
    out = capsys.readouterr().out
    assert path in out
    assert f"{blanks} 处" in out


def test_the_command_refuses_with_advice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "topic", "card", "--content", str(content)], ROOT) == 1

    assert "    提示：" in capsys.readouterr().err


def test_a_mistake_elsewhere_does_not_keep_one_from_beginning(content: Path) -> None:
    small.spoil(content, "topics/lending.yaml", "title: ", "titel: ")

    assert main(["new", "policy", "card", "yunhu", "--content", str(content)], ROOT) == 0
