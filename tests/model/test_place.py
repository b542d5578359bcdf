import pytest

from site_src.model.place import Place

NATION, PROVINCE, AREA = Place(), Place("jiangsu"), Place("jiangsu", "yangzhou")


class TestPlace:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", NATION),
            ("national", NATION),
            ("jiangsu", PROVINCE),
            ("jiangsu/", PROVINCE),
            ("jiangsu/whole", PROVINCE),
            ("jiangsu/yangzhou", AREA),
        ],
    )
    def test_parse(self, text: str, expected: Place) -> None:
        """A place is a province, perhaps with an area; nothing is the nation."""
        assert expected == Place.parse(text)

    @pytest.mark.parametrize(
        ("place", "text"), [(NATION, "national"), (PROVINCE, "jiangsu"), (AREA, "jiangsu/yangzhou")]
    )
    def test_text(self, place: Place, text: str) -> None:
        """A place is shown as it is written in references."""
        assert text == str(place)

    @pytest.mark.parametrize(("place", "level"), [(NATION, "nation"), (PROVINCE, "province"), (AREA, "area")])
    def test_level(self, place: Place, level: str) -> None:
        """There are three levels."""
        assert level == place.level

    @pytest.mark.parametrize(("place", "above"), [(AREA, PROVINCE), (PROVINCE, NATION), (NATION, None)])
    def test_above(self, place: Place, above: Place | None) -> None:
        """An area lies in its province, a province in the nation, the nation in nothing."""
        assert above == place.above
