"""Read without a network after one visit: the whole site, also below a sub-path, and never an old page when online."""

import json
import os
import random
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from site_src.pipeline import Order, build
from tests.support import browser, kinds, moody, nginx, small
from tests.support.browser import Guard

pytestmark = [pytest.mark.browser, pytest.mark.server]

STARTED = "() => navigator.serviceWorker.controller !== null"
SETTLED = """async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
    return !installing && !waiting && active.state === "activated";
}"""
CACHES = """async () => {
    const found = {};
    for (const name of await caches.keys()) {
        found[name.split(" ").pop()] = (await (await caches.open(name)).keys()).map(({ url }) => url);
    }
    return found;
}"""
BLOCKED = "() => { try { return !localStorage; } catch { return true; } }"
DRAWN = """addresses => Promise.all(addresses.map(async address => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image.naturalWidth;
}))"""
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
PATIENCE = 30  # seconds: the machine may be busy

Host = Callable[[Path], str]


@pytest.fixture
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Host, Callable[[], None]]]:
    """Give two functions: one serves a folder below a sub-path, the other stops all that was served."""
    running = ExitStack()
    with running:
        yield lambda folder: running.enter_context(nginx.serve(folder, tmp_path_factory.mktemp("nginx"))), running.close


@pytest.fixture
def context(chromium: Browser, guard: Guard) -> Iterator[BrowserContext]:
    """A phone that may keep what it reads. What Chromium says it could not fetch is no offence here."""
    opened = chromium.new_context(viewport={"width": 375, "height": 740}, locale="zh-CN")
    guard.watch(opened)
    yield opened
    opened.close()
    guard.offences[:] = [each for each in guard.offences if "Failed to load resource" not in each]


def build_of(site: Path) -> str:
    """The name of a build, as its worker knows it."""
    found = re.match(r'const OFFLINE=\{"build":"(\w+)"', (site / "sw.js").read_text(encoding="utf-8"))
    assert found
    return found[1]


def cached(page: Page) -> dict[str, list[str]]:
    """The addresses that are kept of each build."""
    found: dict[str, list[str]] = page.evaluate(CACHES)
    return found


def wait_for(page: Page, true: Callable[[dict[str, list[str]]], bool]) -> None:
    """Wait until what is kept is so."""
    end = time.monotonic() + PATIENCE
    while not true(cached(page)):
        assert time.monotonic() < end, cached(page)
        page.wait_for_timeout(50)


def kept_whole(page: Page, site: Path) -> None:
    """Wait until everything of a built site is kept, and nothing of others."""
    build = build_of(site)
    wait_for(page, lambda kept: [*kept] == [build] and any(url.endswith("/kept-whole") for url in kept[build]))


def styled(page: Page) -> bool:
    return bool(page.evaluate("getComputedStyle(document.body).margin === '0px'"))


def made(order: Order) -> Order:
    build(order, lambda *_: None)
    return order


def made_later(order: Order) -> None:
    """Build again, as if hours had passed: nginx knows a file by its size and the second it was written."""
    made(order)
    for path in order.out.rglob("*"):
        os.utime(path, (path.stat().st_mtime + 7200,) * 2)


# --- the real site -------------------------------------------------------------------------------------------------


def test_after_one_visit_everything_can_be_read_without_a_network(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, built_site: Path
) -> None:
    serve, stop = host
    page = context.new_page()
    home = serve(built_site)
    page.goto(f"{home}index.html")
    kept_whole(page, built_site)
    stop()

    names = [name for name in kinds.pages(built_site) if not name.startswith(("404", "offline"))]
    chosen = random.Random(5).sample(names, 10)  # noqa: S311 - any ten will do, but the same in every run
    for name in chosen:
        answer = page.goto(home + name)
        assert answer is not None
        assert (answer.status, answer.from_service_worker) == (200, True), name
        assert answer.text() == (built_site / name).read_text(encoding="utf-8"), name
        expect(page.locator("h1")).to_be_visible()
        assert styled(page), name


def test_without_a_network_one_can_calculate_and_see_the_answers_of_a_place(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, built_site: Path
) -> None:
    serve, stop = host
    page = context.new_page()
    home = serve(built_site)
    page.goto(f"{home}index.html")
    kept_whole(page, built_site)
    stop()

    page.goto(f"{home}calculators/waiting-period/index.html")
    expect(page.locator(".calc form")).to_be_visible()
    loaded = page.evaluate(
        "() => new Promise((done, failed) => site.load('jiangsu', (data) => done(data.name), () => failed('no data')))"
    )
    assert loaded == "江苏"
    page.goto(f"{home}regions/jiangsu/outpatient/index.html#nanjing")
    expect(page.locator("#nanjing")).to_be_in_viewport()
    page.locator(".header__brand").click()
    page.wait_for_url(f"{home}index.html")


# --- a small one, built again --------------------------------------------------------------------------------------


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """The small site, built."""
    return made(small.copy(tmp_path))


def test_a_page_that_is_not_there_says_so_in_plain_words(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, order: Order
) -> None:
    serve, stop = host
    page = context.new_page()
    home = serve(order.out)
    page.goto(home)
    kept_whole(page, order.out)
    stop()

    for wrong in ("no-such-page.html", "regions/no-such-place/", "a/b/c/d/"):
        page.goto(home + wrong)
        expect(page.locator("h1")).to_have_text("没有联网")
        assert styled(page)
        page.get_by_role("link", name="回首页").click()
        page.wait_for_url(f"{home}index.html")
        expect(page.locator("h1")).not_to_have_text("没有联网")


def test_a_folder_and_an_address_without_its_slash_lead_to_the_page(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, order: Order
) -> None:
    serve, stop = host
    page = context.new_page()
    home = serve(order.out)
    page.goto(home)
    kept_whole(page, order.out)
    stop()

    for address in ("topics/lending/", "topics/lending", "topics/lending/?from=chat#nation"):
        page.goto(home + address)
        expect(page.locator("h1")).to_have_text("一次能借几本，借多久？")
        assert styled(page)


def test_what_is_built_anew_is_read_on_the_next_visit_and_then_without_a_network(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, order: Order
) -> None:
    serve, stop = host
    page = context.new_page()
    home = serve(order.out)
    page.goto(f"{home}about/index.html")
    kept_whole(page, order.out)

    small.spoil(order.content, "topics/lending.yaml", "一次能借几本，借多久？", "改过以后能借几本？")
    made_later(order)
    page.goto(f"{home}topics/lending/index.html")
    expect(page.locator("h1")).to_have_text("改过以后能借几本？")
    kept_whole(page, order.out)
    stop()

    page.goto(f"{home}topics/index.html")
    expect(page.locator("main")).to_contain_text("改过以后能借几本？")


def test_a_new_build_that_is_not_yet_kept_whole_leaves_the_earlier_one_to_read(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, order: Order
) -> None:
    serve, stop = host
    page = context.new_page()
    home = serve(order.out)
    page.goto(f"{home}about/index.html")
    kept_whole(page, order.out)

    small.spoil(order.content, "topics/lending.yaml", "一次能借几本，借多久？", "改过以后能借几本？")
    made_later(order)
    for pack in order.out.rglob("*.bin"):
        pack.unlink()  # the line breaks before they have come
    page.goto(f"{home}about/index.html")
    wait_for(page, lambda kept: build_of(order.out) in kept)
    page.wait_for_function(SETTLED, timeout=PATIENCE * 1000)
    page.goto(f"{home}topics/lending/index.html")
    shown = f"{home}topics/lending/index.html"
    wait_for(page, lambda kept: len(kept) == 2 and shown in kept.get(build_of(order.out), []))
    stop()

    page.goto(f"{home}topics/lending/index.html")  # visited, so the newer one is kept
    expect(page.locator("h1")).to_have_text("改过以后能借几本？")
    page.goto(f"{home}topics/card/index.html")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("h1")).not_to_have_text("没有联网")


def test_those_who_save_data_keep_only_what_they_visit(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, order: Order
) -> None:
    serve, stop = host
    context.add_init_script(SAVING)
    page = context.new_page()
    home = serve(order.out)
    page.goto(home)
    page.wait_for_function(STARTED, timeout=PATIENCE * 1000)
    visited = f"{home}topics/lending/index.html"
    page.goto(visited)
    wait_for(page, lambda kept: any(visited in urls for urls in kept.values()))
    assert not any(url.endswith(".bin") for urls in cached(page).values() for url in urls)
    stop()

    page.goto(f"{home}topics/lending/index.html")
    expect(page.locator("h1")).to_have_text("一次能借几本，借多久？")
    page.goto(f"{home}topics/card/index.html")
    expect(page.locator("h1")).to_have_text("没有联网")
    expect(page.locator("main")).to_contain_text("只存打开过的页面")


def test_downloads_are_not_kept(host: tuple[Host, Callable[[], None]], context: BrowserContext, order: Order) -> None:
    page = context.new_page()
    home = host[0](order.out)
    page.goto(home)
    kept_whole(page, order.out)
    page.goto(f"{home}data/v1/index.json")
    page.goto(f"{home}about/index.html")
    assert [url for urls in cached(page).values() for url in urls if "/data/v1/" in url] == []


def test_where_storage_is_blocked_the_site_is_read_online(
    order: Order, host: tuple[Host, Callable[[], None]], tmp_path: Path, chromium: Browser, guard: Guard
) -> None:
    """Cookies, storage and workers are refused by the browser itself, as its settings for sites can say."""
    settings = tmp_path / "profile" / "Default" / "Preferences"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"profile": {"default_content_setting_values": {"cookies": 2}}}', encoding="utf-8")
    home = host[0](order.out)
    context = chromium.browser_type.launch_persistent_context(
        tmp_path / "profile", executable_path=shutil.which("chromium"), args=browser.QUIET
    )
    guard.watch(context)
    page = context.new_page()
    page.goto(home)
    assert page.evaluate(BLOCKED)
    page.wait_for_timeout(1000)  # a worker would have started by now
    for address in ("topics/lending/index.html", "questions/late-return/index.html"):
        page.goto(home + address)
        expect(page.locator("h1")).to_be_visible()
    context.close()


def test_a_slow_line_shows_what_is_kept_and_a_host_in_trouble_too(context: BrowserContext, order: Order) -> None:
    page = context.new_page()
    with moody.serve(order.out) as host:
        page.goto(host.address)
        kept_whole(page, order.out)

        host.wait.clear()
        before = time.monotonic()
        page.goto(f"{host.address}topics/lending/index.html")
        assert time.monotonic() - before >= 3
        expect(page.locator("h1")).to_have_text("一次能借几本，借多久？")
        host.wait.set()

        host.status = 502
        page.goto(f"{host.address}topics/card/index.html")
        expect(page.locator("h1")).to_be_visible()
        answer = page.goto(f"{host.address}no-such-page.html")
        assert answer is not None
        assert answer.status == 502  # what is not kept is said as the host says it


# --- beside a phone's apps -----------------------------------------------------------------------------------------


def test_a_phone_can_put_the_site_beside_its_apps(
    host: tuple[Host, Callable[[], None]], context: BrowserContext, order: Order
) -> None:
    page = context.new_page()
    home = host[0](order.out)
    page.goto(f"{home}topics/lending/index.html")
    page.wait_for_function(STARTED, timeout=PATIENCE * 1000)
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert (manifest["url"], manifest["errors"]) == (f"{home}manifest.webmanifest", [])
    # what browsers ask for besides: a name, a page to start with, a display of its own, icons of two sizes
    told = json.loads(manifest["data"])
    assert told["name"]
    assert urljoin(manifest["url"], told["start_url"]) == f"{home}index.html"
    assert told["display"] == "standalone"
    sizes = page.evaluate(DRAWN, [urljoin(manifest["url"], each["src"]) for each in told["icons"]])
    assert [f"{size}x{size}" for size in sizes[1:]] == [each["sizes"] for each in told["icons"][1:]]
    assert {"192x192", "512x512"} <= {each["sizes"] for each in told["icons"]}


def test_from_a_disk_nothing_of_it_is_tried(context: BrowserContext, guard: Guard, order: Order) -> None:
    page = context.new_page()
    page.goto((order.out / "index.html").as_uri())
    page.wait_for_timeout(500)
    assert page.locator("link[rel=manifest]").count() == 0
    assert guard.offences == []
