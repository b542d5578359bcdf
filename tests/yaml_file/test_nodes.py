from site_src.errors import Location
from site_src.yaml_file import Mapping, Scalar

AT = Location("f.yaml", 1, 1)
KEY, VALUE = Scalar("a", AT), Scalar("1", Location("f.yaml", 1, 4))
ONE = Mapping(((KEY, VALUE),), AT)


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
