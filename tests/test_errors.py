import pytest

from site_src.errors import ContentError, Location, Problem, RefusedError, nearest


class TestLocation:
    @pytest.mark.parametrize(
        ("location", "text"),
        [
            (Location("a/b.yaml", 12, 9), "a/b.yaml:12:9"),
            (Location("a/b.yaml"), "a/b.yaml"),
            (Location("a", 1), "a:1:0"),
        ],
    )
    def test_text(self, location: Location, text: str) -> None:
        """A place is written so that a terminal makes a link of it; a whole file is its path."""
        assert text == str(location)


class TestContentError:
    def test_sorted_without_repeats(self) -> None:
        """Problems are kept by place, each once."""
        late, early = Problem(Location("b", 2), "r", "m", "h"), Problem(Location("b", 1), "r", "m", "h")
        other = Problem(Location("a", 9), "r", "m", "h")

        error = ContentError([late, early, other, late])

        assert error.problems == (other, early, late)
        assert str(error) == "3 problems"


class TestRefusedError:
    def test_parts(self) -> None:
        """What cannot be done keeps its reason and its way out."""
        error = RefusedError("不能放在这里。", "换一个文件夹。")

        assert (error.message, error.hint) == ("不能放在这里。", "换一个文件夹。")
        assert str(error) == "不能放在这里。 换一个文件夹。"


class TestNearest:
    def test_close(self) -> None:
        """A word with a slip in it is led to the one that was meant."""
        assert nearest("anual_cap", ["annual_cap", "rate"]) == "您是不是想写“annual_cap”？"

    def test_not_close(self) -> None:
        """A word like no other gets the list of what may be written, sorted."""
        assert nearest("起付线", ["rate", "annual_cap"]) == "可以写的有：annual_cap、rate。"

    def test_twelve(self) -> None:
        """Twelve words are shown in full."""
        assert nearest("x", "abcdefghijkl") == "可以写的有：a、b、c、d、e、f、g、h、i、j、k、l。"

    def test_more_than_twelve(self) -> None:
        """Of more than twelve the rest is left out, and that is said."""
        assert nearest("x", "abcdefghijklm") == "可以写的有：a、b、c、d、e、f、g、h、i、j、k、l 等。"

    def test_nothing_known(self) -> None:
        """Where nothing may be written, the hint says so."""
        assert nearest("x", []) == "这里现在什么也不能写。"
