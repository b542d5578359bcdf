"""A Markdown text has a body: a question answered by its front matter alone is a page that stops after one line."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Location, Problem
from site_src.model.library import Library

ID = "body-empty"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every Markdown text."""
    for article in library.articles.values():
        if not article.text.strip():
            at = Location(article.path, article.first_line, 1)
            yield Problem(at, ID, "正文是空的", "写上怎么办、依据是什么；没有可写的就删掉这个文件。")
