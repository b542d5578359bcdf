"""`sw.js` and its packs: the whole site in a few files, for a worker in the browser that reads from them offline.

Pages say much of what other pages say: cut into elements, four fifths of them are repeats, and too far apart for
compression to see. So a pack is a list of distinct strings, packed in pieces that can be unpacked one by one; a file
is a string too, the numbers of the strings it is made of. It stays packed on the reader's device.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from site_src.addresses import table as addresses
from site_src.assets import Assets
from site_src.browser.contract.offline import OfflineSite, PackIndex, PackPiece
from site_src.compact import compact
from site_src.minify import minify_script

WORKER = "sw.js"
_PARTS = ("unpack", "keep")  # of the worker, in one scope
_KINDS = (".html", ".css", ".js", ".svg", ".webmanifest")  # what pages are made of; not what is downloaded or sent on
_ELEMENT = re.compile(r"<(?:li|tr|section|p|td|th|div|dd|dt|nav|main|footer|h[1-4])\b")
_BETWEEN = "\0"  # stands in no text
_PIECE = 128 * 1024  # characters unpacked together: some milliseconds on a phone
_PACK = 4_000_000  # bytes of one file: what fails on a poor line is fetched again


def offline(tree: Mapping[str, bytes], assets: Assets) -> Mapping[str, bytes]:
    """The worker and the packs of a finished tree (path → bytes). The same tree gives the same bytes."""
    paths = sorted((path for path in tree if path.endswith(_KINDS)), key=_likeness)
    source = minify_script("".join(assets.workers[part] for part in _PARTS))
    whole = _packed(tree, paths)
    packs = {_named(part): part for part in (whole[at : at + _PACK] for at in range(0, len(whole), _PACK))}
    first = [path for path in (addresses.OFFLINE, assets.style, *assets.scripts, addresses.ICON) if path in tree]
    site: OfflineSite = {
        "build": _build(tree, paths, source),
        "packs": list(packs),
        "first": first,
        "page": addresses.OFFLINE,
        "downloads": addresses.DATA_V1,
    }
    return {**packs, WORKER: f"const OFFLINE={compact(site)};\n{source}".encode()}


def forgetting(assets: Assets) -> Mapping[str, bytes]:
    """A worker that keeps nothing, for a site that is being written."""
    return {WORKER: minify_script(assets.workers["forget"]).encode()}


def _likeness(path: str) -> tuple[str, int, tuple[str, ...], str]:
    """Puts like beside like, so that it packs well: one topic of all provinces, not all topics of one province."""
    parts = PurePosixPath(path).parts
    return parts[0], len(parts), parts[2:], path


def _packed(tree: Mapping[str, bytes], paths: Iterable[str]) -> bytes:
    """Ten digits, the length of the index; the index; the pieces. zlib's form holds no clock and no system's name."""
    numbers: dict[str, int] = {}
    files = {path: _put(tree[path].decode(), numbers) for path in paths}
    places, body, first = list[PackPiece](), bytearray(), 0
    for strings in _pieces(numbers):
        packed = zlib.compress(_BETWEEN.join(strings).encode(), 9)
        places.append({"start": len(body), "end": len(body) + len(packed), "first": first})
        body += packed
        first += len(strings)
    index: PackIndex = {"pieces": places, "files": files}
    small = zlib.compress(compact(index).encode(), 9)
    return f"{len(small):010d}".encode() + small + body


def _put(text: str, numbers: dict[str, int]) -> int:
    """Add what is new in a file to the strings (string → its number), and then the file; returns its number."""
    if _BETWEEN in text:
        raise ValueError("a file for readers holds a NUL")
    # twice as fast as to split where an element lies ahead, which is looked for at every character
    parts = _ELEMENT.sub(lambda match: _BETWEEN + match[0], text).split(_BETWEEN)
    made_of = ",".join(str(numbers.setdefault(part, len(numbers))) for part in parts)
    return numbers.setdefault(made_of, len(numbers))


def _pieces(strings: Iterable[str]) -> Iterator[list[str]]:
    held, size = list[str](), 0
    for text in strings:
        held.append(text)
        size += len(text)
        if size >= _PIECE:
            yield held
            held, size = [], 0
    if held:
        yield held


def _named(data: bytes) -> str:
    return f"assets/site.{sha256(data).hexdigest()[:8]}.bin"


def _build(tree: Mapping[str, bytes], paths: Iterable[str], source: str) -> str:
    """A name for all that is kept and how: another one for any change, whatever packs it."""
    whole = sha256(source.encode())
    for path in paths:
        whole.update(f"\n{path} {len(tree[path])}\n".encode())
        whole.update(tree[path])
    return whole.hexdigest()[:16]
