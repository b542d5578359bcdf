"""A Markdown text has a body: a question answered by its front matter alone is a page that stops after one line."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Location, Problem

ID = "body-empty"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each Markdown text without a body."""
    for article in context.library.articles.values():
        if not article.text.strip():
            at = Location(article.path, article.first_line, 1)
            yield Problem(at, ID, "正文是空的", "写上怎么办、依据是什么；没有可写的就删掉这个文件。")
