"""Choosing one's place, and saying that something is wrong: both are whole without a script."""

import pytest

from tests.support.tiny import Site


def test_every_province_and_area_is_listed_and_leads_to_its_page(site: Site) -> None:
    main = site.main("place/")
    assert main.one("h1").text == "选所在地"
    assert "您在哪里游泳？" in main.text
    assert main.one("ul", "places").links == {
        "东": "../regions/east/index.html",
        "码头市": "../regions/east/index.html#dock",
        "山上市": "../regions/east/index.html#hill",
        "西": "../regions/west/index.html",
    }


def test_a_choice_says_what_it_is_and_how_it_is_called(site: Site) -> None:
    choices = [each.attributes for each in site.main("place/").all("a") if "data-choice" in each.attributes]
    assert [(each["data-choice"], each["data-label"]) for each in choices] == [
        ("east", "东"),
        ("east/dock", "东码头市"),
        ("east/hill", "东山上市"),
        ("west", "西"),
    ]


def test_the_head_of_every_page_leads_there_in_the_words_of_the_site(site: Site) -> None:
    header = site.page("about/").one("header")
    assert header.links["选所在地"] == "../place/index.html"
    site.write("site.yaml", (site.folder / "site.yaml").read_text(encoding="utf-8") + "place: 游泳地\n")
    assert site.page("about/").one("header").links["选游泳地"] == "../place/index.html"


def test_the_first_page_offers_every_province_and_every_topic(site: Site) -> None:
    main = site.main("")
    assert [each.attributes["value"] for each in main.one("select").all("option")] == ["", "east", "west"]
    assert [each.attributes["data-topic"] for each in main.one("ul", "topics").all("li")] == ["pool"]


def test_the_form_names_the_day_and_leaves_the_rest_to_be_filled_in(site: Site) -> None:
    lines = "".join(map(str, site.main("report/").one("textarea").children)).split("\n")
    assert lines[0] == "地方："
    assert "页面生成的日期：2026-11-22" in lines
    assert "应当是：" in lines


@pytest.mark.parametrize(
    ("report", "ways"),
    [
        ("", set()),
        ("report: {mail: wrong@pools.example}", {"mailto:wrong@pools.example"}),
        ("report: {issues: 'https://code.example/new'}", {"https://code.example/new"}),
    ],
)
def test_only_ways_the_site_names_are_offered(site: Site, report: str, ways: set[str]) -> None:
    site.write("site.yaml", f"{(site.folder / 'site.yaml').read_text(encoding='utf-8')}{report}\n")
    main = site.main("report/")
    assert {each for each in main.links.values() if ":" in each and not each.startswith("tel:")} == ways
    assert ("还没有公布收信的地方" in main.text) is (not ways)
    assert "不要写身份证号" in main.text
