import pytest

from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.model.writing import Ledger, Placed, Question


class TestFactRef:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("outpatient.rate", FactRef("outpatient", "rate", Place())),
            ("outpatient.rate@jiangsu", FactRef("outpatient", "rate", Place("jiangsu"))),
            ("outpatient.rate@jiangsu/yangzhou", FactRef("outpatient", "rate", Place("jiangsu", "yangzhou"))),
        ],
    )
    def test_there_and_back(self, text: str, expected: FactRef) -> None:
        """A reference names topic, attribute and, unless it is the nation, a place."""
        assert expected == FactRef.parse(text)
        assert text == str(expected)

    @pytest.mark.parametrize("text", ["", "outpatient", "outpatient.", ".rate", "@jiangsu", "outpatient@jiangsu"])
    def test_half_a_reference(self, text: str) -> None:
        """Topic and attribute are both needed."""
        with pytest.raises(ValueError, match=r"要写成“主题[.]项目”或“主题[.]项目@地方”"):
            FactRef.parse(text)


class TestPlaced:
    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ("a/whole/b", Placed(targets=("a/whole/b",))),
            (("a/whole/b", "a/whole/c"), Placed(targets=("a/whole/b", "a/whole/c"))),
            ({"unused": "读不清"}, Placed(unused="读不清")),
        ],
    )
    def test_three_ways_to_write_it(self, given: object, expected: Placed) -> None:
        """A fact became one statement, several, or none for a reason."""
        assert Ledger.model_validate({"rows": {"jilin-0001": given}}).rows["jilin-0001"] == expected


class TestAsks:
    @staticmethod
    def question(*asks: str) -> Question:
        """A question that asks these things of the reader's own place."""
        return Question.model_validate(
            {"title": "问", "topic": "a", "order": "1", "short": "答", "for_whom": "谁", "asks": asks}
        )

    def test_what_is_asked_of_any_place(self) -> None:
        """Written without a place, read as a fact of the nation."""
        assert self.question("a.b").asks == (FactRef("a", "b", Place()),)

    def test_a_place_is_refused(self) -> None:
        """The place is the reader's."""
        with pytest.raises(ValueError, match="不写地方"):
            self.question("a.b@jiangsu")
