from site_src.errors import Location
from site_src.yaml_file import Mapping, Scalar

AT = Location("f.yaml", 1, 1)
KEY, VALUE = Scalar("a", AT), Scalar("1", Location("f.yaml", 1, 4))
ONE = Mapping(((KEY, VALUE),), AT)


class TestScalar:
    def test_place_of_a_character(self) -> None:
        """A character stands as many columns behind the value's beginning."""
        assert Scalar("甲乙丙", Location("f.yaml", 2, 4)).at(2) == Location("f.yaml", 2, 6)

    def test_place_inside_quotes(self) -> None:
        """The opening quote takes a column."""
        assert Scalar("甲乙丙", Location("f.yaml", 2, 4), plain=False).at(2) == Location("f.yaml", 2, 7)

    def test_place_that_cannot_be_told(self) -> None:
        """In a text that is written otherwise in the file, only its beginning is known."""
        assert Scalar("甲\n乙", AT, plain=False, verbatim=False).at(2) == AT


class TestMapping:
    def test_get(self) -> None:
        """A key leads to its node."""
        assert ONE.get("a") == VALUE

    def test_get_unknown(self) -> None:
        """A key that is not there leads to None."""
        assert ONE.get("b") is None

    def test_entry(self) -> None:
        """An entry has the key with its own place."""
        assert ONE.entry("a") == (KEY, VALUE)

    def test_entry_unknown(self) -> None:
        """A key that is not there has no entry."""
        assert ONE.entry("b") is None
