"""A fact referred to has been looked for: an answer cannot rest on 未收录 or 不适用."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.facts import references
from site_src.compare import resolve
from site_src.errors import Problem
from site_src.model.library import Library

ID = "fact-unrecorded"
NEEDS_ALL = True


def check(library: Library, today: date) -> Iterator[Problem]:
    """Resolve every reference that is declared."""
    for reference in references(library):
        ref = reference.ref
        attribute = library.attribute(ref.topic, ref.attribute)
        if attribute is None or not library.knows(ref.place):
            continue
        state = resolve(library, ref, today).state
        where = library.name(ref.place)
        if state == "unrecorded":
            hint = "先在 policies 里写上这一条（没找到就写 unknown），或者引用别的。"
            yield Problem(reference.location, ID, f"{where}的“{attribute.label}”还没有收录", hint)
        elif state == "not_applicable":
            message = f"“{attribute.label}”不在{where}这一级问"
            yield Problem(reference.location, ID, message, "引用别的项目，或者换一个地方。")
