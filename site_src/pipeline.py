"""From content to a finished site: load → check → plan → render → check the result → publish."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from site_src.addresses.page import Page
from site_src.assets import Assets, add_cards, collect
from site_src.browser import payloads
from site_src.browser.offline import forgetting, offline
from site_src.browser.settings import make_settings
from site_src.checks import check
from site_src.checks.tree import check_tree
from site_src.checks.wording import unfilled_blank
from site_src.errors import ContentError, Problem
from site_src.exports import export
from site_src.load import Loaded, load
from site_src.model.library import Library
from site_src.model.writing import Site
from site_src.pages import plan
from site_src.publish import check_place, publish
from site_src.render.renderer import Renderer
from site_src.views.answers import Viewer

Progress = Callable[[str, int, int], None]
_WORTH_A_PROCESS = 1000  # pages, as measured: for fewer, sending them to another process costs more than it saves


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: `content` and `templates` as of `day` into the folder `out`.

    `base_url` ends in a slash; None: the host is not known. `jobs` is the largest number of processes. `force`: replace
    `out` even if it is not ours. `offline`: add the service worker that keeps the site for reading offline.
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
class SiteSize:
    """The number of pages and of statements behind them."""

    pages: int
    statements: int


@dataclass(frozen=True, slots=True)
class FinishedSite:
    """A site in memory: `tree` is path → bytes."""

    tree: Mapping[str, bytes]
    size: SiteSize


def build(order: Order, progress: Progress) -> SiteSize:
    """Build the site and publish it; calls `progress(stage, done, total)` on the way.

    Raises ContentError with all problems of the content, PublishError if `out` cannot be replaced.
    """
    kept = (order.content, order.templates)
    check_place(order.out, kept, force=order.force)  # first, so that nobody waits for a build that cannot be published
    site = make(order, progress)
    progress("publish", 0, 1)
    publish(site.tree, order.out, kept, force=order.force)
    progress("publish", 1, 1)
    return site.size


def make(order: Order, progress: Progress) -> FinishedSite:
    """Build the site in memory. Raises ContentError with all problems of the content, or those of the finished tree."""
    library = _load_checked(order, progress)
    viewer = Viewer(library, order.day)
    pages = plan(viewer)
    assets = collect(order.templates, make_settings(library.site, order.day))
    if order.base_url:  # preview pictures need absolute URLs
        assets = add_cards(assets, order.content / "cards")
    setup = _RendererSetup(order.templates, library.site, assets, order.day, order.base_url)
    beside = {**assets.files, **payloads(viewer, pages), **export(viewer, pages, order.base_url)}
    tree = _join_files(pages, _render(setup, pages, order.jobs, progress), beside)
    _refuse(check_tree(tree))
    tree |= offline(tree, assets) if order.offline else forgetting(assets)
    return FinishedSite(tree, SiteSize(len(pages), sum(1 for _ in library.all_statements())))


def check_content(content: Path, day: date) -> list[Problem]:
    """All problems of a content folder, from reading it and from the checks, sorted by file, line and column."""
    try:
        loaded = load(content)
    except ContentError as error:
        return list(error.problems)
    return _find_problems(loaded, day)


def _load_checked(order: Order, progress: Progress) -> Library:
    progress("load", 0, 1)
    loaded = load(order.content)
    progress("check", 0, 1)
    _refuse(_find_problems(loaded, order.day))
    return loaded.library


def _find_problems(loaded: Loaded, day: date) -> list[Problem]:
    # where some file could not be read, rules about the whole content would raise false alarms
    problems = {*loaded.problems, *check(loaded.library, day, complete=not loaded.problems)}
    # an unfilled blank is not content yet: what other rules say of its place would be noise
    blanks = {problem.location for problem in problems if problem.rule == unfilled_blank.ID}
    return sorted(each for each in problems if each.rule == unfilled_blank.ID or each.location not in blanks)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise ContentError(problems)


@dataclass(frozen=True, slots=True)
class _RendererSetup:
    """The arguments of a renderer. A process makes its own from them, because Jinja's environment cannot be pickled."""

    templates: Path
    site: Site
    assets: Assets
    day: date
    base_url: str | None

    def make_renderer(self) -> Renderer:
        return Renderer(self.templates, self.site, self.assets, self.day, self.base_url)


def _render(setup: _RendererSetup, pages: Sequence[Page], jobs: int, progress: Progress) -> list[bytes]:
    """The bytes of every page, in order; the same for any number of processes."""
    shares = min(jobs, 1 + len(pages) // _WORTH_A_PROCESS)
    if shares == 1:
        return list(_draw(setup, pages, progress))
    drawn: list[bytes] = [b""] * len(pages)  # filled share by share, in whatever order they finish
    done = 0
    # Ctrl-C is for this process to handle; each of the others would print a traceback of its own
    with ProcessPoolExecutor(shares, initializer=signal, initargs=(SIGINT, SIG_IGN)) as pool:
        # interleaved shares, because pages of a kind are neighbours: all large ones would fall to one process
        futures = {pool.submit(_draw_share, setup, pages[share::shares]): share for share in range(shares)}
        for future in as_completed(futures):
            drawn[futures[future] :: shares] = future.result()
            done += len(future.result())
            progress("render", done, len(pages))
    return drawn


def _draw_share(setup: _RendererSetup, pages: Sequence[Page]) -> list[bytes]:
    return list(_draw(setup, pages, _report_nothing))


def _draw(setup: _RendererSetup, pages: Sequence[Page], progress: Progress) -> Iterator[bytes]:
    renderer = setup.make_renderer()
    for done, page in enumerate(pages, 1):
        try:
            yield renderer.render(page)
        except Exception as error:  # Jinja names the template and the line, but not the page
            error.add_note(f"page: {page.file}")
            raise
        progress("render", done, len(pages))


def _report_nothing(_room: str, _done: int, _total: int) -> None:
    """The progress of a worker process, which the parent reports by whole shares."""


def _join_files(pages: Sequence[Page], drawn: Sequence[bytes], beside: Mapping[str, bytes]) -> dict[str, bytes]:
    """All files as one tree. Raises ValueError for two at one path: a mistake of this program, as slugs are unique."""
    tree = dict(beside)
    files = [(page.file, data) for page, data in zip(pages, drawn, strict=True)]
    files += [(script.file, script.data) for page in pages for script in page.scripts]
    for file, data in files:
        if file in tree:
            raise ValueError(f"two files at {file}")
        tree[file] = data
    return tree
