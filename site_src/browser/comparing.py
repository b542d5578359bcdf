"""`data/comparing.js`: why answers must not be held against each other, for the board of `/compare/`.

The judge (`comparing.py`) is asked here about every two sorts of figures there are: a script that has the numbers of
two sorts looks up what was judged. The words are those of the pages.
"""

from collections.abc import Iterable, Iterator, Mapping

from site_src import comparing
from site_src.addresses import table as addresses
from site_src.browser.contract.places import CautionRecord, ComparingRules
from site_src.browser.script import lean, script
from site_src.comparing import Caution, Sort
from site_src.model.library import Library
from site_src.views.answers import Viewer
from site_src.wording import CAUTIONS, SUMMARIES

Numbers = Mapping[tuple[str, str], Mapping[Sort, int]]


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """The one file."""
    rules: ComparingRules = {"cautions": CAUTIONS, "summaries": SUMMARIES, "unlike": _unlike(viewer.library)}
    yield addresses.COMPARING_SCRIPT, script("takeComparing", rules)


def numbers(library: Library) -> Numbers:
    """(topic, attribute) → sort → its number, from 1; only where some sorts do not compare with others."""
    kinds = comparing.sorts(library)
    return {subject: {each: at for at, each in enumerate(kinds[subject], 1)} for subject in comparing.unlike(library)}


def records(cautions: Iterable[Caution]) -> list[CautionRecord]:
    """Cautions as scripts take them."""
    return [lean(_record(each)) for each in cautions]


def _record(caution: Caution) -> CautionRecord:
    return {"code": caution.code, "about": caution.about, "after": caution.after, "until": caution.until}


def _unlike(library: Library) -> Mapping[str, Mapping[str, Mapping[str, list[CautionRecord]]]]:
    """Topic → attribute → `1-2` → why figures of these two sorts do not compare; the lower number first."""
    result: dict[str, dict[str, dict[str, list[CautionRecord]]]] = {}
    at = numbers(library)
    for (topic, name), pairs in comparing.unlike(library).items():
        of = at[topic, name]
        result.setdefault(topic, {})[name] = {
            f"{of[one]}-{of[other]}": records(why) for (one, other), why in pairs.items()
        }
    return result
