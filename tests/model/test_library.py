from dataclasses import replace

import pytest

from site_src.errors import Location
from site_src.model.place import Place
from tests.support.library import empty, holding, statement
from tests.support.nodes import node

NATION, PROVINCE, AREA = Place(), Place("qingshan"), Place("qingshan", "linhai")


class TestPlaces:
    def test_provinces(self) -> None:
        """Provinces are places."""
        assert empty().provinces() == (PROVINCE,)

    def test_areas(self) -> None:
        """A province's areas are places."""
        assert empty().areas("qingshan") == (AREA,)

    @pytest.mark.parametrize("place", [NATION, PROVINCE, AREA])
    def test_knows(self, place: Place) -> None:
        """The nation, and what is declared, is known."""
        assert empty().knows(place)

    @pytest.mark.parametrize("text", ["haixia", "haixia/linhai", "qingshan/haixia", "national/linhai"])
    def test_does_not_know(self, text: str) -> None:
        """What is not declared is not known, and the nation has no areas."""
        assert not empty().knows(Place.parse(text))

    @pytest.mark.parametrize(("place", "name"), [(NATION, "全国"), (PROVINCE, "青山"), (AREA, "青山临海市")])
    def test_name(self, place: Place, name: str) -> None:
        """An area's name begins with its province's."""
        assert name == empty().name(place)


class TestAttribute:
    def test_declared(self) -> None:
        """A declared attribute is found."""
        books = empty().attribute("loan", "books")

        assert books is not None
        assert books.label == "本数"

    @pytest.mark.parametrize(("topic", "name"), [("loan", "nothing"), ("nothing", "books")])
    def test_undeclared(self, topic: str, name: str) -> None:
        """What is not declared is None."""
        assert empty().attribute(topic, name) is None


class TestStatements:
    def test_all(self) -> None:
        """All statements come in the order of the files."""
        first, second, third = statement("national"), statement(start="2025"), statement(to="2024")

        assert list(holding(first, second, third).all_statements()) == [first, second, third]


FILE = node("""
    whole:
      books:
        - value: 5
        - value: 4
          source: [a, b]
""")


class TestLocate:
    @pytest.mark.parametrize(
        ("keys", "line", "column"),
        [
            ((), 1, 1),
            (("whole",), 2, 3),
            (("whole", "books"), 3, 5),
            (("whole", "books", 1), 4, 7),
            (("whole", "books", 1, "value"), 4, 14),
            (("whole", "books", 1, "source", 1), 5, 19),
            (("whole", "books", 2), 3, 5),
            (("whole", "nothing", "else"), 2, 3),
            (("whole", "books", 0, "value", "deeper"), 3, 14),
            (("whole", 0), 2, 3),
            (("whole", "books", "value"), 3, 5),
        ],
    )
    def test_as_far_as_the_keys_lead(self, keys: tuple[str | int, ...], line: int, column: int) -> None:
        """Keys lead to a node's place; where they end, the last place reached is it."""
        library = replace(empty(), roots={"f.yaml": FILE})

        assert library.locate("f.yaml", keys) == Location("f.yaml", line, column)

    @pytest.mark.parametrize(
        ("keys", "line", "column"),
        [
            (("whole",), 1, 1),
            (("whole", "books"), 2, 3),
            (("whole", "books", 1, "source"), 5, 7),
            (("whole", "books", 1), 4, 7),
        ],
    )
    def test_the_key_itself(self, keys: tuple[str | int, ...], line: int, column: int) -> None:
        """The place of a key is in front of its value's."""
        library = replace(empty(), roots={"f.yaml": FILE})

        assert library.locate("f.yaml", keys, key=True) == Location("f.yaml", line, column)

    def test_unknown_file(self) -> None:
        """A file that was not read is located as a whole."""
        assert empty().locate("nothing.yaml", ("a", 0)) == Location("nothing.yaml")
