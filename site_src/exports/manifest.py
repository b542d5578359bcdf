"""`manifest.webmanifest`: lets a phone install the site like an app."""

import json

from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.model.writing import Site

FILE = "manifest.webmanifest"
_PAPER = "#ffffff"  # as in the style sheet; a manifest knows no dark scheme


def make_manifest(site: Site) -> bytes:
    """The file as bytes; its addresses are relative to the root of the site, where it stands.

    It has no `id`, which would be relative to the root of the host, where other sites may stand.
    """
    icons = [
        {"src": "assets/icon.svg", "type": "image/svg+xml", "sizes": "any"},
        *(_make_icon("icon", size, "any") for size in (192, 512)),
        _make_icon("icon-maskable", 512, "maskable"),
    ]
    content = {
        "name": site.title,
        "short_name": site.title,
        "description": site.description,
        "lang": site.language,
        "start_url": FROM_ROOT(addresses.HOME),
        "scope": "./",
        "display": "standalone",
        "theme_color": _PAPER,
        "background_color": _PAPER,
        "icons": icons,
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def _make_icon(name: str, size: int, purpose: str) -> dict[str, str]:
    sizes = f"{size}x{size}"
    return {"src": f"assets/{name}-{size}.png", "type": "image/png", "sizes": sizes, "purpose": purpose}
