"""Chromium's pictures made small: few colours, written as a palette, with the words they show kept inside."""

import struct
import zlib
from collections.abc import Iterator, Sequence

_SIGN = b"\x89PNG\r\n\x1a\n"
_MOST = 256  # colours of a palette
_CHANNELS = {2: 3, 6: 4}  # by colour type: what Chromium writes

Pixel = bytes  # red, green, blue, alpha


def smaller(png: bytes, words: str) -> bytes:
    """The same picture with a palette; shades are brought together where there are too many.

    `words` goes into the file, so that a test can tell whether the picture shows what it should.
    """
    width, height, rows = _read(png)
    step = 1
    while len({_near(pixel, step) for row in rows for pixel in set(row)}) > _MOST:
        step += 2
    shades = {pixel: _near(pixel, step) for pixel in {pixel for row in rows for pixel in row}}
    palette = sorted(set(shades.values()), key=lambda pixel: (pixel[3], pixel))  # the see-through ones first
    number = {pixel: palette.index(shade) for pixel, shade in shades.items()}
    lines = b"".join(b"\0" + bytes(number[pixel] for pixel in row) for row in rows)
    clear = bytes(pixel[3] for pixel in palette if pixel[3] < _MOST - 1)
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"iTXt", b"Description\0\0\0\0\0" + words.encode()),
        (b"PLTE", b"".join(pixel[:3] for pixel in palette)),
        *([(b"tRNS", clear)] if clear else []),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    ]
    return _SIGN + b"".join(_chunk(kind, data) for kind, data in parts)


def words_of(png: bytes) -> str:
    """The words that `smaller` put into a picture."""
    return next(data for kind, data in chunks(png) if kind == b"iTXt").split(b"\0", 5)[5].decode()


def _near(pixel: Pixel, step: int) -> Pixel:
    """A colour moved to the next of a coarser scale that still has black and white."""
    return bytes(min(255, round(part / step) * step) if part != 255 else 255 for part in pixel)  # noqa: PLR2004


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG file: kind and data."""
    at = len(_SIGN)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def _read(png: bytes) -> tuple[int, int, list[Sequence[Pixel]]]:
    """Width, height and the pixels of every row."""
    parts = list(chunks(png))
    width, height, _, colour = struct.unpack(">IIBB", parts[0][1][:10])
    channels = _CHANNELS[colour]
    data = zlib.decompress(b"".join(data for kind, data in parts if kind == b"IDAT"))
    solid = b"\xff" if channels == _CHANNELS[2] else b""
    rows = _unfiltered(data, width * channels, channels)
    return width, height, [[row[x : x + channels] + solid for x in range(0, len(row), channels)] for row in rows]


def _unfiltered(data: bytes, length: int, channels: int) -> Iterator[bytes]:
    above = bytes(length)
    for start in range(0, len(data), length + 1):
        row = _row(data[start], data[start + 1 : start + 1 + length], above, channels)
        yield row
        above = row


def _row(kind: int, line: bytes, above: bytes, channels: int) -> bytes:
    row = bytearray(line)
    for x, up in enumerate(above):
        left = row[x - channels] if x >= channels else 0
        corner = above[x - channels] if x >= channels else 0
        row[x] = (row[x] + _foretold(kind, left, up, corner)) & 255
    return bytes(row)


def _foretold(kind: int, left: int, up: int, corner: int) -> int:
    """What the five filters of the format expect of a byte from its neighbours."""
    if kind == 4:  # noqa: PLR2004 - Paeth's: the neighbour nearest to left + up - corner
        guess = left + up - corner
        return min((left, up, corner), key=lambda near: abs(guess - near))
    return (0, left, up, (left + up) // 2)[kind]
