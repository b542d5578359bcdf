"""What each page of a built site weighs, against its budget: `python benchmarks/budgets.py [FOLDER]`.

A page's weight is what a first visit transfers for it: the page, its style, scripts, icon and manifest, each gzipped as
a plain static host does. The copy for reading offline is fetched later, when the network is idle, and is not counted.
"""

import gzip
import posixpath
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

KB = 1000


@dataclass(frozen=True)
class Budget:
    """The most a page may have: bytes in all, requests, elements in its document (0: any), bytes of script."""

    weight: int = 60 * KB
    requests: int = 6
    elements: int = 0
    script: int = 20 * KB


PLAIN = Budget()
BUDGETS = (
    # a comparison of all provinces at once
    (re.compile(r"topics/[a-z-]+/index\.html"), Budget(weight=100 * KB, elements=1500)),
    # the rule and its figures come along
    (re.compile(r"calculators/[a-z-]+/index\.html"), Budget(requests=7, script=40 * KB)),
    # the index is fetched when somebody searches, and the sheet of a province when somebody names it
    (re.compile(r"search/index\.html"), Budget(weight=170 * KB, requests=8, script=145 * KB)),
)
INDEX = "data/search.js"
SHEETS = "data/search/*.js"
FILES = (
    # on a phone a first search is this and a sheet; it must not grow with what single provinces say
    (INDEX, 100 * KB),
    (SHEETS, 15 * KB),
)
"""Files that scripts fetch, as patterns, with the most that each may weigh as a host sends it."""


@dataclass(frozen=True)
class Page:
    """One page as a visitor's browser fetches it."""

    name: str
    weight: int
    requests: int
    elements: int
    script: int
    strangers: tuple[str, ...]

    def over(self) -> Iterator[str]:
        """Each way in which the page is over its budget."""
        budget = budget_of(self.name)
        if self.weight > budget.weight:
            yield f"{self.weight:,} bytes, allowed {budget.weight:,}"
        if self.requests > budget.requests:
            yield f"{self.requests} requests, allowed {budget.requests}"
        if budget.elements and self.elements > budget.elements:
            yield f"{self.elements:,} elements, allowed {budget.elements:,}"
        if self.script > budget.script:
            yield f"{self.script:,} bytes of script, allowed {budget.script:,}"
        if self.strangers:
            yield f"asks other machines: {', '.join(self.strangers)}"


def budget_of(name: str) -> Budget:
    """The budget of the page at `name`, its path in the tree."""
    return next((budget for pattern, budget in BUDGETS if pattern.fullmatch(name)), PLAIN)


def measure(site: Path) -> list[Page]:
    """Every page of a built site, by path."""
    return [_measured(site, path) for path in sorted(site.rglob("*.html"))]


def _measured(site: Path, path: Path) -> Page:
    name = path.relative_to(site).as_posix()
    data = path.read_bytes()
    document = LexborHTMLParser(data.decode())
    asked = list(dict.fromkeys(_asked(document)))
    strangers = tuple(each for each in asked if "//" in each)
    own = [posixpath.normpath(posixpath.join(posixpath.dirname(name), each)) for each in asked if "//" not in each]
    if name == "search/index.html":
        own += [path.relative_to(site).as_posix() for path in _searched(site)]
    scripts = sum(_sent(site / each) for each in own if each.endswith(".js"))
    return Page(
        name=name,
        weight=len(gzip.compress(data, 6)) + sum(_sent(site / each) for each in own),
        requests=1 + len(own),
        elements=len(document.css("*")),
        script=scripts,
        strangers=strangers,
    )


def _searched(site: Path) -> Iterator[Path]:
    """What the first search for a province fetches: the index and, at worst, the largest sheet."""
    yield from site.glob(INDEX)
    yield from sorted(site.glob(SHEETS), key=_sent)[-1:]


def files_over(site: Path) -> Iterator[tuple[str, str]]:
    """Each file that is over its budget, and by how much."""
    for pattern, most in FILES:
        for path in sorted(site.glob(pattern)):
            if _sent(path) > most:
                yield path.relative_to(site).as_posix(), f"{_sent(path):,} bytes, allowed {most:,}"


def _asked(document: LexborHTMLParser) -> Iterator[str]:
    """What a browser fetches for the page by itself."""
    for node in document.css("link[rel][href]"):
        if {*(node.attributes["rel"] or "").split()} & {"stylesheet", "icon", "manifest", "preload"}:
            yield node.attributes["href"] or ""
    for node in document.css("script[src], img[src]"):
        yield node.attributes["src"] or ""


@cache
def _sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def main(site: Path) -> int:
    """Print the heaviest pages and every page over its budget; the exit code says whether there is one."""
    pages = measure(site)
    if not pages:
        print(f"no pages in {site}", file=sys.stderr)
        return 2
    print(f"{len(pages)} pages; the heaviest of each budget:")
    for budget in (PLAIN, *(each for _, each in BUDGETS)):
        of_kind = [page for page in pages if budget_of(page.name) == budget]
        for page in sorted(of_kind, key=lambda page: -page.weight)[:3]:
            print(
                f"  {page.weight / KB:6.1f} KB of {budget.weight // KB}  {page.requests} requests  "
                f"{page.elements:5} elements  {page.script / KB:5.1f} KB script  {page.name}"
            )
    for pattern, most in FILES:
        for path in sorted(site.glob(pattern), key=_sent)[-1:]:
            print(f"  {_sent(path) / KB:6.1f} KB of {most // KB}  {path.relative_to(site)}")
    found = [*((page.name, each) for page in pages for each in page.over()), *files_over(site)]
    for name, each in found:
        print(f"over budget: {name}: {each}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist")))
