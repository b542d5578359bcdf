"""What `travel` in site.yaml asks of the two provinces can be asked: a dangling name would leave the section empty."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "travel-unknown"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report the topic of `travel` if it does not exist, otherwise each attribute that provinces are not asked."""
    library = context.library
    path, travel = path_of(library, "site.yaml"), library.site.travel
    if travel is None:
        return
    topic = library.topics.get(travel.topic)
    if topic is None:
        at = library.locate(path, ("travel", "topic"))
        yield Problem(at, ID, f"没有“{travel.topic}”这个主题", nearest(travel.topic, library.topics))
        return
    asked = {name for name, attribute in topic.attributes.items() if "province" in attribute.levels}
    for side, names in (("home", travel.home), ("away", travel.away)):
        for index, name in enumerate(names):
            if name not in asked:
                at = library.locate(path, ("travel", side, index))
                why = "不问各省" if name in topic.attributes else "不存在"
                yield Problem(at, ID, f"主题“{topic.title}”里的“{name}”{why}", nearest(name, asked))
