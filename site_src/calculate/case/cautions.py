"""What to mind about a result: codes with what they are of. The page and the command line only word them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from site_src.calculate.case.case import Working
from site_src.calculate.case.doubts import doubts
from site_src.calculate.case.parameters import Known
from site_src.calculate.case.picking import Selection
from site_src.calculate.case.runs import Runs, ends, matter, used
from site_src.calculate.rule.rule import Rule
from site_src.model.library import Library

WORDS: Mapping[str, str] = {
    "last": "{names}用的是最后查到的标准，到 {figure} 为止；以后的还没有查到。",
    "lead": "{names}只有拼凑的网页这样说，不能当准。结果只供参考。",
    "unverified": "网传未核实：{names}只在网页上见到，没有官方文件。结果只供参考。",
    "expired": "{names}依据的文件，有效期到 {figure} 为止，没查到新的。",
    "stale": "很久没有核对过来源：{names}。",
    "old": "{names}的出处是两年多以前的，可能已经变了。",
    "undated": "{names}的出处没写日期，可能已经变了。",
    "disputed": "另有不同的说法：{names}。",
    "either": "没有查到是哪一种，几种都算了：{names}。",
    "cap": "{names}没有查到。只要它不低于 {figure}，就碰不到它。",
    "cap_last": "{names}现在是多少没有查到，按不低于最后查到的 {figure}来看。",
    "range": "有的标准只知道在一个范围里，所以结果也是一个范围。",
    "typed": "用了您自己填的标准：{names}。",
}
"""Code → sentence, in the order in which they are shown: `{names}` are parameters, `{figure}` an amount."""


@dataclass(frozen=True, slots=True)
class Caution:
    """A code of `WORDS`, the parameters it is about, and the number or day (20261122) it names."""

    code: str
    names: tuple[str, ...] = ()
    figure: int | None = None


def cautions(rule: Rule, library: Library, working: Working, day: date) -> tuple[Caution, ...]:
    """All cautions about a working, in the order of `WORDS`, each once; only figures that change a step are named."""
    workings = [part.working for part in working.parts] or [working]
    # a result over months is judged part by part, each on its own first day
    days = [part.first for part in working.parts] or [day]
    every = (each for one, when in zip(workings, days, strict=True) for each in _Judge(rule, library, one, when).all())
    names_by_code: dict[tuple[str, int | None], dict[str, None]] = {}
    for each in every:
        names_by_code.setdefault((each.code, each.figure), {}).update(dict.fromkeys(each.names))
    order = list(WORDS)
    merged = [
        # in the rule's order, not in that of the parts
        Caution(code, tuple(name for name in rule.parameters if name in names), figure)
        for (code, figure), names in names_by_code.items()
    ]
    return tuple(sorted(merged, key=lambda each: order.index(each.code)))


class _Judge:
    """Looks at one working on one day."""

    def __init__(self, rule: Rule, library: Library, working: Working, day: date) -> None:
        self._rule, self._library, self._working, self._day = rule, library, working, day
        self._runs = Runs(rule, working.inputs)
        # an open figure either changes no step, or the steps that depend on it are not given
        self._selections = {name: each for name, each in working.selections.items() if each.standing != "open"}
        # expensive (each runs the rule several times), so asked once
        self._used = [name for name in working.selections if self._is_used(name)]

    def all(self) -> Iterator[Caution]:
        for name, known in self._known("known", "none", "accepted"):
            if self._is_figure(name):
                found = (each for each in doubts(self._library, known) if each.on(self._day))
                yield from (Caution(each.code, (name,), _number(each.names)) for each in found)
        yield from self._either()
        yield from self._caps()
        if self._is_range():
            yield Caution("range")
        yield from (Caution("typed", (name,)) for name, _ in self._known("typed") if self._is_figure(name))

    def _known(self, *states: str) -> Iterator[tuple[str, Known]]:
        """The parameters of these states on which some step depends."""
        names = dict.fromkeys(name.partition("[")[0] for name in self._used)
        return ((name, self._working.known[name]) for name in names if self._working.known[name].state in states)

    def _is_range(self) -> bool:
        """True if a figure that some step uses is known as a range; other causes of ranges have their own cautions."""
        known = (each for name, each in self._selections.items() if name in self._used and each.standing == "known")
        return not self._working.exact and any(len(each.options) > 1 for each in known)

    def _is_figure(self, name: str) -> bool:
        return self._rule.calculator.parameters[name].is_figure

    def _is_used(self, slot: str) -> bool:
        """True if some known step would change with another figure in this slot."""
        known = any(slot in self._rule.behind[name] for name, ends in self._working.steps.items() if ends is not None)
        return known and used(self._runs, self._working.selections, slot)

    def _either(self) -> Iterator[Caution]:
        names = [name for name, each in self._selections.items() if each.standing == "either"]
        for name in matter(self._runs, self._working.selections, names):
            if name in self._used:
                yield Caution("either", (name.partition("[")[0],))

    def _caps(self) -> Iterator[Caution]:
        caps = [name for name, each in self._selections.items() if each.standing == "cap" and name in self._used]
        for name in caps:
            parameter, cap = name.partition("[")[0], self._selections[name]
            whole = replace(cap, ends=(cap.least, cap.ends[-1]))
            if matter(self._runs, {**self._working.selections, name: whole}, [name]):
                yield Caution("cap", (parameter,), self._enough(name, whole))
            # it changes nothing while it is no lower than when it was last known, which has to be said
            elif self._working.known[parameter].reason in ("lapsed", "base") and cap.least:
                yield Caution("cap_last", (parameter,), cap.least)

    def _enough(self, cap: str, whole: Selection) -> int:
        """The lowest value from which an unknown limit no longer changes any step, in its unit; found by bisection."""
        others = ends(self._working.selections)
        low, high = (int(end) for end in whole.ends)
        free = [self._runs.steps({**other, cap: high}) for other in others]
        while low < high:
            middle = (low + high) // 2
            if [self._runs.steps({**other, cap: middle}) for other in others] == free:
                high = middle
            else:
                low = middle + 1
        return low


def _number(day: date | None) -> int | None:
    return day.year * 10_000 + day.month * 100 + day.day if day else None
