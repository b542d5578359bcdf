"""In a question's body headings begin at `##`: the page's one `#` is the question itself."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "body-heading"
NEEDS_ALL = False
_FIRST_LEVEL = re.compile(r"#(?!#)")


def check(context: Context) -> Iterator[Problem]:
    """Report each heading of the first level in the body of a question."""
    for line in context.lines:
        if line.folder == "questions" and _FIRST_LEVEL.match(line.text):
            yield Problem(line.location, ID, "正文里用了一级标题", "小标题从 ## 开始；# 是问题本身。")
