"""The addresses of pages, in one place."""

from site_src.model.fact import FactRef
from site_src.model.place import Place

HOME = ""
TOPICS, REGIONS, CALCULATORS = "topics/", "regions/", "calculators/"
QUESTIONS, CLAIMS, SOURCES = "questions/", "claims/", "sources/"
COVERAGE, CORRECTIONS, ABOUT = "coverage/", "corrections/", "about/"
COMPARE = "compare/"
"""Where places to compare are picked."""
SEARCH = "search/"
"""Where a visitor looks for something."""
SEARCH_INDEX = "data/search.js"
"""What can be found, for the script of that page."""
COMPARING_SCRIPT = "data/comparing.js"
"""What may be compared, for the script of `COMPARE`."""
PLACE = "place/"
"""Where the reader's own place is chosen."""
REPORT = "report/"
"""How to say that something is wrong."""
MISSING, OFFLINE = "404.html", "offline.html"
"""Pages that are shown in place of another, at its address."""
ICON, TOUCH_ICON = "assets/icon.svg", "assets/apple-touch-icon.png"


def topic(slug: str) -> str:
    """The comparison of all provinces for one topic."""
    return f"topics/{slug}/"


def attribute(topic: str, name: str) -> str:
    """One attribute of a topic in every province, to look at."""
    return f"topics/{topic}/{name}/"


def region(slug: str) -> str:
    """One province, every topic."""
    return f"regions/{slug}/"


def area(place: Place) -> str:
    """An area in the list of its province."""
    return f"{region(place.region)}#{place.area}"


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


def place_script(region: str) -> str:
    """What a province says, for scripts."""
    return f"data/places/{region}.js"


def figures_script(calculator: str, region: str) -> str:
    """What a calculator knows of a province and its areas."""
    return f"data/calculators/{calculator}/{region}.js"


def rows_script(region: str) -> str:
    """The rows of a province's areas, for the script of a comparison."""
    return f"data/rows/{region}.js"


def topic_script(slug: str) -> str:
    """What every province says on one topic, for scripts."""
    return f"data/topics/{slug}.js"


def report(ref: FactRef) -> str:
    """Where to say that one answer is wrong; what stands after `#` is read by the page's script."""
    place = "" if ref.place.level == "nation" else str(ref.place)
    return f"{REPORT}#{ref.topic}.{ref.attribute}@{place}"


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


def pair(one: str, other: str) -> str:
    """Two provinces side by side, the earlier one in code order first."""
    return f"{COMPARE}{one}-vs-{other}/"


DATA = "data/"
"""What there is for programs and spreadsheets, and what it means."""

DATA_V1 = "data/v1/"
"""The first form of the data; one with other names or meanings would stand beside it, as `data/v2/`."""

DATA_INDEX, DATA_SOURCES, DATA_SCHEMA = (f"{DATA_V1}{name}.json" for name in ("index", "sources", "schema"))
"""Which files there are; every source; what every name means."""


def topic_json(slug: str) -> str:
    """Everything recorded on one topic, for programs."""
    return f"{DATA_V1}topics/{slug}.json"


def topic_csv(slug: str) -> str:
    """Everything recorded on one topic, for spreadsheets."""
    return f"{DATA_V1}topics/{slug}.csv"


def place_json(region: str) -> str:
    """Everything recorded for one province (or the nation) and its areas, for programs."""
    return f"{DATA_V1}places/{region}.json"


def place_csv(region: str) -> str:
    """Everything recorded for one province (or the nation) and its areas, for spreadsheets."""
    return f"{DATA_V1}places/{region}.csv"


def calculator(slug: str) -> str:
    """One calculator."""
    return f"calculators/{slug}/"


def calculator_how(slug: str) -> str:
    """How a calculator works it out."""
    return f"{calculator(slug)}how/"


def calculator_script(slug: str, mark: str) -> str:
    """What a calculator's page loads; `mark` changes with its bytes."""
    return f"assets/{slug}.{mark}.js"


def scenario(slug: str) -> str:
    """One household or bill, worked out everywhere."""
    return f"scenarios/{slug}/"
