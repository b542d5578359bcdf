"""What only machine-written pages say is offered, never used unasked; a draft is not even offered. In both engines."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.cautions import cautions
from site_src.calculate.case.parameters import Known, look_up
from site_src.calculate.case.work import work
from site_src.calculate.words.answers import tell
from site_src.calculate.words.lacks import lacks, say_lack
from site_src.model.place import Place
from tests.support.pool import BATH, SITE, TOPIC, bath, library, rule
from tests.support.runtime import Runtime

DAY = date(2025, 6, 1)
YUNHU = Place("yunhu")
TYPED: Mapping[str, str] = {"back": "50%", "top": "8", "ceiling": "paid"}
WRITTEN: Mapping[str, int | str] = {"back": 50_000, "top": 800, "ceiling": "paid"}
LEAD = "ticket: [{value: 5, source: farm}]"
AGAIN = "ticket: [{value: 5, source: farm}, {value: 5, source: mill}]"
APART = "ticket: [{value: 5, source: farm}, {value: 6, source: mill}]"
DRAFT = "ticket: [{value: 5, source: plan}]"
UNKNOWN = "ticket: [{unknown: 没人接电话}, {value: 5, source: farm}]"
OVER = "ticket: [{value: 5, to: 2024-12-31, source: farm}]"
NO_RULE = "top: [{none: yes, source: farm}]"
CAPPED = bath('none: "100000"}', 'none: "100000000", cap: yes}')


def yunhu(*statements: str) -> dict[str, str]:
    return {"policies/swim/yunhu.yaml": "whole:\n" + "".join(f"  {each}\n" for each in statements)}


def known(name: str, *statements: str, text: str = BATH) -> Known:
    return look_up(rule(text), library(text, yunhu(*statements)), YUNHU, DAY)[name]


@cache
def runtime(text: str, statement: str) -> Runtime:
    return Runtime(rule(text), library(text, yunhu(statement)))


def told(
    statement: str, case: Case | None = None, written: Mapping[str, int | str] = WRITTEN, text: str = BATH
) -> tuple[Working, dict[str, object]]:
    """A case worked out and told by Python; the script in V8 has to come to the same."""
    of, there = rule(text), library(text, yunhu(statement))
    case = case or Case(YUNHU, DAY, {}, TYPED)
    working = work(of, there, case)
    account, found = tell(of, there, working, DAY), cautions(of, there, working, DAY)
    ours: dict[str, object] = {
        "answer": account.answer,
        "notes": list(account.notes),
        "parts": list(account.parts),
        "cautions": list(account.cautions),
        "codes": [[each.code, list(each.names), each.figure] for each in found],
        "lacks": [say_lack(of, there, each) for each in lacks(of, there, case, working)],
    }
    asked = (str(case.place), case.day, dict(working.inputs), dict(written))
    assert runtime(text, statement).tell([asked], sorted(case.last), sorted(case.leads)) == [ours]
    return working, ours


class TestOffered:
    @pytest.mark.parametrize("statement", [LEAD, AGAIN, UNKNOWN])
    def test_a_lead(self, statement: str) -> None:
        """Be it said twice, or beside our own word that we found nothing."""
        found = known("ticket", statement)

        assert (found.state, found.reason, found.cells[0].options) == ("offered", "lead", (5_00,))
        assert found.answer is not None
        assert found.answer.statement is not None
        assert found.answer.grade == "generated"
        assert found.until is None

    @pytest.mark.parametrize(
        ("statement", "reason"),
        [(APART, "leads"), (DRAFT, "draft"), (OVER, "unrecorded"), ("ticket: [{none: yes, source: farm}]", "lead")],
    )
    def test_not_offered(self, statement: str, reason: str) -> None:
        """Leads that say two things, a draft, a lead of other days, a lead that there is no such rule."""
        found = known("ticket", statement)
        assert (found.state, found.reason, found.cells) == ("open", reason, ())

    def test_a_lead_is_never_the_word_for_no_such_rule(self) -> None:
        assert (known("top", NO_RULE).state, known("top", NO_RULE).cells) == ("open", ())
        assert known("top", "top: [{none: yes, source: plan}]").state == "open"

    def test_a_share_of_what_only_a_lead_says(self) -> None:
        """Neither a lead that needs another one, nor a rule whose base is but a lead."""
        more = {
            "site.yaml": SITE.replace("bases: {wage: 当地平均工资}", "bases: {wage: {label: 工资, from: swim.wage}}"),
            "topics/swim.yaml": TOPIC
            + "      wage: {label: 工资, help: 多少, kind: money, group: fees, inherits: yes, recheck: 12m}\n",
        }
        for source, base, state, reason in (
            ("law", "farm", "open", "base"),
            ("farm", "farm", "open", "lead"),
            ("farm", "law", "offered", "lead"),
        ):
            policy = yunhu(
                f"top: [{{value: {{share: 5%, of: wage}}, source: {source}}}]",
                f"wage: [{{value: 1000, source: {base}}}]",
            )
            found = look_up(rule(BATH), library(BATH, {**more, **policy}), YUNHU, DAY)["top"]
            assert (found.state, found.reason) == (state, reason)

    def test_its_term_goes_with_it(self) -> None:
        found = known("ceiling", "top: [{value: 5, terms: {ceiling: cost}, source: farm}]")
        assert (found.state, found.reason, found.cells[0].options) == ("offered", "lead", ("cost",))
        assert known("ceiling", "top: [{value: 5, source: farm}]").state == "either"


class TestRefused:
    def test_without_being_accepted(self) -> None:
        working, said = told(LEAD)

        assert working.missing == ("ticket[hall][group]",)
        assert set(working.results.values()) == {None}
        assert said["lacks"] == ["票价（只有拼凑的网页这样说：5.00\u202f元）"]

    def test_to_accept_what_lapsed_accepts_no_lead(self) -> None:
        """An address that goes on with a lapsed figure may be opened for another place."""
        assert told(LEAD, Case(YUNHU, DAY, {}, TYPED, frozenset({"ticket"})))[0].missing
        lapsed = "ticket: [{value: 5, to: 2024-12-31, source: law}]"
        assert told(lapsed, Case(YUNHU, DAY, {}, TYPED, frozenset(), frozenset({"ticket"})))[0].missing

    @pytest.mark.parametrize(
        ("statement", "says"),
        [
            (APART, "票价（只有拼凑的网页说，说法不一）"),
            (DRAFT, "票价（只有征求意见稿，还没定）"),
            (OVER, "票价（没有收录）"),
        ],
    )
    def test_what_is_not_offered_is_not_accepted(self, statement: str, says: str) -> None:
        case = Case(YUNHU, DAY, {}, TYPED, frozenset({"ticket"}), frozenset({"ticket"}))
        assert told(statement, case)[1]["lacks"] == [says]

    def test_a_lead_holds_no_limit_up(self) -> None:
        """What lapsed does, for nobody has told of a limit being lowered; but nobody has told of this one at all."""
        given = {"ticket": "10", "back": "50%", "ceiling": "paid"}
        written: Mapping[str, int | str] = {"ticket": 1000, "back": 50_000, "ceiling": "paid"}
        case = Case(YUNHU, DAY, {}, given)

        lead, _ = told("top: [{value: 30, source: farm}]", case, written, CAPPED)
        assert lead.results["refund"] == (0, 10_00)
        lapsed, _ = told("top: [{value: 30, to: 2024-12-31, source: law}]", case, written, CAPPED)
        assert lapsed.results["refund"] == (10_00, 10_00)


def test_accepted_it_counts_and_every_word_says_so() -> None:
    case = Case(YUNHU, DAY, {}, TYPED, frozenset(), frozenset({"ticket"}))
    working, said = told(LEAD, case)

    assert working.known["ticket"].state == "accepted"
    assert working.results["cost"] == (10_00, 10_00)
    assert str(said["answer"]).startswith("按网上拼凑的说法算，花 10.00")
    assert said["codes"] == [["lead", ["ticket"], None], ["typed", ["back", "top"], None]]
    account = tell(rule(BATH), library(BATH, yunhu(LEAD)), working, DAY)
    assert account.steps[0].says.endswith("（用的是网上拼凑的说法）")
    assert account.cautions[0] == "票价只有拼凑的网页这样说，不能当准。结果只供参考。"


def test_beside_what_lapsed() -> None:
    """Both are accepted, each by its own name."""
    statements = LEAD + "\n  top: [{value: 3, to: 2024-12-31, source: law}]"
    case = Case(YUNHU, DAY, {}, {"back": "50%", "ceiling": "paid"}, frozenset({"top"}))
    written: Mapping[str, int | str] = {"back": 50_000, "ceiling": "paid"}

    assert told(statements, case, written)[0].lacking == ("ticket",)
    both, said = told(statements, replace(case, leads=frozenset({"ticket"})), written)
    assert both.results["refund"] == (3_00, 3_00)
    assert str(said["answer"]).startswith("按最后查到的标准、网上拼凑的说法算，")


class TestAges:
    """How old a source is, whether it bears a date, and whether the life of its document is over."""

    AGED = """\
    law: {title: 游泳法, publisher: 体委, published: 2022-05-31, kind: official}
    notice: {title: 收费通知, publisher: 青山省, published: 2024-06-01, kind: reprint}
    trial: {title: 试行, publisher: 体委, published: 2022-01-01, expires: 2025-03-31, kind: official, stage: trial}
    bare: {title: 无日期, publisher: 体委, kind: official}
    gossip: {title: 听说, publisher: 某网页, published: 2019-01-01, kind: aggregator}
"""

    @pytest.mark.parametrize(
        ("statement", "codes"),
        [
            ("ticket: [{value: 5, source: notice}]", []),
            ("ticket: [{value: 5, source: law}]", [["old", ["ticket"], None]]),
            ("ticket: [{value: 5, source: [law, notice]}]", []),
            ("ticket: [{value: 5, source: bare}]", [["undated", ["ticket"], None]]),
            ("ticket: [{value: 5, source: trial}]", [["expired", ["ticket"], 20250331]]),
            ("ticket: [{value: 5, source: gossip}]", [["unverified", ["ticket"], None]]),
        ],
    )
    def test_once_and_the_gravest(self, statement: str, codes: list[object]) -> None:
        """Of a document whose life is over nobody asks how old it is, nor of a page that is no evidence."""
        assert self.codes(statement, DAY) == [*codes, ["typed", ["back", "top"], None]]

    @pytest.mark.parametrize(
        ("source", "day", "code"),
        [
            ("law", date(2024, 5, 30), []),
            ("law", date(2024, 5, 31), ["old"]),
            ("trial", date(2025, 3, 31), ["old"]),
            ("trial", date(2025, 4, 1), ["expired"]),
        ],
    )
    def test_by_the_readers_day(self, source: str, day: date, code: list[str]) -> None:
        found = self.codes(f"ticket: [{{value: 5, source: {source}}}]", day)
        assert [each[0] for each in found if isinstance(each, list)] == [*code, "typed"]

    def test_their_words(self) -> None:
        more = {"sources/all.yaml": self.AGED, **yunhu("ticket: [{value: 5, source: trial}]")}
        there = library(BATH, more)
        working = work(rule(BATH), there, Case(YUNHU, DAY, {}, TYPED))
        says = tell(rule(BATH), there, working, DAY).cautions[0]
        assert says == "票价依据的文件，有效期到 2025-03-31 为止，没查到新的。"

    def codes(self, statement: str, day: date) -> list[object]:
        more = {"sources/all.yaml": self.AGED, **yunhu(statement)}
        of, there = rule(BATH), library(BATH, more)
        working = work(of, there, Case(YUNHU, day, {}, TYPED))
        ours = [[each.code, list(each.names), each.figure] for each in cautions(of, there, working, day)]
        asked = (str(YUNHU), day, dict(working.inputs), dict(WRITTEN))
        [theirs] = Runtime(of, there).tell([asked])
        assert theirs["codes"] == ours
        return list(ours)
