"""Accessibility: runs axe-core in a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from playwright.sync_api import Page

SOURCE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# Naming the tags also turns on target-size, which axe leaves out of its default set.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL: Sequence[str] = ()
"""By all rules."""
SIZES = ("target-size",)
"""What other sizes can change; names, roles and order stay as they were."""
LOOKS = (*SIZES, "color-contrast", "link-in-text-block")
"""What other sizes and colours can change."""


@dataclass(frozen=True)
class Violation:
    """One rule of axe that the page breaks, and where (CSS selectors)."""

    rule: str
    impact: str
    help: str
    targets: tuple[str, ...]

    def __str__(self) -> str:
        """Say it in a line."""
        return f"axe {self.rule} ({self.impact}): {self.help}: {', '.join(self.targets)}"


def violations(page: Page, rules: Sequence[str] = ALL) -> list[Violation]:
    """Return what axe finds wrong in `page` as it stands now, by all rules or only these; works under a strict CSP."""
    scripts_off = page.evaluate("matchMedia('(scripting: none)').matches")
    assert not scripts_off, "axe waits for ever in a page opened with scripts=False"
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(SOURCE)
    options = {"runOnly": [*rules] or TAGS, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        Violation(
            rule=one["id"],
            impact=one["impact"],
            help=one["help"],
            targets=tuple(" ".join(map(str, node["target"])) for node in one["nodes"]),
        )
        for one in found
    ]
