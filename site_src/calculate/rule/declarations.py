"""What a parameter may ask of the attribute it reads."""

from collections.abc import Iterator, Mapping

from site_src.calculate.rule.sheet import Fault, Slip
from site_src.errors import nearest
from site_src.model.calculator import Input, Parameter
from site_src.model.topic import Attribute

TWO = 2  # both ends of a range


def slips(given: Parameter, declared: Attribute, inputs: Mapping[str, Input]) -> Iterator[Slip]:
    """Yield the faults of a parameter, except those of its kind, by the key at which they stand."""
    yield from _term_slips(given, declared)
    if given.axis and given.axis not in declared.axes:
        yield Slip("axis", Fault("unknown-axis", f"这个项目不按“{given.axis}”分", nearest(given.axis, declared.axes)))
    qualified = declared.terms.get(given.term or "")
    members = qualified.members if qualified else declared.members
    strangers = [each for each in given.readings if each not in members]
    if given.readings and (strangers or len(given.readings) != TWO):
        hint = "写两个选项，例如 [first, second]；结果是两种读法之间的范围。"
        yield Slip("readings", Fault("unknown-member", "readings 要写这个项目的两个选项", hint))
    if given.on and (given.on not in inputs or inputs[given.on].kind != "year"):
        yield Slip(
            "on", Fault("formula-name", f"“{given.on}”不是填年份的输入项", "写一个 kind 是 year 的输入项的名字。")
        )
    if given.beyond and not given.cap:
        yield Slip(
            "beyond", Fault("parameter-value", "beyond 要和 cap: yes 一起写", "写上 cap: yes，或者删掉 beyond。")
        )
    for key, value in (("cap", given.cap), ("leave_out", given.leave_out)):
        if value and given.none is None:
            yield Slip(
                key, Fault("parameter-value", f"{key} 要和 none 一起写", "写上 none：没有这项规定的时候按什么算。")
            )


def _term_slips(given: Parameter, declared: Attribute) -> Iterator[Slip]:
    if given.term and given.term not in declared.terms:
        yield Slip("term", Fault("unknown-term", f"没有“{given.term}”这种限定", nearest(given.term, declared.terms)))
    for key, wanted in (("only", given.only), ("unless", given.unless), ("up_to", given.up_to)):
        for term, member in wanted.items():
            words = declared.terms[term].members if term in declared.terms else {}
            if member not in words:
                hint = nearest(member, words) if words else nearest(term, declared.terms)
                yield Slip(key, Fault("unknown-term", f"没有“{term}: {member}”这种限定", hint))
