"""《》 stand around real titles only, and are added by the page.

A title wrapped in them would get them twice. A title that is our own description (`title_is_description`) is no title,
so no text may quote it as one.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "title-marks"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each title that brings its own 《》, and each passage that puts 《》 around a description."""
    library = context.library
    for slug, source in library.sources.items():
        # one pair only: “《…》和《…》” is not wrapped in its marks
        if source.title.startswith("《") and source.title.endswith("》") and source.title.count("《") == 1:
            at = library.locate(library.source_paths[slug], (slug, "title"))
            yield Problem(at, ID, "题目自己带了书名号", "去掉两头的《》，页面会加上。")
    described = {source.title for source in library.sources.values() if source.title_is_description}
    for passage in context.passages:
        if "《" not in passage.text:
            continue
        for title in described:
            offset = passage.text.find(f"《{title}》")
            if offset >= 0:
                message = f"“{title}”是我们自己的描述，不是题目"
                yield Problem(passage.at(offset), ID, message, "去掉《》，或者写真正的题目。")
