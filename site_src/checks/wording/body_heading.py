"""In a question's body headings begin at `##`: the page's one `#` is the question itself."""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import folder_of
from site_src.checks.walks.text import lines
from site_src.errors import Problem
from site_src.model.library import Library

ID = "body-heading"
NEEDS_ALL = False
_FIRST_LEVEL = re.compile(r"#(?!#)")


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the headings of every question."""
    for line in lines(library):
        if folder_of(library, line.path) == "questions" and _FIRST_LEVEL.match(line.text):
            yield Problem(line.location, ID, "正文里用了一级标题", "小标题从 ## 开始；# 是问题本身。")
