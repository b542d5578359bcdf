"""The route from content to a site, one line a room: load → check → plan → render → check it → publish."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from site_src.addresses.page import Page
from site_src.assets import Assets, collect, with_cards
from site_src.browser import payloads
from site_src.browser.contract import SiteSettings
from site_src.browser.offline import forgetting, offline
from site_src.checks import check
from site_src.checks.tree import check_tree
from site_src.checks.wording import unfilled_blank
from site_src.errors import ContentError, Problem
from site_src.exports import export
from site_src.load import Loaded, load
from site_src.model.base import SLUG
from site_src.model.library import Library
from site_src.model.writing import Site
from site_src.model.zone import minutes_ahead
from site_src.pages import plan
from site_src.publish import check_place, publish
from site_src.render.renderer import Renderer
from site_src.views.answers import Viewer

Progress = Callable[[str, int, int], None]
_WORTH_A_PROCESS = 1000  # pages: measured; below that, handing them over costs more than it saves


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: `content` and `templates` as of `day` into `out`.

    `base_url` ends in a slash; None: nobody knows yet where the site will stand. `jobs` is how many
    processes may work at once. `offline`: whether browsers shall keep the site for reading without a network.
    """

    content: Path
    templates: Path
    out: Path
    day: date
    base_url: str | None = None
    jobs: int = 1
    force: bool = False
    offline: bool = True


@dataclass(frozen=True, slots=True)
class Built:
    """How much was built."""

    pages: int
    statements: int


@dataclass(frozen=True, slots=True)
class Made:
    """A finished site in memory: `tree` is path → bytes."""

    tree: Mapping[str, bytes]
    built: Built


def build(order: Order, progress: Progress) -> Built:
    """Build the site and put it in place. `progress(room, done, total)` is told how far it is.

    Raises ContentError with every problem found, PublishError if the site cannot be put in place.
    """
    kept = (order.content, order.templates)
    check_place(order.out, kept, force=order.force)  # before the work, not after it
    made = make(order, progress)
    progress("publish", 0, 1)
    publish(made.tree, order.out, kept, force=order.force)
    progress("publish", 1, 1)
    return made.built


def make(order: Order, progress: Progress) -> Made:
    """Build the site in memory; raises ContentError with every problem found."""
    library = _sound_library(order, progress)
    viewer = Viewer(library, order.day)
    pages = plan(viewer)
    assets = collect(order.templates, _settings(library.site, order.day))
    if order.base_url:  # nobody can be pointed to a picture by a relative address
        assets = with_cards(assets, order.content / "cards")
    recipe = _Recipe(order.templates, library.site, assets, order.day, order.base_url)
    beside = {**assets.files, **payloads(viewer, pages), **export(viewer, pages, order.base_url)}
    tree = _joined(pages, _render(recipe, pages, order.jobs, progress), beside)
    _refuse(check_tree(tree))
    tree |= offline(tree, assets) if order.offline else forgetting(assets)
    return Made(tree, Built(len(pages), sum(1 for _ in library.all_statements())))


def _settings(site: Site, day: date) -> SiteSettings:
    """What the scripts have to know: how short names are written, and when a day begins."""
    return {"slug": SLUG, "zone": site.zone, "ahead": minutes_ahead(site.zone, day)}


def check_content(content: Path, day: date) -> list[Problem]:
    """Every problem of a content folder: those met in reading it and those of the rules, sorted by place."""
    try:
        loaded = load(content)
    except ContentError as error:
        return list(error.problems)
    return _every_problem(loaded, day)


def _sound_library(order: Order, progress: Progress) -> Library:
    progress("load", 0, 1)
    loaded = load(order.content)
    progress("check", 0, 1)
    _refuse(_every_problem(loaded, order.day))
    return loaded.library


def _every_problem(loaded: Loaded, day: date) -> list[Problem]:
    found = {*loaded.problems, *check(loaded.library, day, complete=not loaded.problems)}
    # what stands in a blank is not content yet, so no other rule has a say there
    blanks = {problem.location for problem in found if problem.rule == unfilled_blank.ID}
    return sorted(each for each in found if each.rule == unfilled_blank.ID or each.location not in blanks)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise ContentError(problems)


@dataclass(frozen=True, slots=True)
class _Recipe:
    """What a process of its own needs to make a renderer, which cannot be sent to it."""

    templates: Path
    site: Site
    assets: Assets
    day: date
    base_url: str | None

    def renderer(self) -> Renderer:
        return Renderer(self.templates, self.site, self.assets, self.day, self.base_url)


def _render(recipe: _Recipe, pages: Sequence[Page], jobs: int, progress: Progress) -> list[bytes]:
    """The bytes of every page, in order; the same however many processes share the work."""
    shares = min(jobs, 1 + len(pages) // _WORTH_A_PROCESS)
    if shares == 1:
        return list(_draw(recipe, pages, progress))
    drawn: list[bytes] = [b""] * len(pages)
    done = 0
    # an interrupt is for this process to handle; the others would each print a traceback of their own
    with ProcessPoolExecutor(shares, initializer=signal, initargs=(SIGINT, SIG_IGN)) as pool:
        # every so-many-th page, because neighbours are alike: the large ones would all fall to one process
        futures = {pool.submit(_draw_share, recipe, pages[share::shares]): share for share in range(shares)}
        for future in as_completed(futures):
            drawn[futures[future] :: shares] = future.result()
            done += len(future.result())
            progress("render", done, len(pages))
    return drawn


def _draw_share(recipe: _Recipe, pages: Sequence[Page]) -> list[bytes]:
    return list(_draw(recipe, pages, _silent))


def _draw(recipe: _Recipe, pages: Sequence[Page], progress: Progress) -> Iterator[bytes]:
    renderer = recipe.renderer()
    for done, page in enumerate(pages, 1):
        try:
            yield renderer.render(page)
        except Exception as error:
            error.add_note(f"page: {page.file}")
            raise
        progress("render", done, len(pages))


def _silent(_room: str, _done: int, _total: int) -> None:
    """Report to nobody: a process of its own has no terminal."""


def _joined(pages: Sequence[Page], drawn: Sequence[bytes], beside: Mapping[str, bytes]) -> dict[str, bytes]:
    """One tree; two files at one path are a mistake in this program, as slugs are file names."""
    tree = dict(beside)
    written = [(page.file, data) for page, data in zip(pages, drawn, strict=True)]
    written += [(script.file, script.data) for page in pages for script in page.scripts]
    for file, data in written:
        if file in tree:
            raise ValueError(f"two files at {file}")
        tree[file] = data
    return tree
