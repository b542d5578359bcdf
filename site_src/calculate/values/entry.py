"""What a visitor types → a value within its limits, or the reason why not; twin of `templates/calculators/typed.js`."""

import re
from collections.abc import Mapping

from site_src.calculate.values.figures import figure
from site_src.calculate.values.grammar import EMPTY, FORMS, LONGEST, MARKS, STRANGER, TRUTHS, Form
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.limits import Interval
from site_src.calculate.values.reading import Plain

_MARKS = str.maketrans(dict(MARKS))


class EntryError(ValueError):
    """What a visitor typed cannot be used; the message is the reason, in the visitor's language."""


def read_entry(text: str, kind: Kind, limits: Interval) -> Plain:
    """The value that was typed: a word, or a whole number within `limits`. Raises EntryError with the reason."""
    plain = text.translate(_MARKS).strip(" ")
    if not plain:
        raise EntryError(EMPTY)
    if isinstance(kind, Choice):
        return _read_word(plain, dict(zip(kind.members, kind.members, strict=True)))
    if kind == "bool":
        return _read_word(plain, TRUTHS)
    form = FORMS[kind]  # every kind of an input or parameter has one; closed lists and truths are read above
    number = _number(plain, form)
    if limits.low <= number <= limits.high:
        return number
    words, end = (form.least, limits.low) if number < limits.low else (form.most, limits.high)
    raise EntryError(words.replace("{}", figure((end, end), kind, {})))


def _read_word(plain: str, words: Mapping[str, Plain]) -> Plain:
    if plain not in words:
        raise EntryError(STRANGER.replace("{}", "、".join(words)))
    return words[plain]


def _number(plain: str, form: Form) -> int:
    """Read a whole number in the unit of its kind. Raises EntryError."""
    match = re.fullmatch(form.reads, plain, re.ASCII) if len(plain) <= LONGEST else None
    if not match:
        raise EntryError(_slip(plain, form))
    whole, decimals, unit = match[1], match[2] or "", match[3] or ""
    zeros = form.digits + form.units.get(unit, 0) - len(decimals)
    if zeros < 0:
        raise EntryError(form.fine)
    # powers of ten are appended as text, so that no float comes in; the hyphens are those of dates
    return int(re.sub("[,-]", "", whole) + decimals + "0" * zeros)


def _slip(plain: str, form: Form) -> str:
    """The reason why text fits no form: that of the first slip it fits."""
    for pattern, words in form.slips if len(plain) <= LONGEST else ():
        match = re.fullmatch(pattern, plain, re.ASCII)
        if match:
            return words.replace("{}", match[1]) if match.re.groups else words
    return form.otherwise
