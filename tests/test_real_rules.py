"""Rules that really hold somewhere, each kind of them once: the model must take them without bending.

Figures are those of the places named; the declarations are the site's own.
"""

from dataclasses import replace
from datetime import date
from functools import cache

from site_src.compare import Answer, resolve
from site_src.decode.policy import PolicyFile, decode_policies
from site_src.load.shelf import Shelf
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.topic import Topic
from site_src.model.writing import Site
from site_src.wording import Said, say
from tests.support.library import holding
from tests.support.nodes import node
from tests.support.site import ROOT

DAY = date(2026, 11, 22)
T = "\u202f"


@cache
def declared() -> tuple[Site, dict[str, Topic]]:
    """The axes, bases and topics of the real content."""
    shelf = Shelf(ROOT / "content")
    site, topics = shelf.one(Site, "site.yaml"), shelf.each(Topic, "topics")
    assert site is not None, shelf.problems
    return site, topics


def library(text: str, region: str) -> Library:
    """The statements of one file about outpatient care."""
    site, topics = declared()
    file = PolicyFile(f"{region}.yaml", "outpatient", region)
    statements, problems = decode_policies(node(text), file, topics["outpatient"], site)
    assert problems == []
    return replace(holding(*statements), site=site, topics=topics)


def ask(known: Library, attribute: str, place: str, day: date = DAY) -> Answer:
    return resolve(known, FactRef("outpatient", attribute, Place.parse(place)), day)


def said(known: Library, attribute: str, place: str, day: date = DAY) -> Said:
    answer = ask(known, attribute, place, day)
    assert answer.statement is not None
    site, topics = declared()
    return say(answer.statement, topics["outpatient"].attributes[attribute], site)


class TestHunan:
    """湖南, from June 2023: a deductible for each visit, and a most it can come to in a year."""

    RULES = library(
        """
        whole:
          deductible:
            - value: {primary: 0, secondary: 50, tertiary: 100}
              terms: {per: visit}
              from: 2023-06-01
            - value: {primary: 0, secondary: 200, tertiary: 300}
              terms: {per: year}
              from: 2022-10-01
              to: 2023-05-31
          deductible_yearly:
            - value: {secondary: 200, tertiary: 300}
              from: 2023-06-01
          deductible_total:
            - value: 300
              from: 2022-10-01
        """,
        "hunan",
    )

    def test_each_visit(self) -> None:
        """The unit of the figure says that it is for each visit."""
        assert said(self.RULES, "deductible", "hunan").rows == (
            ("一级及以下", f"0{T}元/次"),
            ("二级", f"50{T}元/次"),
            ("三级", f"100{T}元/次"),
        )

    def test_each_year_before(self) -> None:
        """On the last day of the old rule the figure is for a year."""
        assert said(self.RULES, "deductible", "hunan", date(2023, 5, 31)).rows == (
            ("一级及以下", f"0{T}元/年"),
            ("二级", f"200{T}元/年"),
            ("三级", f"300{T}元/年"),
        )

    def test_most_in_a_year(self) -> None:
        """What the visits come to in a year stands by itself, for each tier and for all together."""
        assert said(self.RULES, "deductible_yearly", "hunan").text == f"二级 200{T}元/年；三级 300{T}元/年"
        assert said(self.RULES, "deductible_total", "hunan").text == f"300{T}元/年"

    def test_inherited_by_its_cities(self) -> None:
        """长沙 has the province's rule, and says so."""
        answer = ask(self.RULES, "deductible", "hunan/changsha")

        assert answer.inherited
        assert answer.origin == Place("hunan")


class TestHainan:
    """海南: a deductible by tier."""

    RULES = library(
        """
        whole:
          deductible:
            - value: {primary: 10, secondary: 50, tertiary: 100}
              terms: {per: year}
          annual_cap:
            - value: {employed: 2500, retired: 3000}
              terms: {ceiling: payment}
              from: 2025-01-01
            - value: {employed: 1500, retired: 2000}
              terms: {ceiling: payment}
              from: 2022-01-01
              to: 2024-12-31
            - value: 2000
              terms: {ceiling: payment}
              stance: disputed
              why: 把共济额度写成了统筹限额
        """,
        "hainan",
    )

    def test_by_tier(self) -> None:
        """Each tier has its figure."""
        assert said(self.RULES, "deductible", "hainan").text == (
            f"一级及以下 10{T}元/年；二级 50{T}元/年；三级 100{T}元/年"
        )

    def test_cap_changes_with_the_year(self) -> None:
        """The cap rises on the first day of 2025, and what limits the payment says so."""
        assert said(self.RULES, "annual_cap", "hainan", date(2024, 12, 31)).text == (
            f"基金最多付 在职 1,500{T}元/年；退休 2,000{T}元/年"
        )
        assert said(self.RULES, "annual_cap", "hainan", date(2025, 1, 1)).text == (
            f"基金最多付 在职 2,500{T}元/年；退休 3,000{T}元/年"
        )

    def test_dispute_stands_beside(self) -> None:
        """The figure that was not adopted is shown beside the one that was, never instead."""
        answer = ask(self.RULES, "annual_cap", "hainan")

        assert answer.state == "value"
        assert [each.fields.why for each in answer.disputed] == ["把共济额度写成了统筹限额"]


class TestNanjing:
    """南京: rates by bands of the year's fees, known only as ranges; no deductible; the ceiling is one of fees."""

    RULES = library(
        """
        nanjing:
          deductible:
            - none: yes
              from: 2023-01-01
            - value: {employed: 1200, retired: 1000, veteran: 200}
              to: 2022-12-31
          rate:
            - value: {fees: {0-1000: 40%-60%, 1000-5000: 60%-85%, 5000-15000: 65%-90%}}
              from: 2023-01-01
          annual_cap:
            - value: 15000
              terms: {ceiling: cost}
              from: 2023-01-01
        """,
        "jiangsu",
    )

    def test_bands(self) -> None:
        """Each band of fees has its range."""
        assert said(self.RULES, "rate", "jiangsu/nanjing").rows == (
            (f"1,000{T}元以内", "40–60%"),
            (f"1,000–5,000{T}元", "60–85%"),
            (f"5,000–15,000{T}元", "65–90%"),
        )

    def test_no_deductible(self) -> None:
        """That there is none is an answer of its own."""
        answer = ask(self.RULES, "deductible", "jiangsu/nanjing")

        assert answer.state == "none"
        assert said(self.RULES, "deductible", "jiangsu/nanjing").text == "不设起付线"

    def test_ceiling_of_fees(self) -> None:
        """A ceiling of fees is said to be one."""
        assert said(self.RULES, "annual_cap", "jiangsu/nanjing").text == f"费用最多算到 15,000{T}元/年"


class TestChangzhou:
    """常州: rates by first visit and referral, tier and status; a ceiling of fees by status."""

    RULES = library(
        """
        changzhou:
          rate:
            - value:
                first_visit: {employed: 80%, retired: 85%, veteran: 90%}
                referred:
                  secondary: {employed: 70%, retired: 75%, veteran: 80%}
                  tertiary: {employed: 60%, retired: 65%, veteran: 70%}
          unreferred_cut:
            - value: 20%
          annual_cap:
            - value: {employed: 9000, retired: 10000, veteran: 11000}
              terms: {ceiling: cost}
        """,
        "jiangsu",
    )

    def test_first_visit_and_referral(self) -> None:
        """The first visit does not depend on the tier, a referral does."""
        assert said(self.RULES, "rate", "jiangsu/changzhou").rows == (
            ("首诊", "在职 80%，退休 85%，建国前老工人 90%"),
            ("转诊 · 二级", "在职 70%，退休 75%，建国前老工人 80%"),
            ("转诊 · 三级", "在职 60%，退休 65%，建国前老工人 70%"),
        )

    def test_points_off(self) -> None:
        """What comes off is in points, not in per cent."""
        assert said(self.RULES, "unreferred_cut", "jiangsu/changzhou").text == f"20{T}个百分点"

    def test_ceiling_of_fees(self) -> None:
        """A ceiling of fees by status."""
        assert said(self.RULES, "annual_cap", "jiangsu/changzhou").text == (
            f"费用最多算到 在职 9,000{T}元/年；退休 10,000{T}元/年；建国前老工人 11,000{T}元/年"
        )


class TestWuxi:
    """无锡: a ceiling of fees, and one for pharmacies inside it."""

    RULES = library(
        """
        wuxi:
          annual_cap:
            - value: 12000
              terms: {ceiling: cost}
          pharmacy_cap:
            - value: 2000
              terms: {ceiling: cost}
          pharmacy_rate:
            - value: {employed: 60%, retired: 70%}
        """,
        "jiangsu",
    )

    def test_both_ceilings(self) -> None:
        """Both limit the fees, each in its own row."""
        assert said(self.RULES, "annual_cap", "jiangsu/wuxi").text == f"费用最多算到 12,000{T}元/年"
        assert said(self.RULES, "pharmacy_cap", "jiangsu/wuxi").text == f"费用最多算到 2,000{T}元/年"

    def test_pharmacy_rate(self) -> None:
        """Pharmacies have rates of their own."""
        assert said(self.RULES, "pharmacy_rate", "jiangsu/wuxi").text == "在职 60%；退休 70%"


class TestSuzhou:
    """苏州: pharmacies are one of the tiers; it is not known what their limit limits."""

    RULES = library(
        """
        suzhou:
          rate:
            - value:
                community: {employed: 80%, retired: 90%}
                primary: {employed: 80%, retired: 90%}
                secondary: {employed: 75%, retired: 85%}
                tertiary: {employed: 60%, retired: 70%}
                pharmacy: {employed: 60%, retired: 70%}
          pharmacy_cap:
            - value: 3000
        """,
        "jiangsu",
    )

    def test_equal_tiers_share_a_row(self) -> None:
        """Tiers with the same rates are named together."""
        assert said(self.RULES, "rate", "jiangsu/suzhou").rows == (
            ("社区（基层）、一级及以下", "在职 80%，退休 90%"),
            ("二级", "在职 75%，退休 85%"),
            ("三级、定点药店", "在职 60%，退休 70%"),
        )

    def test_limit_without_its_term(self) -> None:
        """A limit is said without a lead where it is not known what it limits."""
        assert said(self.RULES, "pharmacy_cap", "jiangsu/suzhou").text == f"3,000{T}元/年"


class TestBeijing:
    """北京: a cap until the end of 2022, none since."""

    RULES = library(
        """
        whole:
          annual_cap:
            - none: yes
              from: 2023-01-01
            - value: {employed: 20000, retired: 20000}
              terms: {ceiling: payment}
              to: 2022-12-31
        """,
        "beijing",
    )

    def test_no_cap(self) -> None:
        """Having no cap is a rule, and has its own words."""
        assert ask(self.RULES, "annual_cap", "beijing").state == "none"
        assert said(self.RULES, "annual_cap", "beijing").text == "不设上限"

    def test_cap_before(self) -> None:
        """On the last day of 2022 there was one, the same for both."""
        assert said(self.RULES, "annual_cap", "beijing", date(2022, 12, 31)).text == (
            f"基金最多付 在职、退休 20,000{T}元/年"
        )


class TestGuangzhou:
    """广州: no deductible; the cap is a share of a wage."""

    RULES = library(
        """
        guangzhou:
          deductible:
            - none: yes
          annual_cap:
            - value: {employed: {share: 5%, of: staff_wage}, retired: {share: 7%, of: staff_wage}}
              terms: {ceiling: payment}
        """,
        "guangdong",
    )

    def test_no_deductible(self) -> None:
        """That there is none is an answer of its own."""
        assert said(self.RULES, "deductible", "guangdong/guangzhou").text == "不设起付线"

    def test_share_of_a_wage(self) -> None:
        """The cap is said as the share it is, not as one year's figure."""
        assert said(self.RULES, "annual_cap", "guangdong/guangzhou").rows == (
            ("在职", f"当地上上年度城镇单位在岗职工年平均工资的{T}5%"),
            ("退休", f"当地上上年度城镇单位在岗职工年平均工资的{T}7%"),
        )


class TestQinghai:
    """青海: the cap depends on the rate at which one pays in."""

    RULES = library(
        """
        whole:
          annual_cap:
            - value: {low: 500, middle: 1200, high: 2000}
        """,
        "qinghai",
    )

    def test_by_contribution_rate(self) -> None:
        """Each rate of contribution has its cap."""
        assert said(self.RULES, "annual_cap", "qinghai").rows == (
            ("低档费率", f"500{T}元/年"),
            ("中档费率", f"1,200{T}元/年"),
            ("高档费率", f"2,000{T}元/年"),
        )


class TestXiamen:
    """厦门: rates by bands of fees, tier and status."""

    RULES = library(
        """
        xiamen:
          rate:
            - value:
                fees:
                  0-10000:
                    primary: {employed: 90%, retired: 95%}
                    secondary: {employed: 85%, retired: 90%}
                    tertiary: {employed: 75%, retired: 85%}
                  10000-:
                    primary: {employed: 95%, retired: 98%}
                    secondary: {employed: 93%, retired: 97%}
                    tertiary: {employed: 90%, retired: 95%}
        """,
        "fujian",
    )

    def test_three_axes(self) -> None:
        """Band and tier label the row, the status stays in it."""
        assert said(self.RULES, "rate", "fujian/xiamen").rows == (
            (f"10,000{T}元以内 · 一级及以下", "在职 90%，退休 95%"),
            (f"10,000{T}元以内 · 二级", "在职 85%，退休 90%"),
            (f"10,000{T}元以内 · 三级", "在职 75%，退休 85%"),
            (f"10,000{T}元以上 · 一级及以下", "在职 95%，退休 98%"),
            (f"10,000{T}元以上 · 二级", "在职 93%，退休 97%"),
            (f"10,000{T}元以上 · 三级", "在职 90%，退休 95%"),
        )
