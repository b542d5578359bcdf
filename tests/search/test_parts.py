"""The parts of the search by themselves, run by V8: the small site's index, and the rules Python knows as well."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import NATION
from site_src.pinyin import readings, spell
from site_src.views.page_kinds import KINDS
from tests.support.site import ROOT

FOLDER = ROOT / "templates" / "search"
PAGE = {"item.js", "results.js", "arriving.js", "page.js"}
"""The parts that need a page."""


class Parts:
    """The scripts in one scope, as the build joins them."""

    def __init__(self) -> None:
        self._engine = MiniRacer()
        names = [name for name in (FOLDER / "order.txt").read_text(encoding="utf-8").split() if name not in PAGE]
        self._engine.eval("\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names))

    def run(self, code: str) -> Any:  # noqa: ANN401 - whatever JSON the expression gives
        return json.loads(str(self._engine.eval(f"JSON.stringify({code})")))

    def call(self, function: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JSON the function gives
        return self.run(f"{function}({','.join(json.dumps(each) for each in arguments)})")

    def take(self, index: str, *sheets: str) -> None:
        """Make the index of a script that hands it over, and add the sheets of others."""
        self._engine.eval("const takeSearch = (data) => { globalThis.index = makeIndex(data); };")
        self._engine.eval("const takeSearchSheet = (sheet) => addSheet(index, sheet);")
        for script in (index, *sheets):
            self._engine.eval(script)

    def asked(self, text: str) -> dict[str, Any]:
        """A query taken apart; entries by their titles."""
        titles = "(key, value) => (key === 'leads' ? value.map((each) => each.title) : value)"
        written: dict[str, Any] = json.loads(
            str(self._engine.eval(f"JSON.stringify(parse(index, {json.dumps(text)}), {titles})"))
        )
        return written

    def found(self, text: str) -> list[str]:
        """The titles of what a query finds, the best first."""
        titles: list[str] = self.run(f"find(index, {json.dumps(text)}).found.map((each) => each.entry.title)")
        return titles


PARTS = Parts()


@pytest.fixture(scope="module")
def small(tree: Mapping[str, bytes]) -> Parts:
    """The parts with the index of the small site and what every province says."""
    parts = Parts()
    parts.take(tree["data/search.js"].decode(), *sheets(tree))
    return parts


def sheets(tree: Mapping[str, bytes]) -> list[str]:
    """The sheet of each province, in the order of their names."""
    return [data.decode() for path, data in sorted(tree.items()) if path.startswith("data/search/")]


# --- fold -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("江苏省，南京市", "江苏省南京市"),
        ("ＡＢ　１２", "ab12"),
        ("2,500元", "2500元"),
        ("1.5%", "1.5%"),
        ("第1.条", "第1条"),
        ("Lǚliang", "lvliang"),
        ("Xī'ān", "xian"),
        ("《办法》（2024）8号", "办法20248号"),
        (" ，。！", ""),
    ],
)
def test_text_is_compared_without_width_case_tones_and_marks(text: str, folded: str) -> None:
    assert PARTS.call("fold", text) == folded


WORDS = st.text(alphabet=st.sampled_from("江苏门诊aBü１２.%,，（）\u3000 𠮷\u0308"), max_size=20)


@given(WORDS)
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    folded = PARTS.call("fold", text)
    assert PARTS.call("fold", folded) == folded


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("江苏的门诊", ["门诊", "江苏"], ["江苏", "门诊"]),
        ("最多 2,500 元", ["2500"], ["2,500"]),
        ("门诊门诊", ["门诊"], ["门诊门诊"]),
        ("住院门诊", ["院门", "住院门诊"], ["住院门诊"]),
        ("在ＡＢＣ里", ["b"], ["Ｂ"]),
        ("𠮷林", ["𠮷"], ["𠮷"]),
        ("江苏", [""], []),
        ("江苏", ["浙江"], []),
    ],
)
def test_words_are_marked_where_they_stand_in_the_text(text: str, words: list[str], marked: list[str]) -> None:
    cut = f"marks({json.dumps(text)}, {json.dumps(words)}).map(([from, to]) => {json.dumps(text)}.slice(from, to))"
    assert PARTS.run(cut) == marked


# --- spelling -------------------------------------------------------------------------------------------------------

SPELLINGS = [
    ("nanjing", "南京", "whole"),
    ("nj", "南京", "initials"),
    ("nanj", "南京", "initials"),
    ("nanjing", "南京市", "begins"),
    ("nj", "南京市", "beginsInitials"),
    ("jing", "南京市", "inside"),
    ("jsh", "江南京市海", "insideInitials"),
    ("changan", "长安", "whole"),
    ("zhangan", "长安", "whole"),
    ("xi", "西安", "begins"),
    ("beijing", "南京", None),
]


@pytest.mark.parametrize(("letters", "name", "quality"), SPELLINGS)
def test_letters_spell_a_name_in_full_or_by_initials(letters: str, name: str, quality: str | None) -> None:
    read = {**readings(["南京市", "西安", "江海"]), "chang": "长", "zhang": "长", "an": "安"}
    assert PARTS.run(f"spells({json.dumps(letters)}, {json.dumps(name)}, readingsOf({json.dumps(read)}))") == (
        PARTS.run(f"SPELT.{quality}") if quality else 0
    )


def test_only_from_the_beginning_where_that_is_asked() -> None:
    read = json.dumps(readings(["南京市"]))
    assert PARTS.run(f"spells('jing', '南京市', readingsOf({read}), true)") == 0


def test_what_python_spells_the_script_reads(library: Library) -> None:
    names = [*(each.name for each in library.regions.values()), *(each.title for each in library.topics.values())]
    read = json.dumps(readings(names))
    spells = {name: spell(name).replace(" ", "") for name in names}
    whole = PARTS.run(
        f"Object.entries({json.dumps(spells)})"
        f".filter(([name, letters]) => spells(letters, name, readingsOf({read})) === SPELT.whole)"
        ".map(([name]) => name)"
    )
    assert whole == names


# --- entries: addresses and kinds, which Python knows too -------------------------------------------------------------


def test_every_answer_leads_where_pages_lead_to_it(small: Parts, library: Library) -> None:
    parts = small.run(
        "index.entries.filter((each) => ['answers', 'topic'].includes(each.kind)).flatMap((each) => each.parts"
        ".filter((one) => one.attribute).map((one) => one.address))"
    )
    refs = [FactRef(topic, name, place) for topic, name, place in library.statements]
    assert sorted(parts) == sorted(FROM_ROOT(addresses.answer(each)) for each in refs)


def test_places_and_topics_lead_to_their_pages(small: Parts, library: Library) -> None:
    found = small.run("index.entries.map((each) => [each.kind, each.region, each.area, each.topic, each.address])")
    assert [address for kind, *_, address in found if kind == "region"] == [
        FROM_ROOT(addresses.region(slug)) for slug in library.regions
    ]
    assert [address for kind, *_, address in found if kind == "area"] == [
        FROM_ROOT(addresses.area(area)) for slug in library.regions for area in library.areas(slug)
    ]
    assert [address for kind, *_, address in found if kind == "topic"] == [
        FROM_ROOT(addresses.topic(slug)) for slug in library.topics
    ]
    spoken = {(place, topic) for topic, _, place in library.statements if place.region != NATION}
    spoken |= {(place, topic) for place in library.provinces() for topic in library.topics}
    answers = {(region, area, topic): address for kind, region, area, topic, address in found if kind == "answers"}
    assert answers == {
        (place.region, place.area if place.level == "area" else "", topic): FROM_ROOT(addresses.answers(topic, place))
        for place, topic in spoken
    }


def test_every_kind_has_a_word_and_a_weight() -> None:
    assert set(PARTS.run("Object.keys(KIND_BONUS)")) == set(KINDS)


# --- parse ----------------------------------------------------------------------------------------------------------


def test_a_query_is_taken_apart_into_what_it_names(small: Parts) -> None:
    query = small.asked("青山省的押金怎么退钱")
    place, attribute, rest = query["units"]
    assert place["text"] == "青山省"
    assert place["places"] == [{"region": "qingshan", "area": "", "city": "", "short": "青山"}]
    assert attribute["attributes"] == [{"topic": "card", "attribute": "deposit"}]
    assert (rest["text"], rest["loose"]) == ("退钱", True)
    assert query["whole"] == "青山省的押金怎么退钱"


def test_one_character_between_names_says_nothing(small: Parts) -> None:
    assert [each["text"] for each in small.asked("在青山办押金")["units"]] == ["青山", "押金"]


def test_what_tells_nothing_is_left_out_of_the_core(small: Parts) -> None:
    query = small.asked("怎么续借的押金")
    assert "怎么" not in query["core"]
    assert query["words"] == [query["whole"], query["core"]]


def test_a_suffix_of_a_place_is_dropped_whichever_is_written(small: Parts) -> None:
    for typed in ("青山", "青山省", "青山市"):
        assert [each["text"].rstrip("省") for each in small.asked(typed)["units"]] == ["青山"]


def test_letters_are_a_place_and_then_something_else(small: Parts) -> None:
    query = small.asked("qs yajin")
    assert query["letters"]
    assert [each["spelt"] for each in query["units"]] == [True, True]
    assert query["units"][0]["places"][0]["region"] == "qingshan"
    assert query["units"][1]["attributes"] == [{"topic": "card", "attribute": "deposit"}]


def test_an_alias_leads_and_its_words_mean_the_same(small: Parts) -> None:
    (unit,) = small.asked("滞纳金")["units"]
    assert unit["leads"] == ["借书规定：超期费", "书还晚了要交多少钱？"]
    assert unit["alike"] == ["罚款", "滞纳金"]


@given(WORDS)
def test_any_text_can_be_taken_apart(text: str) -> None:
    PARTS.run("globalThis.bare ??= {words: new Map(), readings: new Map()}")
    query = PARTS.call("((text) => parse(bare, text))", text)
    assert query["whole"] == PARTS.call("fold", text)
    assert all(unit["text"] for unit in query["units"])


# --- fit and rank ---------------------------------------------------------------------------------------------------


def fit(small: Parts, entry: str, query: str) -> float:
    """How much of a query an entry has, by its title."""
    named = f"index.entries.find((each) => each.title === {json.dumps(entry)})"
    found = f"covered({named}, parse(index, {json.dumps(query)}))"
    return float(small.run(found))


def test_who_names_both_place_and_topic_wants_what_the_place_says(small: Parts) -> None:
    assert fit(small, "青山 · 借书规定", "青山 借书规定") > fit(small, "借书规定", "青山 借书规定")
    assert fit(small, "青山 · 借书规定", "青山 借书规定") > fit(small, "青山省", "青山 借书规定")
    assert fit(small, "青山 · 借书规定", "青山 借书规定") > fit(small, "云湖 · 借书规定", "青山 借书规定")


def test_a_figure_is_one_piece(small: Parts) -> None:
    assert small.call("grams", "满3000元") == ["满3000", "3000元"]
    assert small.call("grams", "1.5%以上") == ["1.5%以", "以上"]
    assert small.call("grams", "") == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("青山", "青山省"),
        ("青", "青山省"),
        ("林溪", "林溪市（青山）"),
        ("长滩", "长滩（青山）"),
        ("借书规定", "借书规定"),
        ("超期费", "超期费"),
        ("罚款", "借书规定：超期费"),
        ("青山 押金", "青山 · 办读者证"),
        ("青山林溪市借书规定", "青山林溪市 · 借书规定"),
        ("青山 云湖", "青山和云湖"),
        ("云湖 青山", "青山和云湖"),
        ("yunhu", "云湖省"),
        ("读者证 100 元", "办读者证一律要交 100 元押金"),
    ],
)
def test_the_best_comes_first(small: Parts, query: str, first: str) -> None:
    assert small.found(query)[0] == first


def test_the_order_of_a_pair_is_that_of_the_provinces(small: Parts) -> None:
    pair = small.run("find(index, '云湖 青山').found[0].entry.address")
    assert pair == FROM_ROOT(addresses.pair("qingshan", "yunhu"))


def test_a_province_that_says_nothing_leads_to_its_areas(small: Parts) -> None:
    line = small.run("index.entries.find((each) => each.title === '石桥 · 借书规定').line")
    assert line == "全省的没有收录，1 个地方另有规定"


# --- sheets ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bare(tree: Mapping[str, bytes]) -> Parts:
    """The parts with the index of the small site, before any sheet has come."""
    parts = Parts()
    parts.take(tree["data/search.js"].decode())
    return parts


def needs(parts: Parts, text: str) -> list[str]:
    """The provinces whose sheets a query is in need of."""
    slugs: list[str] = parts.run(f"needed(index, parse(index, {json.dumps(text)})).map((each) => each.slug)")
    return slugs


@pytest.mark.parametrize(
    ("query", "regions"),
    [
        ("青山 押金", ["qingshan"]),
        ("林溪", ["qingshan"]),
        ("长滩借书", ["qingshan"]),
        ("云湖和青山", ["qingshan", "yunhu"]),
        ("qs yajin", ["qingshan"]),
        ("押金", []),
        ("", []),
    ],
)
def test_a_query_needs_the_sheets_of_the_places_it_names(bare: Parts, query: str, regions: list[str]) -> None:
    assert needs(bare, query) == regions


def test_a_document_that_the_index_does_not_have_is_looked_for_everywhere(bare: Parts, library: Library) -> None:
    assert needs(bare, "文旅〔2024〕12号") == list(library.regions)


def test_what_is_here_is_needed_no_more(small: Parts) -> None:
    assert needs(small, "青山 押金") == []


def test_a_place_leads_to_its_page_before_its_sheet_has_come(bare: Parts) -> None:
    assert bare.found("青山 押金")[0] == "青山 · 办读者证"


def test_results_do_not_depend_on_which_sheet_came_first(tree: Mapping[str, bytes], small: Parts) -> None:
    other = Parts()
    other.take(tree["data/search.js"].decode(), *reversed(sheets(tree)))
    titles = "index.entries.map((each) => each.title)"
    assert other.run(titles) == small.run(titles)
    assert other.found("借") == small.found("借")


def test_a_sheet_is_taken_once(tree: Mapping[str, bytes], small: Parts) -> None:
    twice = Parts()
    twice.take(tree["data/search.js"].decode(), *sheets(tree), *sheets(tree))
    assert twice.run("index.entries.length") == small.run("index.entries.length")
