from pathlib import Path

import pytest

from site_src.load.shelf import Shelf
from site_src.model.place import Tile
from tests.support.folder import put
from tests.support.nodes import found


class TestFiles:
    def test_by_name(self, tmp_path: Path) -> None:
        """The files of a folder come by name."""
        for name in ("b.yaml", "a.yaml"):
            put(tmp_path, f"regions/{name}", "a: 1")

        assert [path.name for path in Shelf(tmp_path).files("regions", ".yaml")] == ["a.yaml", "b.yaml"]

    def test_no_folder(self, tmp_path: Path) -> None:
        """A folder that is not there holds nothing, and that is no mistake."""
        shelf = Shelf(tmp_path)

        assert list(shelf.files("regions", ".yaml")) == []
        assert shelf.problems == []

    @pytest.mark.parametrize("name", ["a.yml", "a.YAML", "a.txt", "yaml", "a.yaml~", "deeper/a.yaml"])
    def test_strangers(self, tmp_path: Path, name: str) -> None:
        """What does not belong there is named, folders too."""
        put(tmp_path, f"regions/{name}", "a: 1")
        shelf = Shelf(tmp_path)

        assert list(shelf.files("regions", ".yaml")) == []
        assert [(each.rule, each.hint) for each in shelf.problems] == [
            ("unknown-file", "这个文件夹里只放 .yaml 文件。")
        ]
        assert shelf.problems[0].location.path == f"{tmp_path.as_posix()}/regions/{name.partition('/')[0]}"

    def test_hidden(self, tmp_path: Path) -> None:
        """What begins with a dot is left alone."""
        put(tmp_path, "regions/.a.yaml.swp", b"\0")
        shelf = Shelf(tmp_path)

        assert list(shelf.files("regions", ".yaml")) == []
        assert shelf.problems == []

    def test_deep(self, tmp_path: Path) -> None:
        """Where folders are allowed, their files come too."""
        put(tmp_path, "policies/loan/a.yaml", "a: 1")
        put(tmp_path, "policies/b.yaml", "a: 1")
        put(tmp_path, "policies/loan/c.txt", "")
        shelf = Shelf(tmp_path)

        assert [path.name for path in shelf.files("policies", ".yaml", deep=True)] == ["b.yaml", "a.yaml"]
        assert [each.rule for each in shelf.problems] == ["unknown-file"]

    def test_broken_link(self, tmp_path: Path) -> None:
        """A link that leads nowhere is named."""
        (tmp_path / "regions").mkdir()
        (tmp_path / "regions/a.yaml").symlink_to(tmp_path / "nothing")
        shelf = Shelf(tmp_path)

        assert list(shelf.files("regions", ".yaml")) == []
        assert [each.rule for each in shelf.problems] == ["unknown-file"]


class TestHolds:
    def test_file(self, tmp_path: Path) -> None:
        """A file is there, or is not."""
        put(tmp_path, "a/b.yaml", "")

        assert Shelf(tmp_path).holds("a/b.yaml")
        assert not Shelf(tmp_path).holds("a/c.yaml")
        assert not Shelf(tmp_path).holds("a")


class TestReading:
    def test_one(self, tmp_path: Path) -> None:
        """A file becomes a noun, and its nodes are kept."""
        put(tmp_path, "tile.yaml", "row: 1\ncolumn: 2\n")
        shelf = Shelf(tmp_path)

        assert shelf.read_file(Tile, "tile.yaml") == Tile(row=1, column=2)
        assert list(shelf.roots) == [f"{tmp_path.as_posix()}/tile.yaml"]

    def test_one_that_is_missing(self, tmp_path: Path) -> None:
        """A file that must be there is named as a whole."""
        shelf = Shelf(tmp_path)

        assert shelf.read_file(Tile, "tile.yaml") is None
        assert found(shelf.problems) == [("unreadable-file", 0, 0)]
        assert shelf.problems[0].message == "没有这个文件"
        assert shelf.problems[0].hint == "把它加上，或者检查内容文件夹指得对不对。"

    def test_one_that_is_a_folder(self, tmp_path: Path) -> None:
        """What cannot be read is named with the reason."""
        (tmp_path / "tile.yaml").mkdir()
        shelf = Shelf(tmp_path)

        assert shelf.read_file(Tile, "tile.yaml") is None
        assert [each.rule for each in shelf.problems] == ["unreadable-file"]
        assert shelf.problems[0].message.startswith("读不了这个文件（")
        assert shelf.problems[0].hint == "检查有没有读取权限。"

    def test_each(self, tmp_path: Path) -> None:
        """What cannot be decoded is left out and named."""
        put(tmp_path, "tiles/a.yaml", "row: 1\ncolumn: 2\n")
        put(tmp_path, "tiles/b.yaml", "row: 1\n")
        put(tmp_path, "tiles/c.yaml", "row：1\n")
        shelf = Shelf(tmp_path)

        assert shelf.read_folder(Tile, "tiles") == {"a": Tile(row=1, column=2)}
        assert found(shelf.problems) == [("missing-key", 1, 1), ("full-width-colon", 1, 4)]

    def test_written(self, tmp_path: Path) -> None:
        """Front matter becomes a noun, what follows an article."""
        put(tmp_path, "tiles/a.md", "---\nrow: 1\ncolumn: 2\n---\n\n正文\n")
        shelf = Shelf(tmp_path)

        assert shelf.read_articles(Tile, "tiles") == {"a": Tile(row=1, column=2)}
        assert [(each.first_line, each.text) for each in shelf.articles.values()] == [(5, "\n正文\n")]

    def test_dashes_in_the_text(self, tmp_path: Path) -> None:
        """Only the first two lines of dashes are front matter."""
        put(tmp_path, "tiles/a.md", "---\nrow: 1\ncolumn: 2\n---\n甲\n\n---\n乙\n")
        shelf = Shelf(tmp_path)

        assert shelf.read_articles(Tile, "tiles") == {"a": Tile(row=1, column=2)}
        assert [each.text for each in shelf.articles.values()] == ["甲\n\n---\n乙\n"]
