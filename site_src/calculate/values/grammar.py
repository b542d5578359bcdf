"""How figures are typed: one table for every kind, which Python and the visitor's browser both walk.

The patterns use only what means the same in both (Python reads them as ASCII) and must fit from end to end. A reason
says what is wrong with what was typed and never offers another figure in its place.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# what means the same as a mark of the grammar, from the keyboard of a phone or copied out of a page
MARKS: Mapping[str, str] = {
    **{chr(ord("０") + digit): str(digit) for digit in range(10)},
    "．": ".", "。": ".", "，": ",", "％": "%", "－": "-", "−": "-",
    **dict.fromkeys("\t\n\r\u00a0\u2009\u202f\u3000", " "),
}  # fmt: skip
EMPTY = "还没有填"
STRANGER = "只能从这些里选：{}"
TRUTHS: Mapping[str, int] = {"yes": 1, "no": 0}
LONGEST = 40  # characters; longer text is refused before any pattern runs on it


@dataclass(frozen=True, slots=True)
class Form:
    """How a value of one kind is typed.

    `reads` fits what is right: its groups are the whole number, its decimals, its unit. `digits` is how many decimals
    a value keeps, `units` by how many powers of ten a unit moves it. `slips` are tried in turn on what is not right,
    each a pattern with its reason (`{}` stands for its group); `otherwise` is the reason of what fits none, `fine` that
    of too many decimals, `least` and `most` those of a value beyond its limits.
    """

    reads: str
    digits: int
    units: Mapping[str, int]
    slips: tuple[tuple[str, str], ...]
    otherwise: str
    fine: str
    least: str = "最少填 {}"
    most: str = "最多填 {}"


_WHOLE = r"0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+"
_DECIMALS = r"(?:\.(\d+))?"
_UNIT = r"([^\d., ]\D{0,7})"
_NEGATIVE = (r"-\D?\d[\d\D]*", "不能填负数")
_ZEROS = (r"0\d[\d.,]*\D*", "前面多写了 0")
_GAP = (r"[\d.,]+(?: +[\d.,]+)+\D*", "中间不能有空格")
_STRANGE = "不能写“{}”"  # {}: the unit that the kind does not know


def _form(whole: str, units: Mapping[str, int], digits: int, words: tuple[str, ...], comma: str) -> Form:
    """Build the form of a kind of numbers; `words` fill its last fields, `comma` is the reason for a stray comma."""
    figure = f"({whole}){_DECIMALS} *"
    slips = (  # the first that fits gives the reason, so the special ones stand before the general ones
        _NEGATIVE,
        _ZEROS,
        _GAP,
        (rf"(?:{whole})(?:\.\d+)? *{_UNIT}", _STRANGE),
        (r"[\d.]*,[\d.,]*\D*", comma),
        (r"\d*\.\d*\D*", "小数点两边都要有数字"),
    )
    allowed = "|".join(units)
    return Form(f"{figure}({allowed})?", digits, units, slips, *words)


_COMMA = "逗号的位置不对，要每三位一个"
_DAY = (  # the days of the calendar, leap years included: both engines share patterns, not a date library
    r"(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)"
    r"|02-(?:0[1-9]|1\d|2[0-8]))"
    r"|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
)
FORMS: Mapping[str, Form] = {
    "money": _form(_WHOLE, {"元": 0, "万": 4, "万元": 4}, 2, ("要填一个金额", "最多写到分"), _COMMA),
    "percent": _form(_WHOLE, {"%": 0}, 3, ("要填一个百分数", "最多三位小数"), _COMMA),
    "count": _form(_WHOLE, {}, 0, ("要填一个整数", "不能有小数"), _COMMA),
    "months": _form(_WHOLE, {"个月": 0}, 0, ("要填一个整数", "不能有小数"), _COMMA),
    "year": _form(
        r"[1-9]\d{3}", {"年": 0}, 0,
        ("要填四位数字的年份", "不能有小数", "最早填 {}", "最晚填 {}"), "年份里不写逗号",
    ),
    "date": Form(
        f"({_DAY})()()", 0, {}, ((r"\d{4}-\d\d-\d\d", "日历上没有这一天"),),
        "要填一个日期：年四位、月和日各两位，用 - 隔开", "", "最早填 {}", "最晚填 {}",
    ),
}  # fmt: skip
