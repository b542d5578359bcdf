from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.compare import Answer, is_stale, recheck_by, resolve
from site_src.model.dates import Day
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import Source, SourceKind
from site_src.model.statement import Statement
from site_src.model.values import Choices, Point, Value
from tests.support.library import empty, holding, statement

DAY = date(2025, 6, 1)


def ask(*statements: Statement, place: str = "qingshan", attribute: str = "books", day: date = DAY) -> Answer:
    return resolve(holding(*statements), FactRef("loan", attribute, Place.parse(place)), day)


class TestState:
    def test_value(self) -> None:
        """A statement in force is the answer, with its own place."""
        own = statement()

        answer = ask(own)

        assert (answer.state, answer.statement, answer.origin) == ("value", own, Place("qingshan"))
        assert not answer.inherited

    def test_none(self) -> None:
        """That there is no such rule is an answer."""
        assert ask(statement(none="yes")).state == "none"

    def test_unknown(self) -> None:
        """That it was looked for and not found is an answer."""
        assert ask(statement(unknown="没找到")).state == "unknown"

    def test_unrecorded(self) -> None:
        """Without a statement nobody has looked."""
        assert ask() == Answer(FactRef("loan", "books", Place("qingshan")), DAY, "unrecorded")
        assert not ask().inherited

    def test_disputed(self) -> None:
        """With nothing but what was not adopted there is no answer, and that is said."""
        claimed = statement(stance="disputed")

        answer = ask(claimed)

        assert (answer.state, answer.statement, answer.disputed) == ("disputed", None, (claimed,))

    def test_lapsed(self) -> None:
        """When the last known rule has ended it is shown as that."""
        older, last = statement(to="2023"), statement(start="2024", to="2025-05")

        answer = ask(older, last)

        assert (answer.state, answer.statement, answer.past) == ("lapsed", last, (older,))

    def test_not_applicable(self) -> None:
        """An attribute is asked only at its levels."""
        assert ask(attribute="halls", place="national").state == "not_applicable"
        assert ask(attribute="halls", place="qingshan/linhai").state == "not_applicable"
        assert ask(attribute="halls").state == "unrecorded"

    def test_recorded(self) -> None:
        """There is something to show as soon as anything is told, if only of a day to come."""
        assert not ask().recorded
        assert not ask(attribute="halls", place="national").recorded
        assert ask(statement(start="2030-01-01")).recorded

    @pytest.mark.parametrize(("topic", "attribute"), [("nothing", "books"), ("loan", "nothing")])
    def test_undeclared(self, topic: str, attribute: str) -> None:
        """What is not declared cannot be asked for."""
        with pytest.raises(KeyError):
            resolve(empty(), FactRef(topic, attribute, Place()), DAY)


class TestDates:
    RULE = statement(start="2025-01-01", to="2025-12-31")

    @pytest.mark.parametrize(
        ("day", "state"),
        [
            (date(2024, 12, 31), "unrecorded"),
            (date(2025, 1, 1), "value"),
            (date(2025, 12, 31), "value"),
            (date(2026, 1, 1), "lapsed"),
        ],
    )
    def test_first_and_last_day(self, day: date, state: str) -> None:
        """A rule holds on its first and on its last day, not on the days around them."""
        assert ask(self.RULE, day=day).state == state

    def test_change_between_two_days(self) -> None:
        """The old rule holds to its last day, the new one from the next."""
        old, new = statement(to="2024-12-31"), statement(start="2025-01-01")

        assert ask(new, old, day=date(2024, 12, 31)).statement is old
        assert ask(new, old, day=date(2025, 1, 1)).statement is new

    def test_upcoming(self) -> None:
        """What will hold later is told before, the farthest first."""
        now, soon, later = statement(to="2025-12"), statement(start="2026-01", to="2026-12"), statement(start="2027")

        assert ask(later, now, soon).upcoming == (later, soon)

    def test_past(self) -> None:
        """What held before is told, the latest first."""
        first, second, now = statement(to="2022"), statement(start="2023", to="2024"), statement(start="2025")

        assert ask(now, first, second).past == (second, first)


class TestInheritance:
    AREA, PROVINCE, NATION = statement("qingshan/linhai"), statement(), statement("national")

    def test_own_comes_first(self) -> None:
        """The place's own statement wins over the province's, the province's over the nation's."""
        assert ask(self.NATION, self.PROVINCE, self.AREA, place="qingshan/linhai").statement is self.AREA
        assert ask(self.NATION, self.PROVINCE, place="qingshan/linhai").statement is self.PROVINCE
        assert ask(self.NATION, place="qingshan/linhai").statement is self.NATION

    def test_says_where_it_came_from(self) -> None:
        """An inherited answer names its origin."""
        answer = ask(self.NATION, place="qingshan/linhai")

        assert answer.inherited
        assert answer.origin == Place()

    def test_never_from_below(self) -> None:
        """A province has nothing from its areas, the nation nothing from its provinces."""
        assert ask(self.AREA).state == "unrecorded"
        assert ask(self.PROVINCE, place="national").state == "unrecorded"

    def test_never_from_a_neighbour(self) -> None:
        """A place has nothing from another one beside it."""
        assert ask(statement("qingshan/haixia"), place="qingshan/linhai").state == "unrecorded"

    def test_own_that_does_not_hold(self) -> None:
        """While the own rule is not in force the one above holds."""
        answer = ask(statement(to="2024"), self.NATION)

        assert answer.statement is self.NATION
        assert [each.fields.to for each in answer.past] == [statement(to="2024").fields.to]

    def test_own_unknown_hides_what_is_above(self) -> None:
        """Where it was looked for and not found, nothing from above is put in its place."""
        assert ask(statement(unknown="没找到"), self.NATION).state == "unknown"

    def test_attribute_that_does_not_inherit(self) -> None:
        """Where the attribute does not inherit there is only the place's own."""
        assert ask(statement("national", "days"), attribute="days").state == "unrecorded"

    def test_dispute_about_what_is_inherited(self) -> None:
        """What disputes the inherited statement comes with it, behind what disputes the place's own."""
        own, above = statement(stance="disputed"), statement("national", stance="disputed")

        assert ask(above, self.NATION, own).disputed == (own, above)

    def test_so_does_one_of_a_place_between(self) -> None:
        """What an area inherits from the nation may be disputed by its province."""
        between = statement(stance="disputed")
        assert ask(self.NATION, between, place="qingshan/linhai").disputed == (between,)

    def test_dispute_above_an_own_statement(self) -> None:
        """What disputes a statement that does not hold here is not told here."""
        assert ask(self.PROVINCE, statement("national", stance="disputed")).disputed == ()

    def test_inherited_rule_that_has_ended(self) -> None:
        """When the last known rule was one from above, it is shown as that."""
        ended = statement("national", to="2024")

        answer = ask(ended, place="qingshan/linhai")

        assert (answer.state, answer.statement, answer.origin) == ("lapsed", ended, Place())

    def test_last_rule_of_several_levels(self) -> None:
        """Of rules that have ended the one that ended last is the last, the nearer one if they ended together."""
        own, above, together = statement(to="2023"), statement("national", to="2024"), statement(to="2024")

        assert ask(own, above).statement is above
        assert ask(own, above).past == (own,)
        assert ask(above, together).statement is together

    def test_inherited_rule_to_come(self) -> None:
        """A rule announced above will hold here too."""
        coming = statement("national", start="2026")

        assert ask(coming, statement("national", to="2025")).upcoming == (coming,)

    def test_rule_above_that_will_not_hold_here(self) -> None:
        """A rule announced above is not announced where the own one stays in force."""
        assert ask(statement("national", start="2026"), self.PROVINCE).upcoming == ()
        assert ask(statement("national", start="2027"), statement(start="2026")).upcoming == (statement(start="2026"),)


class TestGrade:
    @pytest.mark.parametrize(
        ("sources", "grade"),
        [
            (("aggregator", "media"), "media"),
            (("media", "official", "cited"), "official"),
            (("cited", "reprint"), "reprint"),
            (("aggregator",), "aggregator"),
            ((), None),
            (("nobody",), None),
        ],
    )
    def test_best_source(self, sources: tuple[str, ...], grade: SourceKind | None) -> None:
        """The grade is that of the best source; a source that is not declared counts for nothing."""
        assert grade == ask(statement(source=sources)).grade

    def test_agreed(self) -> None:
        """Several unverified pages that say the same are still unverified, and that they agree is said."""
        assert ask(statement(source=("aggregator", "aggregator"))).agreed
        assert not ask(statement(source="aggregator")).agreed
        assert not ask(statement(source=("aggregator", "media"))).agreed
        assert not ask().agreed


class TestStale:
    @pytest.mark.parametrize(
        ("verified", "day", "stale"),
        [
            ("2025-01-31", date(2026, 1, 31), False),
            ("2025-01-31", date(2026, 2, 1), True),
            ("2025", date(2026, 1, 1), False),
            ("2025", date(2026, 1, 2), True),
            ("9999-12-31", date(9999, 12, 31), False),
        ],
    )
    def test_after_twelve_months(self, verified: str, day: date, stale: bool) -> None:  # noqa: FBT001 - what is expected
        """A source read more than a year ago is stale; of an inexact date the first day counts."""
        assert ask(statement(verified=verified), day=day).stale is stale

    def test_never_read(self) -> None:
        """What was never read cannot grow stale: its grade says enough."""
        books = empty().topics["loan"].attributes["books"]

        assert recheck_by(statement(), books) is None
        assert not is_stale(statement(), books, date.max)

    def test_only_what_is_in_force(self) -> None:
        """A rule that has ended needs no more checking."""
        assert not ask(statement(to="2020", verified="2019")).stale


FARM = Source(title="甲", publisher="乙", kind="aggregator", generated=True)
DRAFT = Source(title="甲", publisher="乙", kind="official", stage="draft")
MORE = {"farm": FARM, "draft": DRAFT}


def ask_more(*statements: Statement, place: str = "qingshan", attribute: str = "books") -> Answer:
    """The answer, where there are pages that machines write and drafts among the sources."""
    library = holding(*statements)
    library = replace(library, sources={**library.sources, **MORE})
    return resolve(library, FactRef("loan", attribute, Place.parse(place)), DAY)


class TestUnproved:
    def test_lead(self) -> None:
        """What only machines write is no answer; it is shown beside."""
        lead = statement(source="farm")

        answer = ask_more(lead)

        assert (answer.state, answer.statement, answer.grade, answer.leads) == ("lead", None, None, (lead,))
        assert (answer.origin, answer.inherited, answer.recorded, answer.answered) == (lead.place, False, True, False)

    def test_draft(self) -> None:
        """The draft of a rule is no rule, but more than a lead."""
        lead, draft = statement(source="farm"), statement(source="draft")

        answer = ask_more(lead, draft)

        assert (answer.state, answer.leads, answer.drafts) == ("draft", (lead,), (draft,))

    def test_beside_a_rule(self) -> None:
        """Neither takes anything from a rule, not even from one above."""
        above, lead = statement("national", source="media"), statement(source="farm", start="2025-05-01")

        answer = ask_more(above, lead)

        assert (answer.state, answer.statement, answer.leads, answer.grade) == ("value", above, (lead,), "media")
        assert answer.upcoming == answer.past == ()

    def test_from_above(self) -> None:
        """Where nobody knows better, the lead of a place above is one here, too."""
        lead = statement("national", source="farm")

        answer = ask_more(lead, place="qingshan/linhai")

        assert (answer.state, answer.origin, answer.inherited, answer.leads) == ("lead", Place(), True, (lead,))
        assert ask_more(replace(lead, attribute="days"), attribute="days").state == "unrecorded"

    def test_of_a_rule_that_has_ended(self) -> None:
        """A lead about what came after does not hide that there was a rule."""
        ended = statement(to="2024", source="media")

        answer = ask_more(ended, statement(source="farm"))

        assert (answer.state, answer.statement, len(answer.leads)) == ("lapsed", ended, 1)

    def test_looked_in_vain(self) -> None:
        """That somebody looked and found nothing but leads is said as that."""
        vain = statement(unknown="没找到", source="farm")

        answer = ask_more(vain, statement(source="farm"))

        assert (answer.state, answer.statement, len(answer.leads)) == ("unknown", vain, 1)


class TestObserved:
    def test_the_newest(self) -> None:
        """Of what was counted on days the newest holds, and the others were."""
        newer, older = (statement(on=day) for day in ("2025-05-08", "2024-05"))

        answer = ask(newer, older)

        assert (answer.statement, answer.past, answer.upcoming) == (newer, (older,), ())


class TestAge:
    def test_told(self) -> None:
        """An answer says how old its source is, and whether its document has outlived itself."""
        trial = Source(title="甲", publisher="乙", kind="official", published=Day(2024), expires=Day(2025, 5))
        library = holding(statement(source="trial"))
        library = replace(library, sources={"trial": trial})

        answer = resolve(library, FactRef("loan", "books", Place("qingshan")), DAY)

        assert (answer.age, answer.expired) == ("recent", True)
        assert (ask().age, ask().expired) == (None, False)
        assert ask(statement(source="media")).age == "undated"


class TestPassesDown:
    @pytest.mark.parametrize(("chosen", "state"), [("all", "value"), ("some", "unrecorded")])
    def test_what_holds_for_all_within(self, chosen: str, state: str) -> None:
        """Of an attribute that does not inherit, a choice may still hold for every place within."""
        library = holding(replace(statement(source="media"), value=Value(((Point(), Choices((chosen,))),))))
        attribute = library.topics["loan"].attributes["books"]
        chosen_from = {"kind": "choice", "members": {"all": "都开了", "some": "有的开了"}}
        passing = attribute.model_copy(update={**chosen_from, "inherits": False, "passes_down": ("all",)})
        topic = library.topics["loan"].model_copy(update={"attributes": {"books": passing}})
        library = replace(library, topics={"loan": topic})

        assert resolve(library, FactRef("loan", "books", Place("qingshan", "linhai")), DAY).state == state
        assert resolve(library, FactRef("loan", "books", Place("qingshan")), DAY).state == "value"


# --- whatever the statements are ----------------------------------------------------------------------------------

days = st.dates(date(2020, 1, 1), date(2024, 12, 31))
placed = st.sampled_from(["national", "qingshan", "qingshan/linhai"])


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A statement anywhere, with any dates in order, adopted or not."""
    written: dict[str, object] = {"stance": draw(st.sampled_from(["adopted", "adopted", "disputed"]))}
    start, length = draw(st.none() | days), draw(st.none() | st.integers(0, 800))
    if start:
        written["start"] = start.isoformat()
    if length is not None:
        written["to"] = ((start or date(2020, 1, 1)) + timedelta(length)).isoformat()
    attribute = draw(st.sampled_from(["books", "days"]))
    return statement(draw(placed), attribute, **written)


libraries = st.lists(statements(), max_size=6)


def answers(known: Library, day: date) -> list[Answer]:
    return [
        resolve(known, FactRef("loan", attribute, Place.parse(place)), day)
        for attribute in ("books", "days")
        for place in ("national", "qingshan", "qingshan/linhai")
    ]


def untied(given_statements: list[Statement]) -> bool:
    """Whether no two adopted statements of one place hold together, as the checks demand."""
    return not any(
        a.start <= b.end and b.start <= a.end
        for number, a in enumerate(given_statements)
        for b in given_statements[:number]
        if a.adopted and b.adopted and (a.attribute, a.place) == (b.attribute, b.place)
    )


class TestAnyStatements:
    @given(libraries, days)
    def test_what_is_current(self, given_statements: list[Statement], day: date) -> None:
        """A current statement is adopted, in force, and stands here or, where that is allowed, above."""
        for answer in answers(holding(*given_statements), day):
            if answer.state == "value":
                assert answer.statement is not None
                assert answer.statement.adopted
                assert answer.statement.holds(day)
                assert answer.origin == answer.statement.place
                assert not answer.inherited or answer.ref.attribute == "books"
                assert answer.origin in (answer.ref.place, answer.ref.place.above, Place())

    @given(libraries, days)
    def test_nearest_wins(self, given_statements: list[Statement], day: date) -> None:
        """Nothing adopted and in force stands nearer than the current statement; without one there is none at all."""
        for answer in answers(holding(*given_statements), day):
            nearer: list[Place] = []
            place: Place | None = answer.ref.place
            while place is not None and not (answer.state == "value" and place == answer.origin):
                nearer.append(place)
                place = place.above if answer.ref.attribute == "books" else None

            assert not [
                each
                for each in given_statements
                if each.place in nearer and each.attribute == answer.ref.attribute and each.adopted and each.holds(day)
            ]

    @given(libraries, days)
    def test_parts_do_not_mix(self, given_statements: list[Statement], day: date) -> None:
        """What is to come begins later, what is past has ended, what is disputed was not adopted: each is told once."""
        for answer in answers(holding(*given_statements), day):
            assert all(each.adopted and each.start > day for each in answer.upcoming)
            assert all(each.adopted and each.end < day for each in answer.past)
            assert not any(each.adopted for each in answer.disputed)
            told = [*answer.upcoming, *answer.past, *answer.disputed]
            assert len({id(each) for each in told}) == len(told)
            assert not any(each is answer.statement for each in told)

    @given(libraries, days)
    def test_newest_first(self, given_statements: list[Statement], day: date) -> None:
        """What is to come and what is past run from the newest to the oldest."""
        for answer in answers(holding(*given_statements), day):
            for told in (answer.upcoming, answer.past):
                assert [each.start for each in told] == sorted((each.start for each in told), reverse=True)

    @given(libraries.filter(untied), days, st.randoms())
    def test_order_does_not_matter(self, given_statements: list[Statement], day: date, chance: Random) -> None:
        """The order of the statements in their file decides nothing, but for how disputes are listed."""
        shuffled = given_statements.copy()
        chance.shuffle(shuffled)

        for one, other in zip(answers(holding(*given_statements), day), answers(holding(*shuffled), day), strict=True):
            assert replace(one, disputed=()) == replace(other, disputed=())
            assert len(one.disputed) == len(other.disputed)

    @given(libraries.filter(untied), days)
    def test_what_is_to_come_comes(self, given_statements: list[Statement], day: date) -> None:
        """Asked again on the day a rule to come begins, it is the answer."""
        known = holding(*given_statements)

        for answer in answers(known, day):
            for coming in answer.upcoming:
                assert resolve(known, answer.ref, coming.start).statement is coming

    @given(libraries, days)
    def test_lapsed_held_once(self, given_statements: list[Statement], day: date) -> None:
        """The last known rule was the answer on its last day."""
        known = holding(*given_statements)

        for answer in answers(known, day):
            if answer.state == "lapsed":
                assert answer.statement is not None
                last = answer.statement.end
                assert resolve(known, answer.ref, last).origin == answer.origin

    @given(libraries)
    def test_all_boundaries(self, given_statements: list[Statement]) -> None:
        """On the days around every beginning and end there is one state or another, never an error."""
        known = holding(*given_statements)

        for edge in {edge for each in given_statements for edge in (each.start, each.end)} - {date.min, date.max}:
            for near in (edge - timedelta(1), edge, edge + timedelta(1)):
                for answer in answers(known, near):
                    assert (answer.statement is None) == (answer.state in ("unrecorded", "disputed"))
