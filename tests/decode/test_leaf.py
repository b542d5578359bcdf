from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.decode.leaf import PARSERS, parse_band, parse_money, parse_percent
from site_src.model.dates import Day
from site_src.model.topic import Kind
from site_src.model.values import Band, Count, Leaf, Money, Months, Percent, Range, Text, YesNo


class TestMoney:
    @pytest.mark.parametrize(
        ("text", "fen"),
        [
            ("0", 0),
            ("1500", 150_000),
            ("243.93", 24_393),
            ("0.5", 50),
            ("0.05", 5),
            ("0371", 37_100),
            ("999999999999.99", 99_999_999_999_999),
        ],
    )
    def test_whole_fen(self, text: str, fen: int) -> None:
        """An amount in yuan is a whole number of fen."""
        assert Money(fen) == parse_money(text)

    def test_range(self) -> None:
        """Two amounts with a hyphen are a range."""
        assert Range(Money(10_000), Money(20_050)) == parse_money("100-200.5")

    @pytest.mark.parametrize("text", ["200-100", "100-100"])
    def test_range_turned_round(self, text: str) -> None:
        """The lower end comes first."""
        with pytest.raises(ValueError, match=f"^“{text}”不是范围，前面的数要比后面的小$"):
            parse_money(text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "-",
            "-5",
            "5-",
            "1-2-3",
            "1.234",
            "1e3",
            "+5",
            ".5",
            "5.",
            "NO",
            "1500 元整",
            "1000000000000",
            "一千",
            "²",
            "--",
        ],
    )
    def test_no_amount(self, text: str) -> None:
        """What is no amount is refused as it was written, with the ways to write one."""
        with pytest.raises(
            ValueError, match=rf"^“{text.replace('+', '[+]')}”不是金额，要写成 1500、243.93 或 100-200$"
        ):
            parse_money(text)

    @pytest.mark.parametrize(
        ("text", "slim"),
        [("1,500", "1500"), ("1500元", "1500"), ("1，500 元", "1500"), ("１５００", "1500"), ("约1500元左右", "1500")],
    )
    def test_what_to_drop(self, text: str, slim: str) -> None:
        """Where dropping something makes it right, the message says so."""
        with pytest.raises(ValueError, match=rf"；不要写单位、逗号和全角数字（{slim}）$"):
            parse_money(text)

    @pytest.mark.parametrize(("text", "yuan"), [("10万", "100000"), ("1.5万", "15000"), ("１.2345 万元", "12345")])
    def test_ten_thousands(self, text: str, yuan: str) -> None:
        """万 is worked out, never just dropped."""
        with pytest.raises(ValueError, match=f"；不要写“万”（{yuan}）$"):
            parse_money(text)


class TestPercent:
    @pytest.mark.parametrize(
        ("text", "hundredths"),
        [
            ("70%", Decimal(70)),
            ("5.6%", Decimal("5.6")),
            ("0%", Decimal(0)),
            ("0.000001%", Decimal("0.000001")),
            ("2000%", 2000),
        ],
    )
    def test_exact(self, text: str, hundredths: Decimal) -> None:
        """A percentage is exact."""
        assert Percent(Decimal(hundredths)) == parse_percent(text)

    def test_range(self) -> None:
        """Two percentages with a hyphen are a range."""
        assert Range(Percent(Decimal(40)), Percent(Decimal(60))) == parse_percent("40%-60%")

    def test_range_turned_round(self) -> None:
        """The lower end comes first."""
        with pytest.raises(ValueError, match=r"^“60%-40%”不是范围，前面的数要比后面的小$"):
            parse_percent("60%-40%")

    @pytest.mark.parametrize(
        "text", ["", "%", "-5%", "七成", "70%以上", "1e1%", "0.0000001%", "10000%", "40-60%", "40%-60%-80%"]
    )
    def test_no_percentage(self, text: str) -> None:
        """What is no percentage is refused as it was written, with the ways to write one."""
        with pytest.raises(ValueError, match=f"^“{text}”不是百分比，要写成 70%、5.6% 或 40%-60%$"):
            parse_percent(text)

    @pytest.mark.parametrize("text", ["70", "0.7"])
    def test_without_sign(self, text: str) -> None:
        """A number alone lacks its sign."""
        with pytest.raises(ValueError, match=r"，别忘了百分号$"):
            parse_percent(text)

    @pytest.mark.parametrize(("text", "slim"), [("70 %", "70%"), ("７０％", "70%"), ("约70%", "70%")])
    def test_what_to_drop(self, text: str, slim: str) -> None:
        """Where dropping something makes it right, the message says so."""
        with pytest.raises(ValueError, match=rf"；不要写单位、逗号和全角数字（{slim}）$"):
            parse_percent(text)


class TestBand:
    @pytest.mark.parametrize(
        ("text", "kind", "expected"),
        [
            ("0-1000", "money", Band(0, 100_000)),
            ("15000-", "money", Band(1_500_000, None)),
            ("45-70", "count", Band(45, 70)),
            ("70-", "count", Band(70, None)),
        ],
    )
    def test_half_open(self, text: str, kind: str, expected: Band) -> None:
        """A band has a lower end and perhaps an upper one; money is counted in fen."""
        assert expected == parse_band(text, kind)

    @pytest.mark.parametrize("text", ["", "-", "1000", "-1000", "0-1000元", "0–1000", "0.5-1", "０-1", "1-2-3", "45岁"])
    def test_no_band(self, text: str) -> None:
        """What is no band is refused with the ways to write one."""
        with pytest.raises(ValueError, match=f"^“{text}”不是一段，要写成 0-1000 或 15000-$"):
            parse_band(text, "money")

    def test_a_single_number_of_what_is_counted(self) -> None:
        assert parse_band("3", "count") == Band(3, 4)
        assert parse_band("0", "count") == Band(0, 1)

    @pytest.mark.parametrize("text", ["1000-0", "5-5"])
    def test_turned_round(self, text: str) -> None:
        """The lower end comes first."""
        with pytest.raises(ValueError, match=f"^“{text}”前面的数要比后面的小$"):
            parse_band(text, "count")


class TestParsers:
    @pytest.mark.parametrize(
        ("kind", "text", "expected"),
        [
            ("money", "1500", Money(150_000)),
            ("percent", "70%", Percent(Decimal(70))),
            ("count", "5", Count(5)),
            ("months", "6", Months(6)),
            ("date", "2025-09", Day(2025, 9)),
            ("bool", "no", YesNo(yes=False)),
            ("text", "NO", Text("NO")),
        ],
    )
    def test_by_kind(self, kind: Kind, text: str, expected: Leaf) -> None:
        """Each kind that is one scalar has its own reader."""
        assert expected == PARSERS[kind](text)

    @pytest.mark.parametrize("kind", ["list", "steps", "choice", "choices", "link"])
    def test_kinds_of_several_parts(self, kind: Kind) -> None:
        """What is more than a scalar has none."""
        assert kind not in PARSERS

    @given(st.sampled_from(sorted(PARSERS)), st.text() | st.text(alphabet="0123456789.-%,:年元万yes no", max_size=12))
    def test_any_text(self, kind: Kind, text: str) -> None:
        """Any text is a leaf or a ValueError with a message."""
        message = "read"
        try:
            PARSERS[kind](text)
        except ValueError as error:
            message = str(error)

        assert message

    @given(st.text() | st.text(alphabet="0123456789-", max_size=12), st.sampled_from(["money", "count"]))
    def test_any_band(self, text: str, kind: str) -> None:
        """Any text is a band with its ends in order, or a ValueError."""
        try:
            band = parse_band(text, kind)
        except ValueError:
            return
        assert band.low >= 0
        assert band.high is None or band.low < band.high

    @given(st.integers(0, 10**12 - 1), st.integers(0, 99))
    def test_every_amount(self, yuan: int, fen: int) -> None:
        """Every amount of yuan and fen is read exactly."""
        assert parse_money(f"{yuan}.{fen:02d}") == Money(yuan * 100 + fen)
