"""A viewer makes every answer once, whoever asks, and whatever it is called on a page."""

from dataclasses import replace

from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import Viewer
from tests.support.tiny import DAY, Site

EAST, DOCK = Place("east"), Place("east", "dock")


def test_the_same_answer_is_made_once(site: Site) -> None:
    viewer = Viewer(site.library, DAY)
    assert viewer.ask(FactRef("pool", "price", EAST)) is viewer.ask(FactRef("pool", "price", EAST))
    assert viewer.answer(FactRef("pool", "price", EAST)) is viewer.answer(FactRef("pool", "price", EAST))


def test_answers_of_other_places_and_attributes_are_others(site: Site) -> None:
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 30, source: law}]}")
    viewer = Viewer(site.library, DAY)
    asked = (("price", EAST), ("price", DOCK), ("price", Place()), ("lanes", EAST))
    found = [viewer.answer(FactRef("pool", *each)) for each in asked]
    assert [(each.label, each.state, each.from_place) for each in found] == [
        ("票价", "value", ""),
        ("票价", "value", "东"),
        ("票价", "unrecorded", ""),
        ("几条泳道", "unrecorded", ""),
    ]


def test_an_anchor_belongs_to_the_page_that_asks_for_it(site: Site) -> None:
    viewer = Viewer(site.library, DAY)
    plain = viewer.answer(FactRef("pool", "price", DOCK))
    (prefixed,) = viewer.group("pool", ("price",), DOCK, "dock-")
    assert (plain.anchor, prefixed.anchor) == ("price", "dock-price")
    assert replace(prefixed, anchor="price") == plain
    assert viewer.answer(FactRef("pool", "price", DOCK)) is plain


def test_a_text_is_read_once(site: Site) -> None:
    viewer = Viewer(site.library, DAY)
    assert viewer.article("**水**温") == ("<p><strong>水</strong>温</p>",)
    assert viewer.article("**水**温") is viewer.article("**水**温")
