"""The address of every page and file, in the form `regions/jiangsu/#nanjing`, relative to the root of the site."""

from site_src.model.fact import FactRef
from site_src.model.place import Place

HOME = ""
TOPICS, REGIONS, CALCULATORS = "topics/", "regions/", "calculators/"
QUESTIONS, CLAIMS, SOURCES = "questions/", "claims/", "sources/"
COVERAGE, CORRECTIONS, ABOUT = "coverage/", "corrections/", "about/"
COMPARE = "compare/"
"""The form to pick places for a comparison."""
SEARCH = "search/"
"""The search form."""
SEARCH_INDEX = "data/search.js"
"""The search index without what single provinces say, as a script."""
COMPARING_SCRIPT = "data/comparing.js"
"""The rules of what may be compared, for the script of `COMPARE`."""
PLACE = "place/"
"""The form to choose the reader's own place."""
REPORT = "report/"
"""How to report a mistake."""
MISSING, OFFLINE = "404.html", "offline.html"
"""Pages that are served in place of another, at its address."""
ICON, TOUCH_ICON = "assets/icon.svg", "assets/apple-touch-icon.png"


def topic(slug: str) -> str:
    """The comparison of all provinces for one topic."""
    return f"topics/{slug}/"


def attribute(topic: str, name: str) -> str:
    """One attribute of a topic in every province: map, charts, timeline."""
    return f"topics/{topic}/{name}/"


def region(slug: str) -> str:
    """One province, all topics."""
    return f"regions/{slug}/"


def area(place: Place) -> str:
    """An area in the list of its province."""
    return f"{region(place.region)}#{place.area}"


def answers(slug: str, place: Place) -> str:
    """A place's answers on one topic, in full: the nation's on the topic's page, an area's on its province's."""
    if place.level == "nation":
        return topic(slug) + "#nation"
    page = f"regions/{place.region}/{slug}/"
    return page if place.level == "province" else f"{page}#{place.area}"


def answer(ref: FactRef) -> str:
    """One answer in full."""
    place = ref.place
    if place.level == "nation":
        return f"{topic(ref.topic)}#{ref.attribute}"
    page = f"regions/{place.region}/{ref.topic}/"
    return f"{page}#{ref.attribute}" if place.level == "province" else f"{page}#{place.area}-{ref.attribute}"


def data_script(name: str) -> str:
    """A file with data for scripts, by the name under which they ask for it."""
    return f"{DATA}{name}.js"


def place_script(region: str) -> str:
    """A province's answers, for scripts."""
    return data_script(f"places/{region}")


def figures_script(calculator: str, region: str) -> str:
    """The figures of a province and its areas for one calculator, for scripts."""
    return data_script(f"calculators/{calculator}/{region}")


def rows_script(region: str) -> str:
    """The rows of a province's areas in the comparison of a topic, for scripts."""
    return data_script(f"rows/{region}")


def search_script(region: str) -> str:
    """What the search finds in a province's own words, for scripts."""
    return data_script(f"search/{region}")


def topic_script(slug: str) -> str:
    """Every province's answers on one topic, for scripts."""
    return data_script(f"topics/{slug}")


def report(ref: FactRef) -> str:
    """The form to report one answer as wrong; the page's script reads the fragment, `#topic.attribute@place`."""
    place = "" if ref.place.level == "nation" else str(ref.place)
    return f"{REPORT}#{ref.topic}.{ref.attribute}@{place}"


def sources(grade: str) -> str:
    """Every source of one grade."""
    return f"sources/by-grade/{grade}/"


def source(slug: str) -> str:
    """One source and the statements that cite it."""
    return f"sources/{slug}/"


def question(slug: str) -> str:
    """One question."""
    return f"questions/{slug}/"


def claim(slug: str) -> str:
    """One claim and its verdict."""
    return f"claims/{slug}/"


def comparison(slug: str) -> str:
    """A comparison of things other than places."""
    return f"comparisons/{slug}/"


def compare(*regions: str) -> str:
    """The form to pick places with these provinces picked; the page's script reads the fragment, `#hunan,hainan`."""
    return f"{COMPARE}#{','.join(regions)}" + ("," if len(regions) == 1 else "")


def pair(one: str, other: str) -> str:
    """Two provinces side by side; there is one page for both orders, so `one` must come first in code order."""
    return f"{COMPARE}{one}-vs-{other}/"


DATA = "data/"
"""The page about the data files."""

DATA_V1 = "data/v1/"
"""Version 1 of the data; a version with other names or meanings would stand beside it, as `data/v2/`."""

DATA_INDEX, DATA_SOURCES, DATA_SCHEMA = (f"{DATA_V1}{name}.json" for name in ("index", "sources", "schema"))
"""The list of all files; all sources; the JSON Schema."""


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
    """The explanation of a calculator's rule."""
    return f"{calculator(slug)}how/"


def calculator_script(slug: str, mark: str) -> str:
    """The rule and data of a calculator, for scripts; `mark` is a hash of the bytes."""
    return f"assets/{slug}.{mark}.js"


def scenario(slug: str) -> str:
    """One household or bill, worked out in every place."""
    return f"scenarios/{slug}/"
