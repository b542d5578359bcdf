"""The board of `/compare/` says of any two places what their page says: the same codes, the same words."""

from datetime import date
from functools import cache
from itertools import combinations
from random import Random

import pytest

from site_src import ranking
from site_src.comparing import Caution, alone, between, sort
from site_src.load import load
from site_src.model.fact import FactRef, Subject
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.pages import pairs
from site_src.pages.pairs import PairView
from site_src.views.answers import Viewer
from site_src.views.pairs.differences import Difference, OneSided, ProvinceComparison, Same
from site_src.views.pairs.sides import Side, make_side
from site_src.wording import CAUTIONS, say_caution
from tests.support.board import Board, Codes, Held, Line
from tests.support.site import DATE, ROOT

DAY = date.fromisoformat(DATE)
LATER = date(2028, 7, 1)  # when much has run out, begun, or not been checked for long
SEED = 9
SAMPLE = 40


@cache
def library() -> Library:
    return load(ROOT / "content").library


@cache
def viewer() -> Viewer:
    return Viewer(library(), DAY)


@cache
def board() -> Board:
    return Board(viewer())


@cache
def held(slugs: tuple[str, ...], day: date = DAY) -> Held:
    """What the board makes of some places."""
    return board().hold(slugs, day)


@cache
def codes(cautions: tuple[Caution, ...], day: date) -> Codes:
    return tuple(sorted((each.code, each.about) for each in cautions if each.on(day)))


# --- every two provinces ---------------------------------------------------------------------------------------------


@cache
def views() -> dict[tuple[str, ...], PairView]:
    """Every page of two provinces."""
    made = (page.view for page in pairs.plan(viewer()))
    return {tuple(view.picker.partition("#")[2].split(",")): view for view in made if isinstance(view, PairView)}


def lines(found: ProvinceComparison) -> dict[tuple[str, str], Difference | Same | OneSided]:
    """What stands on a page, by topic and label, which no two attributes of a topic share."""
    parts = (*found.different, *found.same, *found.shared, *found.one_sided)
    every = [line for part in parts for line in part.lines]
    made = {(both(line)[0].topic, both(line)[0].label): line for line in every}
    assert len(made) == len(every)
    return made


def both(line: Difference | Same | OneSided) -> tuple[Side, Side]:
    """The two sides of a line; of a one-sided one what is told comes first."""
    return (line.known, line.silent) if isinstance(line, OneSided) else line.sides


def on_the_page(line: Difference | Same | OneSided, names: list[str], day: date) -> Line:
    """A line of a page as the board would say it."""
    kinds = {Difference: "different", Same: "same", OneSided: "open"}
    sides = sorted(both(line), key=lambda each: names.index(each.place))
    return Line(
        kind=kinds[type(line)],
        alone=tuple(codes(each.cautions, day) for each in sides),
        between=codes(line.cautions, day) if isinstance(line, Difference) else (),
        silent=tuple(each.silent for each in sides),
    )


def faults(places: tuple[str, ...], day: date) -> dict[tuple[str, str], tuple[Line, Line | None]]:
    """Where the board says something else than the page, or says it of something else."""
    names = [library().regions[slug].short for slug in places]
    page = {at: on_the_page(line, names, day) for at, line in lines(views()[places].compared).items()}
    found = held(places, day).lines
    labels = {(topic, name): library().topics[topic].attributes[name].label for topic, name in found}
    shown = {(at[0], labels[at]): line for at, line in found.items() if line.kind}
    return {at: (line, page.get(at)) for at, line in shown.items() if page.get(at) != line} | {
        at: (line, None) for at, line in page.items() if at not in shown
    }


def test_of_every_two_provinces_board_and_page_say_the_same_codes() -> None:
    assert len(views()) == 496
    assert {places: found for places in views() if (found := faults(places, DAY))} == {}


def test_they_do_so_when_the_page_has_grown_old() -> None:
    some = Random(SEED).sample(sorted(views()), 40)  # noqa: S311 - a test draws
    assert {places: found for places in some if (found := faults(places, LATER))} == {}


def test_of_every_two_provinces_the_sentences_over_the_lines_are_the_same() -> None:
    unlike = {places: (sums, view.more) for places, view in views().items() if (sums := held(places).sums) != view.more}
    assert unlike == {}


def test_what_is_asked_is_not_empty() -> None:
    """The codes that the two are compared by are there to be compared."""
    every = [line for view in views().values() for part in view.compared.different for line in part.lines]
    found = {each.code for line in every if isinstance(line, Difference) for each in line.cautions}
    beside = {each.code for line in every for one in both(line) for each in one.cautions}
    assert found >= {"apart", "bands"}
    assert beside >= {"unverified", "agreed", "inherited", "unstated", "disputed", "stale"}


def test_shanxi_and_hainan_are_warned_of_thrice_on_the_board_as_on_their_page() -> None:
    found = held(("shanxi", "hainan")).lines
    assert found["outpatient", "deductible"].between == (("apart", ("按年还是按次",)),)
    shanxi, hainan = found["outpatient", "annual_cap"].alone
    assert ("unstated", ("限的是什么",)) in shanxi
    assert "unstated" not in dict(hainan)
    assert "数字不能直接比大小" in board().words("unstated", ("限的是什么",))


@pytest.mark.parametrize("code", CAUTIONS)
def test_a_caution_has_the_same_words_on_both(code: str) -> None:
    for about in ((), ("甲",), ("甲", "乙"))[1 if "{" in CAUTIONS[code] else 0 :]:
        assert board().words(code, about) == say_caution(code, about)


# --- places of any kind ----------------------------------------------------------------------------------------------


@cache
def answer_of(place: Place, topic: str, name: str) -> tuple[Side, tuple[Caution, ...]]:
    """What a place says, and what to say beside it; what is asked of no area, the province says for its areas."""
    levels = library().topics[topic].attributes[name].levels
    above = place.level == "area" and "area" not in levels
    found = make_side(viewer(), FactRef(topic, name, Place(place.region) if above else place))
    own = above and found.in_force and not found.answer.from_place
    return found, (
        Caution("inherited", (library().regions[place.region].short,)),
        *found.cautions,
    ) if own else found.cautions


def judged(places: tuple[Place, ...], topic: str, name: str) -> tuple[str, tuple[Codes, ...], Codes]:
    """How answers stand to each other, and the codes beside each and between them."""
    told = [answer_of(place, topic, name) for place in places]
    unlike = {each for (one, _), (other, _) in combinations(told, 2) for each in between(one.sort, other.sort)}
    keys = [found.answer.key for found, _ in told if found.in_force]
    kind = "" if not keys else "different" if len({*keys}) > 1 else "same" if len(keys) == len(told) else "open"
    return kind, tuple(codes(each, DAY) for _, each in told), codes(tuple(unlike), DAY)


def faults_of(places: tuple[Place, ...]) -> dict[tuple[str, str], Line | None]:
    """Where the board says something else of places than the judge."""
    found, nothing = held(tuple(map(str, places))).lines, ("", ((),) * len(places), ())
    subjects = [
        (topic, name)
        for topic, declared in library().topics.items()
        for name, attribute in declared.attributes.items()
        if attribute.levels != ("nation",)
    ]
    told = {at: (line.kind, line.alone, line.between) for at, line in found.items()}
    return {at: found.get(at) for at in subjects if told.get(at, nothing) != judged(places, *at)}


def sampled() -> list[tuple[Place, ...]]:
    """Two to four places at random, with areas more often than not, and those with something to say among them."""
    random = Random(SEED)  # noqa: S311 - a test draws
    provinces = list(library().provinces())
    areas = sorted({place for _, _, place in library().statements if place.level == "area"}, key=str)
    silent = [area for region in library().regions for area in library().areas(region) if area not in areas]
    mixed = [tuple(random.sample(areas, 1) + random.sample(provinces, 1)) for _ in range(SAMPLE)]
    two = [tuple(random.sample(areas, 2)) for _ in range(SAMPLE)]
    many = [tuple(random.sample([*areas, *provinces, *silent], random.choice((2, 3, 4)))) for _ in range(SAMPLE)]
    return mixed + two + many


def test_of_places_of_any_kind_the_board_says_what_the_judge_says() -> None:
    assert {tuple(map(str, places)): wrong for places in sampled() if (wrong := faults_of(places))} == {}


# --- rankings ask the same judge -------------------------------------------------------------------------------------


def test_what_is_ranked_may_be_compared() -> None:
    """No order sorts figures of which a page says that they must not be held against each other."""
    provinces, wrong, count = library().provinces(), [], 0
    for topic, declared in library().topics.items():
        for name in declared.attributes:
            answers = {place: viewer().resolve(FactRef(topic, name, place)) for place in provinces}
            for order in ranking.orders(library(), Subject(topic, name), answers):
                told = [answers[place] for place in order.ranked]
                beside = {each.code for answer in told for each in alone(library(), answer)}
                kinds = {sort(library(), answer.statement) for answer in told}
                unlike = [each for one, other in combinations(kinds, 2) for each in between(one, other)]
                count += len(told)
                if unlike or beside & {"unverified", "unstated"}:
                    wrong.append((topic, name, order.key, unlike))
    assert count > 100
    assert wrong == []
