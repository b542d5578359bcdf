"""What a visitor types: a value within its limits, or the one reason why not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.calculate.values.entry import EntryError, read_entry
from site_src.calculate.values.grammar import EMPTY, FORMS, MARKS
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.reading import Plain, read_plain, write_plain
from tests.support.typed import LIMITS, RIGHT, WRONG


@pytest.mark.parametrize(("text", "kind", "value"), RIGHT)
def test_right(text: str, kind: Kind, value: Plain) -> None:
    assert read_entry(text, kind, LIMITS[kind]) == value


@pytest.mark.parametrize(("text", "kind", "why"), WRONG)
def test_wrong(text: str, kind: Kind, why: str) -> None:
    with pytest.raises(EntryError) as raised:
        read_entry(text, kind, LIMITS[kind])
    assert str(raised.value) == why


@pytest.mark.parametrize("kind", [kind for kind in LIMITS if not isinstance(kind, Choice)])
def test_what_is_written_is_read_again(kind: Kind) -> None:
    """Both ends of every kind, as other tools have them; rule files are read alike."""
    for end in (LIMITS[kind].low, LIMITS[kind].high):
        text = write_plain(end, kind)
        assert read_entry(text, kind, LIMITS[kind]) == read_plain(text, kind) == end


TEXTS = st.text(max_size=12) | st.lists(
    st.sampled_from((*MARKS, *"0123456789.,-% 元万年", "个月", "100", "1,000")), max_size=8
).map("".join)


@given(TEXTS, st.sampled_from([kind for kind in LIMITS if kind in FORMS]))
def test_any_text(text: str, kind: Kind) -> None:
    """A whole number within its limits, or a reason of the table: none proposes another figure."""
    value, why = _read(text, kind)
    if why:
        form = FORMS[str(kind)]
        reasons = [EMPTY, form.otherwise, form.fine, form.least, form.most, *(words for _, words in form.slips)]
        pattern = "|".join(re.escape(words).replace(r"\{\}", "(.*)") for words in reasons)
        assert re.fullmatch(pattern, why, re.DOTALL)
    else:
        assert isinstance(value, int)
        assert LIMITS[kind].low <= value <= LIMITS[kind].high


def _read(text: str, kind: Kind) -> tuple[Plain | None, str]:
    try:
        return read_entry(text, kind, LIMITS[kind]), ""
    except EntryError as error:
        return None, str(error)
