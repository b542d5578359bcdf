"""Every source is used: by a statement, a claim seen in it, a calculator's example, a correction or a population."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "unused-source"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each source that nothing names."""
    library = context.library
    used = {cite.id for statement in library.all_statements() for cite in statement.fields.source}
    used |= {seen for claim in library.claims.values() for seen in claim.seen}
    used |= {each.source for calculator in library.calculators.values() for each in calculator.examples if each.source}
    used |= {each.source for each in library.corrections.values() if each.source}
    used |= {region.population.source for region in library.regions.values() if region.population}
    for slug, path in library.source_paths.items():
        if slug not in used and slug in library.sources:
            hint = "删掉它；或者让一条规定的 source 写它的名字。"
            yield Problem(library.locate(path, (slug,), key=True), ID, f"来源“{slug}”没有用到", hint)
