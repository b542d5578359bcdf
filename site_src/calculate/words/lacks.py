"""What a result lacks: for each parameter that would have to be known, why it is not, and what is known instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_src import wording
from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.parameters import Known, Reason, accept, look_up_one
from site_src.calculate.case.periods import find_known_stretches
from site_src.calculate.case.picking import has_figure, pick
from site_src.calculate.case.tables import timeline
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.figures import figure
from site_src.calculate.words.phrases import member_words, parameter_label
from site_src.calculate.words.sentences import fill_in
from site_src.model.library import Library

YEARS_BACK = 10  # how far back the last known year is looked for

WORDS: Mapping[str, str] = {
    "unrecorded": "没有收录",
    "unknown": "查过，还没查到",
    "disputed": "说法不一，还没有采用哪一个",
    "draft": "只有征求意见稿，还没定",
    "lead": "只有拼凑的网页这样说",
    "leads": "只有拼凑的网页说，说法不一",
    "not_applicable": "这里不适用",
    "lapsed": "以前的已经到期，现在的没查到",
    "base": "知道占平均工资的百分之几，那个工资是多少没查到",
    "unlike": "收录了，但不是能这样算的数",
    "point": "收录了，但没有您选的这一类",
    "last": "最后查到的是 {value}，到 {day} 为止",
    "lead_value": "只有拼凑的网页这样说：{value}",
    "year": "{year} 年的还没公布，或者没查到",
    "year_last": "{year} 年的还没公布，或者没查到；{last} 年是 {value}（{grade}）",
    "days": "收录的是：{days}",
}
"""Code → words; the first eleven are reasons, the others say what is known instead."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A parameter with the code of `WORDS` that fits it, and what goes into the words."""

    name: str
    code: str
    says: Mapping[str, str]


def lacks(rule: Rule, library: Library, case: Case, working: Working) -> tuple[Lack, ...]:
    """For each missing parameter of a working why it is missing, in the order of the rule's slots."""
    finder = _Finder(rule, library, case, working)
    # the most telling first; a method returns None where it does not apply
    return tuple(finder.dated(name) or finder.offered(name) or finder.days(name) for name in working.lacking)


def say_lack(rule: Rule, library: Library, lack: Lack) -> str:
    """`养老基数下限（最后查到的是 4,072.00 元，到 2025-06-30 为止）`."""
    return f"{parameter_label(rule, library, lack.name)}（{fill_in(WORDS[lack.code], lack.says)}）"


class _Finder:
    """Looks at one parameter after the other."""

    def __init__(self, rule: Rule, library: Library, case: Case, working: Working) -> None:
        self._rule, self._library, self._case, self._working = rule, library, case, working

    def dated(self, name: str) -> Lack | None:
        """For a parameter looked up by year: the year that is missing and the last known before it; None for others."""
        on = self._rule.calculator.parameters[name].on
        # what is said of the year, though it be no evidence, tells more than that nothing is known of it
        if not on or self._reason(name) in ("point", "draft", "lead", "leads"):
            return None
        year = int(self._working.inputs[on])
        for last in range(year - 1, year - 1 - YEARS_BACK, -1):
            known = look_up_one(self._rule, self._library, name, self._case.place, date(last, 1, 1))
            value = self._value(name, known)
            if known.state == "known" and value and known.answer and known.answer.grade:
                grade = wording.GRADES[known.answer.grade]
                return Lack(name, "year_last", {"year": str(year), "last": str(last), "value": value, "grade": grade})
        return Lack(name, "year", {"year": str(year)})

    def offered(self, name: str) -> Lack | None:
        """For a figure that is offered: its value, and the last day of a lapsed one; None if it has none here."""
        known = self._working.known[name]
        value = self._value(name, known)
        if known.reason == "lead" and value:
            return Lack(name, "lead_value", {"value": value})
        return Lack(name, "last", {"value": value, "day": str(known.until)}) if value and known.until else None

    def days(self, name: str) -> Lack:
        """For any other parameter: the days on which it is known, or the reason why it is not."""
        stretches = map(str, find_known_stretches(timeline(self._rule, self._library, name, self._case.place)))
        days = "；".join(text for text in stretches if text != "一直")
        reason = self._reason(name)
        known_otherwise = days and reason in ("unrecorded", "lapsed", "unknown", "disputed")
        return Lack(name, "days", {"days": days}) if known_otherwise else Lack(name, reason, {})

    def _reason(self, name: str) -> Reason:
        return self._working.known[name].reason or "point"

    def _value(self, name: str, known: Known) -> str:
        """The figure at the point the inputs name, in words, in force or offered; "" if it is no single figure."""
        slot = next(each for each in self._rule.slots if each.parameter == name and each.name in self._working.missing)
        if not has_figure(slot, known, self._working.inputs) or self._rule.parameters[name].running:
            return ""
        # `pick` gives no figure for an offered parameter; as an accepted one it does
        ends = pick(self._rule, slot, accept(known), self._working.inputs).ends
        return figure(ends, self._rule.parameters[name].kind, member_words(self._rule, self._library))
