"""What a phone reads to put the site beside its apps."""

import json
import struct
from collections.abc import Mapping


def test_the_manifest_has_what_makes_a_site_installable(tree: Mapping[str, bytes]) -> None:
    made = json.loads(tree["manifest.webmanifest"])
    assert (made["name"], made["short_name"], made["lang"]) == ("借书对照", "借书对照", "zh-CN")
    assert made["display"] == "standalone"
    for address in (made["start_url"], made["scope"]):
        assert not address.startswith("/")  # it must hold below any path
    assert made["start_url"] in tree
    assert "id" not in made  # it would be seen from the root of the host


def test_every_icon_is_there_and_as_large_as_it_says(tree: Mapping[str, bytes]) -> None:
    icons = json.loads(tree["manifest.webmanifest"])["icons"]
    sizes = {(icon["sizes"], icon.get("purpose")) for icon in icons}
    assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} <= sizes
    for icon in icons:
        if icon["type"] == "image/png":
            assert _size(tree[icon["src"]]) == icon["sizes"]
    assert _size(tree["assets/apple-touch-icon.png"]) == "180x180"


def _size(png: bytes) -> str:
    width, height = struct.unpack(">II", png[16:24])
    return f"{width}x{height}"
