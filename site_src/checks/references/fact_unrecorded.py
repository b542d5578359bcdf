"""A fact referred to has been looked for: an answer cannot rest on 未收录 or 不适用."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.facts import find_undeclared
from site_src.compare import resolve
from site_src.errors import Problem

ID = "fact-unrecorded"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each reference to a fact that is unrecorded, or not applicable to the place, on the day of the check."""
    library = context.library
    for reference in context.references:
        ref = reference.ref
        if find_undeclared(library, ref):
            continue  # `dangling-fact` says so
        attribute = library.declared(ref)
        state = resolve(library, ref, context.day).state
        where = library.name(ref.place)
        if state == "unrecorded":
            hint = "先在 policies 里写上这一条（没找到就写 unknown），或者引用别的。"
            yield Problem(reference.location, ID, f"{where}的“{attribute.label}”还没有收录", hint)
        elif state == "not_applicable":
            message = f"“{attribute.label}”不在{where}这一级问"
            yield Problem(reference.location, ID, message, "引用别的项目，或者换一个地方。")
