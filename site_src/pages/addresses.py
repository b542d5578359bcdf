"""The addresses of pages, in one place."""

from site_src.model.place import Place
from site_src.model.writing import FactRef


def topic(slug: str) -> str:
    """The comparison of all provinces for one topic."""
    return f"topics/{slug}/"


def region(slug: str) -> str:
    """One province, every topic."""
    return f"regions/{slug}/"


def answers(slug: str, place: Place) -> str:
    """Where a place's statements on one topic stand in full."""
    if place.level == "nation":
        return topic(slug) + "#nation"
    page = f"regions/{place.region}/{slug}/"
    return page if place.level == "province" else f"{page}#{place.area}"


def answer(ref: FactRef) -> str:
    """Where one answer stands in full."""
    place = ref.place
    if place.level == "nation":
        return f"{topic(ref.topic)}#{ref.attribute}"
    page = f"regions/{place.region}/{ref.topic}/"
    return f"{page}#{ref.attribute}" if place.level == "province" else f"{page}#{place.area}-{ref.attribute}"


def source(slug: str) -> str:
    """One source and what rests on it."""
    return f"sources/{slug}/"


def question(slug: str) -> str:
    """One question."""
    return f"questions/{slug}/"


def claim(slug: str) -> str:
    """One claim and its verdict."""
    return f"claims/{slug}/"


def comparison(slug: str) -> str:
    """Things side by side that are not places."""
    return f"comparisons/{slug}/"
