"""The packs from which a browser reads the site without a network."""

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from py_mini_racer import JSPromise, MiniRacer

from site_src.assets import Assets, collect
from site_src.browser import offline as module
from site_src.browser.contract.offline import OfflineSite, PackIndex
from site_src.browser.offline import forgetting, offline
from site_src.pipeline import make
from tests.support import small
from tests.support.site import ROOT

KINDS = (".html", ".css", ".js", ".svg", ".webmanifest")


@pytest.fixture(scope="module")
def assets() -> Assets:
    return collect(ROOT / "templates")


def known(made: Mapping[str, bytes]) -> OfflineSite:
    """What the worker knows of the build."""
    found = re.match(r"const OFFLINE=(.*?);\n", made["sw.js"].decode())
    assert found
    site: OfflineSite = json.loads(found[1])
    return site


def unpacked(made: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file of the packs, read as the worker does."""
    whole = b"".join(made[name] for name in known(made)["packs"])
    begin = 10 + int(whole[:10])
    index: PackIndex = json.loads(zlib.decompress(whole[10:begin]))
    strings: list[str] = []
    for piece in index["pieces"]:
        assert piece["first"] == len(strings)
        strings += zlib.decompress(whole[begin + piece["start"] : begin + piece["end"]]).decode().split("\0")
    return {
        path: "".join(strings[int(part)] for part in strings[number].split(",")).encode()
        for path, number in index["files"].items()
    }


def kept(tree: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in tree.items() if name.endswith(KINDS) and name != "sw.js"}


def test_everything_that_pages_are_made_of_comes_out_as_it_went_in(tree: Mapping[str, bytes]) -> None:
    found = unpacked(tree)
    assert found == kept(tree)
    assert {"index.html", "offline.html", "assets/icon.svg", "data/places/qingshan.js"} <= found.keys()
    assert not any(name.startswith("data/v1/") for name in found)


def test_what_comes_first_is_there(tree: Mapping[str, bytes]) -> None:
    first = known(tree)["first"]
    assert first[0] == "offline.html"
    assert set(first) <= tree.keys()


def test_the_same_tree_gives_the_same_bytes(tree: Mapping[str, bytes], assets: Assets) -> None:
    shuffled = dict(sorted(kept(tree).items(), reverse=True))
    assert offline(kept(tree), assets) == offline(shuffled, assets)


def test_any_change_gives_the_build_another_name(tree: Mapping[str, bytes], assets: Assets) -> None:
    before = kept(tree)
    names = {known(offline(each, assets))["build"] for each in (before, *changes(before))}
    another = replace(assets, workers={**assets.workers, "keep": "another"})
    names.add(known(offline(before, another))["build"])
    assert len(names) == 5


def changes(before: dict[str, bytes]) -> list[dict[str, bytes]]:
    """A word changed, a page gone, two pages swapped."""
    one, other = "index.html", "about/index.html"
    return [
        {**before, one: before[one] + b" "},
        {name: data for name, data in before.items() if name != other},
        {**before, one: before[other], other: before[one]},
    ]


def test_a_large_site_is_cut_into_several_files(
    tree: Mapping[str, bytes], assets: Assets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PACK", 5_000)
    monkeypatch.setattr(module, "_PIECE", 1_000)
    made = offline(kept(tree), assets)
    assert len(made) > 3
    assert all(len(data) <= 5_000 for name, data in made.items() if name != "sw.js")
    assert unpacked(made) == kept(tree)


def test_a_nul_is_refused(assets: Assets) -> None:
    with pytest.raises(ValueError, match="NUL"):
        offline({"index.html": b"a\0b"}, assets)


def test_while_the_site_is_written_nothing_is_kept(assets: Assets, tmp_path: Path) -> None:
    tree = make(replace(small.copy(tmp_path), offline=False), lambda *_: None).tree
    assert forgetting(assets) == {"sw.js": tree["sw.js"]}
    assert b"unregister" in tree["sw.js"]
    assert not any(name.endswith(".bin") for name in tree)


# --- as the worker reads them ---------------------------------------------------------------------------------------

WORKER = """
    const ADDRESS = "https://example.org/", registration = {scope: ADDRESS};
    const utf8 = (bytes) => decodeURIComponent(bytes.map((byte) => "%" + byte.toString(16).padStart(2, "0")).join(""));
    // what was packed without being made smaller: two bytes, then blocks, each behind a head of five
    const stored = (bytes) => {
        const text = [];
        for (let at = 2, last = 0; !last;) {
            const size = bytes[at + 1] + 256 * bytes[at + 2];
            last = bytes[at];
            for (const byte of bytes.slice(at + 5, at + 5 + size)) text.push(byte);
            at += 5 + size;
        }
        return text;
    };
    class DecompressionStream {}
    class Blob {
        constructor(parts) { this.bytes = parts.flatMap((part) => part.bytes || part); }
        slice(from, to) { return new Blob([this.bytes.slice(from, to)]); }
        stream() { return {pipeThrough: () => stored(this.bytes)}; }
        async text() { return utf8(this.bytes); }
    }
    class Response {
        constructor(body, {headers} = {headers: {}}) { Object.assign(this, {body, headers}); }
        async blob() { return new Blob([this.body]); }
        async json() { return JSON.parse(this.body); }
        async text() { return typeof this.body === "string" ? this.body : utf8(this.body); }
    }
    const kept = new Map();
    const caches = {open: async (name) => ({match: async (address) => kept.get(name + " " + address)})};
    const keep = (name, path, body) => kept.set(name + " " + ADDRESS + path, new Response(body));
    const read = async (name, path) => {
        const found = await unpacked(name, path);
        return found && {text: await found.text(), type: found.headers["Content-Type"]};
    };
"""
FEW = ("index.html", "offline.html", "data/search.js", "assets/icon.svg")


@pytest.fixture
def worker(tree: Mapping[str, bytes], assets: Assets, monkeypatch: pytest.MonkeyPatch) -> MiniRacer:
    """The worker's own reading, in V8, of some files in several packs."""
    compress = zlib.compress
    monkeypatch.setattr(module, "_PACK", 20_000)
    monkeypatch.setattr(module, "_PIECE", 5_000)
    monkeypatch.setattr("zlib.compress", lambda data, _: compress(data, 0))
    made = offline({name: tree[name] for name in FEW}, assets)
    engine = MiniRacer()
    engine.eval(WORKER)
    engine.eval((ROOT / "templates" / "worker" / "unpack.js").read_text(encoding="utf-8"))
    packs = known(made)["packs"]
    assert len(packs) > 1
    for name in packs:
        engine.eval(f"keep('whole', {json.dumps(name)}, {list(made[name])})")
    engine.eval(f"keep('whole', 'kept-whole', {json.dumps(json.dumps(packs))})")
    return engine


def read(worker: MiniRacer, name: str, path: str) -> dict[str, str] | None:
    """What the worker reads of a file from the packs of a cache."""
    promise = worker.eval(f"read({json.dumps(name)}, {json.dumps(path)}).then(JSON.stringify)")
    assert isinstance(promise, JSPromise)
    found: dict[str, str] | None = json.loads(str(promise.get()))
    return found


def test_the_worker_reads_what_was_packed(worker: MiniRacer, tree: Mapping[str, bytes]) -> None:
    found = {path: read(worker, "whole", path) for path in FEW}
    assert {path: each["text"].encode() for path, each in found.items() if each} == {path: tree[path] for path in FEW}
    types = [each["type"].partition(";")[0] for each in found.values() if each]
    assert types == ["text/html", "text/html", "text/javascript", "image/svg+xml"]


def test_what_is_not_packed_is_not_there(worker: MiniRacer) -> None:
    assert read(worker, "whole", "nothing.html") is None
    assert read(worker, "partly", "index.html") is None


def test_the_real_site_is_a_few_megabytes(built_site: Path) -> None:
    sizes = [path.stat().st_size for path in built_site.rglob("*.bin")]
    print(f"packs: {sum(sizes):,} bytes in {len(sizes)} files")  # noqa: T201 - to be read
    assert sum(sizes) < 8_000_000
    assert max(sizes) <= 4_000_000
