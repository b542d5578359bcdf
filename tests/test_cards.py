"""The pictures for those a page is sent to: they are drawn by hand (`make cards`), so they may be out of date."""

import struct
import zlib

import pytest

from site_src.load import load
from tests.support.site import ROOT
from tools.cards import CARDS, HEAVIEST, card_words
from tools.png import chunks, smaller, words_of


@pytest.fixture(scope="module")
def words() -> dict[str, tuple[str, str, str]]:
    """What each picture should say today."""
    return card_words(load(ROOT / "content").library)


def test_the_pictures_say_what_the_pages_say(words: dict[str, tuple[str, str, str]]) -> None:
    drawn = {path.stem: words_of(path.read_bytes()) for path in CARDS.glob("*.png")}
    assert drawn == {name: "\n".join(said) for name, said in words.items()}, "draw them anew: make cards"


def test_the_pictures_are_light_and_as_large_as_the_pages_say() -> None:
    for path in CARDS.glob("*.png"):
        data = path.read_bytes()
        assert len(data) <= HEAVIEST, path.name
        assert struct.unpack(">II", data[16:24]) == (1200, 630), path.name


@pytest.mark.parametrize(
    ("colour", "row", "palette", "clear", "numbers"),
    [
        (2, b"\x10\x20\x30\xff\xff\xff", b"\x10\x20\x30\xff\xff\xff", None, b"\0\1"),
        (6, b"\x10\x20\x30\xff\0\0\0\0", b"\0\0\0\x10\x20\x30", b"\0", b"\1\0"),
    ],
    ids=["solid", "see-through"],
)
def test_a_picture_keeps_its_pixels(
    colour: int, row: bytes, palette: bytes, clear: bytes | None, numbers: bytes
) -> None:
    written = dict(chunks(smaller(_png(colour, row), "两行字\n第二行")))
    assert struct.unpack(">IIBB", written[b"IHDR"][:10]) == (2, 3, 8, 3)
    assert written[b"PLTE"] == palette
    assert written.get(b"tRNS") == clear
    assert zlib.decompress(written[b"IDAT"]) == (b"\0" + numbers) * 3


def test_a_picture_tells_its_words() -> None:
    assert words_of(smaller(_png(2, bytes(6)), "两行字\n第二行")) == "两行字\n第二行"


def _png(colour: int, row: bytes) -> bytes:
    """A picture of three equal rows: as they are, as the difference from the left, and from the row above."""
    channels = len(row) // 2
    left = row[:channels] + bytes((row[x] - row[x - channels]) & 255 for x in range(channels, len(row)))
    lines = b"\0" + row + b"\1" + left + b"\2" + bytes(len(row))
    head = struct.pack(">IIBBBBB", 2, 3, 8, colour, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    written = (
        struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part)) for kind, part in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)
