"""The content folder on disk: its files, their contents, and the problems in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from site_src.decode.shape import decode
from site_src.errors import Location, Problem, nearest
from site_src.model.library import Article
from site_src.yaml_file import Node, invalid_utf8, read

NounT = TypeVar("NounT", bound=BaseModel)
_FRONT = re.compile(r"---\n(.*?\n)---(?:\n|\Z)", re.DOTALL)


@dataclass
class Shelf:
    """Reads the files of one content folder and collects their root nodes, articles and problems."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    roots: dict[str, Node] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)

    def refuse(self, at: Location, rule: str, message: str, hint: str) -> None:
        """Record a problem."""
        self.problems.append(Problem(at, rule, message, hint))

    def decode(self, noun: type[NounT], root: Node | None) -> NounT | None:
        """Decode a node as a model class; None without a node, or with problems, which are recorded."""
        if root is None:
            return None
        content, problems = decode(noun, root)
        self.problems += problems
        return content

    def holds(self, name: str) -> bool:
        """True if the folder has this file."""
        return (self.folder / name).is_file()

    def read_file(self, noun: type[NounT], name: str) -> NounT | None:
        """Read one YAML file as one object of a model class; None with problems, which are recorded."""
        return self.decode(noun, self.read_root(self.folder / name))

    def read_folder(self, noun: type[NounT], folder: str) -> dict[str, NounT]:
        """Read every YAML file of a folder as an object of a model class, by file name without suffix."""
        contents = {path.stem: self.read_file(noun, f"{folder}/{path.name}") for path in self.files(folder, ".yaml")}
        return {slug: each for slug, each in contents.items() if each is not None}

    def read_articles(self, noun: type[NounT], folder: str) -> dict[str, NounT]:
        """Read Markdown files that begin with YAML between two `---`; their bodies are kept as articles."""
        contents: dict[str, NounT] = {}
        for path in self.files(folder, ".md"):
            content = self._front_matter(noun, path)
            if content is not None:
                contents[path.stem] = content
        return contents

    def keep_article(self, path: Path) -> None:
        """Keep a Markdown file that has no front matter."""
        text = self._text(path)
        if text is not None:
            self.articles[path.as_posix()] = Article(path.as_posix(), 1, text)

    def read_root(self, path: Path) -> Node | None:
        """Read one YAML file to its root node; None with problems, which are recorded."""
        data = self._bytes(path)
        return None if data is None else self._remember(data, path)

    def files(self, folder: str, suffix: str, *, deep: bool = False) -> Iterator[Path]:
        """Yield the files that belong in a folder (and its folders, if `deep`); any other is a problem."""
        root = self.folder / folder
        # sorted: the order of a directory differs between machines
        for path in sorted(root.rglob("*") if deep else root.iterdir()) if root.is_dir() else ():
            hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
            # with `deep` the folders themselves are walked into, not judged
            if hidden or (deep and path.is_dir()):
                continue
            if path.suffix == suffix and path.is_file():
                yield path
            else:
                self.refuse_stranger(path, f"这个文件夹里只放 {suffix} 文件。")

    def refuse_stranger(self, path: Path, hint: str) -> None:
        """Report a file that nothing reads."""
        self.refuse(Location(path.as_posix()), "unknown-file", "这个文件没有用处", hint)

    def refuse_strangers(self, known: tuple[str, ...], left_alone: tuple[str, ...]) -> None:
        """Report everything at the top of the folder that is neither `known` nor in `left_alone`."""
        for path in sorted(self.folder.iterdir()):
            if path.name not in known + left_alone and not path.name.startswith("."):
                self.refuse_stranger(path, nearest(path.name, known))

    def _front_matter(self, noun: type[NounT], path: Path) -> NounT | None:
        text = self._text(path)
        if text is None:
            return None
        front = _FRONT.match(text)
        if front is None:
            hint = "文件开头写一段 YAML，上下各用一行“---”隔开。"
            self.refuse(Location(path.as_posix(), 1, 1), "front-matter", "文件开头没有说明部分", hint)
            return None
        body_line = front[0].count("\n") + 1
        self.articles[path.as_posix()] = Article(path.as_posix(), body_line, text[front.end() :])
        # the empty line stands in for the opening ---, so that lines are counted as in the file
        return self.decode(noun, self._remember(f"\n{front[1]}".encode(), path))

    def _remember(self, data: bytes, path: Path) -> Node | None:
        root, problems = read(data, path.as_posix())
        self.problems += problems
        if root:
            self.roots[path.as_posix()] = root
        return root

    def _text(self, path: Path) -> str | None:
        data = self._bytes(path)
        try:
            # prose may begin with a byte-order mark; in YAML it is a problem of its own
            return None if data is None else data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            self.problems.append(invalid_utf8(error.object, error.start, path.as_posix()))
            return None

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except OSError as error:
            missing = isinstance(error, FileNotFoundError)
            message = "没有这个文件" if missing else f"读不了这个文件（{error.strerror}）"
            hint = "把它加上，或者检查内容文件夹指得对不对。" if missing else "检查有没有读取权限。"
            self.refuse(Location(path.as_posix()), "unreadable-file", message, hint)
            return None
