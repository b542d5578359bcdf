"""What a calculator asks: each input's kind, and the limits between which its value lies."""

from collections.abc import Iterator

from site_src.calculate.rule.sheet import Fault, Sheet, Slip
from site_src.calculate.values.kinds import WHOLE, Choice, Kind
from site_src.calculate.values.limits import MOST_MONEY, Interval
from site_src.calculate.values.reading import Plain, read_plain
from site_src.calculate.values.typed import read_typed
from site_src.errors import nearest
from site_src.model.calculator import Input

_LIMITS: dict[Kind, tuple[int, int]] = {
    "money": (0, MOST_MONEY), "percent": (0, WHOLE), "year": (1000, 0), "bool": (0, 1),
}  # fmt: skip


def read_input(sheet: Sheet, name: str, given: Input) -> tuple[Kind, Interval] | None:
    """The kind and limits of one input, or None; what is wrong with it goes to the sheet."""
    slips = list(_slips(sheet, given))
    if not slips:
        kind = _kind(sheet, given)
        try:
            limits = _limits(given, kind)
            slips = list(_limit_slips(given, kind, limits))
        except ValueError as error:
            slips = [Slip("", Fault("input-value", str(error), "default、least、most 要是这一种的值。"))]
        else:
            if not slips:
                return kind, limits
    for slip in slips:
        sheet.refuse_slip("inputs", name, slip)
    return None


def within(value: Plain, limits: Interval) -> bool:
    """Whether a value lies between its limits; words have none."""
    return isinstance(value, str) or limits.low <= value <= limits.high


def _slips(sheet: Sheet, given: Input) -> Iterator[Slip]:
    if (given.axis is not None) + bool(given.words) + (given.kind != "choice") != 1:
        hint = "选项写 axis 或 words；数写 kind（money、percent、count、months、year、date、bool）。"
        yield Slip("", Fault("input-kind", f"“{given.label}”要写 axis、words、kind 里的一个，只写一个", hint))
    elif given.axis is not None:
        yield from _axis_slips(sheet, given.axis, given.members)
    if given.members and given.axis is None:
        yield Slip("members", Fault("input-kind", "members 只和 axis 一起写", "删掉 members，或者写上 axis。"))
    for key, limit in (("least", given.least), ("most", given.most)):
        if limit is not None and given.kind in ("choice", "bool"):
            yield Slip(key, Fault("input-limits", f"“{given.label}”没有大小，不能写 {key}", f"删掉 {key}。"))


def _axis_slips(sheet: Sheet, name: str, asked: tuple[str, ...]) -> Iterator[Slip]:
    axes = sheet.library.site.axes
    members = axes[name].members if name in axes else {}
    if not members:
        named = [each for each, axis in axes.items() if axis.members]
        yield Slip("axis", Fault("axis-unknown", f"没有“{name}”这个分类，或者它不分选项", nearest(name, named)))
        return
    for member in asked:
        if member not in members:
            yield Slip("members", Fault("unknown-member", f"分类里没有“{member}”", nearest(member, members)))


def _kind(sheet: Sheet, given: Input) -> Kind:
    if given.axis:
        axis = sheet.library.site.axes.get(given.axis)
        return Choice(given.members or tuple(axis.members if axis else ()))
    return Choice(tuple(given.words)) if given.words or given.kind == "choice" else given.kind


def _limits(given: Input, kind: Kind) -> Interval:
    """The written limits, or those of the kind. Raises ValueError for what is no value of the kind."""
    low, high = _LIMITS.get(kind, (0, 0))
    return Interval(
        int(read_plain(given.least, kind)) if given.least else low,
        int(read_plain(given.most, kind)) if given.most else high,
    )


def _limit_slips(given: Input, kind: Kind, limits: Interval) -> Iterator[Slip]:
    """Raises ValueError for a default that is no value of the kind."""
    default = read_plain(given.default, kind)
    if isinstance(kind, Choice):
        return
    if limits.high <= limits.low:
        hint = "写上 most（和 least），most 要比 least 大。"
        yield Slip("", Fault("input-limits", f"“{given.label}”没有写明范围", hint))
    elif not within(default, limits):
        yield Slip("default", Fault("input-value", f"“{given.default}”超出了范围", "default 要在 least 和 most 之间。"))
    else:
        read_typed(given.default, kind, limits)  # the field shows it as if it had been typed
