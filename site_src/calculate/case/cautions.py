"""What to mind about a result: codes with what they are of. The page and the command line only word them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from site_src import compare
from site_src.calculate.case.case import Working, work_known
from site_src.calculate.case.parameters import Known
from site_src.calculate.case.runs import Runs, ends, matter, used
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.reading import Plain
from site_src.model.library import Library
from site_src.model.source import verified
from site_src.model.values import Band

WORDS: Mapping[str, str] = {
    "last": "{names}用的是最后查到的标准，到 {figure} 为止；以后的还没有查到。",
    "unverified": "网传未核实：{names}只在网页上见到，没有官方文件。结果只供参考。",
    "stale": "很久没有核对过来源：{names}。",
    "disputed": "另有不同的说法：{names}。",
    "either": "没有查到是哪一种，几种都算了：{names}。",
    "cap": "{names}没有查到。只要它不低于 {figure}，就碰不到它。",
    "cap_last": "{names}现在是多少没有查到，按不低于最后查到的 {figure}来看。",
    "range": "有的标准只知道在一个范围里，所以结果也是一个范围。",
    "typed": "用了您自己填的标准：{names}。",
}
"""Code → sentence, in the order in which they are told: `{names}` are parameters, `{figure}` an amount."""


@dataclass(frozen=True, slots=True)
class Caution:
    """A code of `WORDS`, the parameters it is about, and the number or day (20261122) it names."""

    code: str
    names: tuple[str, ...] = ()
    figure: int | None = None


def cautions(rule: Rule, library: Library, working: Working, day: date) -> tuple[Caution, ...]:
    """Everything to mind about a working, once, in the order of `WORDS`; a figure that changes nothing is not named."""
    workings = [part.working for part in working.parts] or [working]
    days = [part.first for part in working.parts] or [day]
    told = (each for one, when in zip(workings, days, strict=True) for each in _Judge(rule, library, one, when).all())
    found: dict[tuple[str, int | None], dict[str, None]] = {}
    for each in told:
        found.setdefault((each.code, each.figure), {}).update(dict.fromkeys(each.names))
    order = list(WORDS)
    merged = [
        Caution(code, tuple(name for name in rule.parameters if name in names), figure)
        for (code, figure), names in found.items()
    ]
    return tuple(sorted(merged, key=lambda each: order.index(each.code)))


class _Judge:
    """Looks at one working on one day."""

    def __init__(self, rule: Rule, library: Library, working: Working, day: date) -> None:
        self._rule, self._library, self._working, self._day = rule, library, working, day
        self._runs = Runs(rule, working.inputs)
        self._picked = {name: each for name, each in working.picked.items() if each.standing != "open"}
        self._used = {name for name in working.picked if self._is_used(name)}

    def all(self) -> Iterator[Caution]:
        lasting = (each for each in self._known("last") if self._is_figure(each[0]))
        yield from (Caution("last", (name,), _number(known.until)) for name, known in lasting)
        resting = [(name, known) for name, known in self._known("known", "none", "last") if self._is_figure(name)]
        for code, holds in (("unverified", _is_unverified), ("stale", self._is_stale), ("disputed", _is_disputed)):
            yield from (Caution(code, (name,)) for name, known in resting if holds(known))
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
        """Whether a figure on which some step depends is itself known as a range; of the others more has been said."""
        known = (each for name, each in self._picked.items() if name in self._used and each.standing == "known")
        return not self._working.exact and any(len(each.options) > 1 for each in known)

    def _is_figure(self, name: str) -> bool:
        return self._rule.calculator.parameters[name].is_figure

    def _is_used(self, slot: str) -> bool:
        """Whether a step that can be told would change if this were another figure."""
        told = any(slot in self._rule.behind[name] for name, ends in self._working.steps.items() if ends is not None)
        return told and used(self._runs, self._working.picked, slot)

    def _is_stale(self, known: Known) -> bool:
        return any(due < self._day for due in _rechecks(self._library, known))

    def _either(self) -> Iterator[Caution]:
        names = [name for name, each in self._picked.items() if each.standing == "either"]
        for name in matter(self._runs, self._working.picked, names):
            if name in self._used:
                yield Caution("either", (name.partition("[")[0],))

    def _caps(self) -> Iterator[Caution]:
        caps = [name for name, each in self._picked.items() if each.standing == "cap" and name in self._used]
        limiting = matter(self._runs, self._working.picked, caps)
        for name in caps:
            parameter, least = name.partition("[")[0], int(self._picked[name].ends[0])
            if name in limiting:
                yield Caution("cap", (parameter,), self._enough(name))
            elif self._working.known[parameter].reason in ("lapsed", "base") and least:
                yield Caution("cap_last", (parameter,), least)

    def _enough(self, cap: str) -> int:
        """The least that a limit has to be in order not to bite, by halving."""
        others = ends(self._working.picked)
        low, high = (int(end) for end in self._picked[cap].ends)
        free = [self._runs.steps({**other, cap: high}) for other in others]
        while low < high:
            middle = (low + high) // 2
            if [self._runs.steps({**other, cap: middle}) for other in others] == free:
                high = middle
            else:
                low = middle + 1
        return low


def deciding(rule: Rule, working: Working) -> tuple[str, ...]:
    """The inputs asked only on the side that this place's figures are picked by, and on which the result depends."""
    asked = {what for slot in rule.slots for _, what, is_input in slot.picks if is_input}
    workings = [part.working for part in working.parts] or [working]
    return tuple(
        name
        for name, given in rule.calculator.inputs.items()
        if given.more and name in asked and any(_decides(rule, one, name) for one in workings)
    )


def _decides(rule: Rule, working: Working, name: str) -> bool:
    axes = {axis for slot in rule.slots for axis, what, is_input in slot.picks if is_input and what == name}
    if not any(axes & at.keys() for known in working.known.values() for at, _ in known.cells):
        return False
    others = (work_known(rule, {**working.inputs, name: each}, working.known) for each in _choices(rule, working, name))
    return any((other.steps, other.missing) != (working.steps, working.missing) for other in others)


def _choices(rule: Rule, working: Working, name: str) -> Iterable[Plain]:
    """Every word of an input, or the edges of the bands that a number falls into."""
    kind = rule.inputs[name]
    if isinstance(kind, Choice):
        return kind.members
    axes = {axis for slot in rule.slots for axis, what, is_input in slot.picks if is_input and what == name}
    cells = (cell for known in working.known.values() for cell in known.cells)
    bands = (member for at, _ in cells for axis, member in at.items() if axis in axes and isinstance(member, Band))
    limits = rule.limits[name]
    return sorted({max(band.low, limits.low) for band in bands if band.low <= limits.high})


def _is_unverified(known: Known) -> bool:
    return any(not verified(answer.grade) for answer in known.evidence)


def _is_disputed(known: Known) -> bool:
    return any(answer.disputed for answer in known.evidence)


def _rechecks(library: Library, known: Known) -> Iterator[date]:
    """The last days on which the sources behind a figure still count as read lately."""
    for answer in known.evidence:
        due = answer.statement and compare.recheck_by(answer.statement, library.declared(answer.ref))
        if due:
            yield due


def _number(day: date | None) -> int | None:
    return day.year * 10000 + day.month * 100 + day.day if day else None
