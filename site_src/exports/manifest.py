"""`manifest.webmanifest`: what a phone needs to put the site beside its apps."""

import json

from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.model.writing import Site

FILE = "manifest.webmanifest"
_PAPER = "#ffffff"  # as in the style sheet; a manifest knows no dark scheme


def manifest(site: Site) -> bytes:
    """The file; every address in it is seen from the root of the site, where it lies.

    It has no `id`: that would be seen from the root of the host, where other sites may stand.
    """
    icons = [
        {"src": "assets/icon.svg", "type": "image/svg+xml", "sizes": "any"},
        *(_icon("icon", size, "any") for size in (192, 512)),
        _icon("icon-maskable", 512, "maskable"),
    ]
    made = {
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
    return f"{json.dumps(made, ensure_ascii=False, indent=1)}\n".encode()


def _icon(name: str, size: int, purpose: str) -> dict[str, str]:
    sizes = f"{size}x{size}"
    return {"src": f"assets/{name}-{size}.png", "type": "image/png", "sizes": sizes, "purpose": purpose}
