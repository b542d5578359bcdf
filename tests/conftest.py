"""What tests share: small sites, the built site, a server for it, the HTML checker."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from site_src.load import load
from site_src.model.library import Library
from site_src.pipeline import make
from tests.support import nginx as nginx_server
from tests.support import site as real
from tests.support import small, tiny, vnu
from tests.support.html import Element

# How busy the machine is must not decide a test, nor may chance: `make test` tries the same examples every time, and
# `make fuzz` looks for new ones.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("fuzz", deadline=None, max_examples=2000)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make golden` say that today's pages are right, and `make fuzz` try far more cases than `make test`."""
    parser.addoption(
        "--renew-golden", action="store_true", help="take the pages of the small site as the expected ones"
    )
    parser.addoption(
        "--thorough",
        action="store_true",
        help="ten times as many seeded cases, axe by all rules on every screen, every page through the HTML checker",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the quick first: what needs neither a browser nor a server, and of that what needs no built site."""

    def cost(item: pytest.Item) -> tuple[bool, bool]:
        slow = any(item.get_closest_marker(name) for name in ("browser", "server"))
        return slow, "built_site" in getattr(item, "fixturenames", ())

    items.sort(key=cost)


@pytest.fixture(scope="session")
def thorough(pytestconfig: pytest.Config) -> int:
    """How many times as many seeded cases to try."""
    return 10 if pytestconfig.getoption("thorough") else 1


@pytest.fixture
def site(tmp_path: Path) -> tiny.Site:
    """A site of two provinces and one topic that says nothing yet."""
    return tiny.site(tmp_path)


@pytest.fixture
def east(site: tiny.Site) -> Callable[[str], Element]:
    """Give a function: what policies/pool/east.yaml says → the answers on the page of the topic in the east."""

    def show(policies: str) -> Element:
        site.write("policies/pool/east.yaml", policies)
        return site.main("regions/east/pool/")

    return show


@pytest.fixture(scope="session")
def library() -> Library:
    """What the small site on another subject says."""
    return load(small.CONTENT).library


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Every file of the small site."""
    return make(small.copy(tmp_path_factory.mktemp("tree")), lambda *_: None).tree


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real site, built once for all workers; read it, never write to it."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            real.build(folder)
    return folder


@pytest.fixture(scope="session")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """Give a function that serves a folder with nginx, to the end of the run, and returns its address."""
    with ExitStack() as running:
        yield lambda folder: running.enter_context(nginx_server.serve(folder, tmp_path_factory.mktemp("nginx")))


@pytest.fixture(scope="session")
def html_errors() -> Callable[..., list[str]]:
    """Give a function that takes HTML files or folders and returns the errors in them, one a line."""
    return vnu.errors
