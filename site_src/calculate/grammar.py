"""How figures are typed: one table for every kind, which Python and the visitor's browser both walk.

The patterns use only what means the same in both (no class that either may widen beyond ASCII) and must fit from end to
end. A reason says what is wrong with what was typed and never offers another figure in its place.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from site_src.calculate.kinds import Choice, Kind

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | None

# what means the same as a mark of the grammar, from the keyboard of a phone or copied out of a page
MARKS: Mapping[str, str] = {
    **{chr(ord("０") + digit): str(digit) for digit in range(10)},
    "．": ".", "。": ".", "，": ",", "％": "%", "－": "-", "−": "-",
    **dict.fromkeys("\t\n\r\u00a0\u2009\u202f\u3000", " "),
}  # fmt: skip
EMPTY = "还没有填"
STRANGER = "只能从这些里选：{}"
TRUTHS: Mapping[str, int] = {"yes": 1, "no": 0}
LONGEST = 40  # signs; what is longer is no figure
DIGITS = 15  # every whole number of so many is below 2⁵³; what has more is beyond any limit


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


_WHOLE = "0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+"
_DECIMALS = r"(?:\.([0-9]+))?"
_REST = "[^0-9]*"  # whatever follows the figure
_UNIT = "([^0-9., ][^0-9]{0,7})"
_NEGATIVE = ("-[^0-9]?[0-9](?:[0-9]|[^0-9])*", "不能填负数")
_ZEROS = ("0[0-9][0-9.,]*" + _REST, "前面不要多写 0")
_GAP = ("[0-9.,]+(?: +[0-9.,]+)+" + _REST, "数字中间不能有空格")
_STRANGE = "后面不能写“{}”"


def _form(whole: str, units: Mapping[str, int], digits: int, words: tuple[str, ...], comma: str) -> Form:
    """A form of numbers; `words` are the reasons a form ends with, `comma` that of a stray comma."""
    figure = f"({whole}){_DECIMALS} *"
    slips = (
        _NEGATIVE,
        _ZEROS,
        _GAP,
        (f"(?:{whole})(?:[.][0-9]+)? *{_UNIT}", _STRANGE),
        ("[0-9.]*,[0-9.,]*" + _REST, comma),
        (r"(?:[0-9]+\.|\.[0-9]+)" + f" *{_REST}", "小数点前后都要有数字"),
    )
    allowed = "|".join(units)
    return Form(f"{figure}({allowed})?", digits, units, slips, *words)


_COMMA = "逗号只能写在千位上，每三位一个"
_DAY = (
    r"(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    r"|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
)
FORMS: Mapping[str, Form] = {
    "money": _form(
        _WHOLE, {"元": 0, "万": 4, "万元": 4}, 2,
        ("要填一个金额：只用数字和小数点，末尾可以写元或万", "小数太多，最多写到分"), _COMMA,
    ),
    "percent": _form(
        _WHOLE, {"%": 0}, 3, ("要填一个百分数：只用数字和小数点，末尾可以写 %", "小数太多，最多三位"), _COMMA
    ),
    "count": _form(_WHOLE, {}, 0, ("要填一个整数：只用数字", "要填整数，不能有小数"), _COMMA),
    "months": _form(
        _WHOLE, {"个月": 0}, 0, ("要填几个月：只用数字，末尾可以写个月", "要填整数，不能有小数"), _COMMA
    ),
    "year": _form(
        "[1-9][0-9]{3}", {"年": 0}, 0,
        ("要填四位数字的年份", "年份是整数，不能有小数", "最早填 {}", "最晚填 {}"), "年份中间不写逗号",
    ),
    "date": Form(
        f"({_DAY})()()", 0, {}, (("[0-9]{4}-[0-9]{2}-[0-9]{2}", "日历上没有这一天"),),
        "要写明哪一天：四位的年、两位的月、两位的日，中间用 - 隔开", "", "最早填 {}", "最晚填 {}",
    ),
}  # fmt: skip


def written(kinds: Iterable[Kind]) -> Mapping[str, Json]:
    """The table for a page that asks for values of these kinds."""
    names = sorted({kind for kind in kinds if not isinstance(kind, Choice)})
    return {
        "marks": dict(MARKS),
        "empty": EMPTY,
        "stranger": STRANGER,
        "truths": dict(TRUTHS),
        "longest": LONGEST,
        "digits": DIGITS,
        "forms": {name: asdict(FORMS[name]) for name in names if name in FORMS},
    }
