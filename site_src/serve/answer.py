"""Requests → files of the last good site, or a page of what is wrong."""

import re
from collections.abc import Iterable
from html import escape
from mimetypes import MimeTypes
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

from site_src.addresses import table as addresses
from site_src.errors import Problem
from site_src.serve.snapshot import Snapshot

if TYPE_CHECKING:  # the module exists for type checkers alone
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_TYPES = MimeTypes()  # Python's own table: the machine's may say anything
_TEXT = re.compile(r"text/|.*(?:javascript|json|xml)$")
_CSP = re.compile(rb"<meta\b[^>]*http-equiv=[\"']?content-security-policy\b[^>]*>", re.IGNORECASE)
_PAGE = Path(__file__).with_name("problems.html")


class Showcase:
    """The WSGI application; `show` puts a newer snapshot before the visitors."""

    def __init__(self) -> None:
        self._snapshot = Snapshot()

    @property
    def shown(self) -> Snapshot:
        """What visitors see now."""
        return self._snapshot

    def show(self, snapshot: Snapshot) -> None:
        """Show this from now on."""
        self._snapshot = snapshot

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        method = environ["REQUEST_METHOD"]
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace").lstrip("/")
        status, kind, data = self._answer(path) if method in ("GET", "HEAD") else _plain("405 Method Not Allowed")
        headers = [("Content-Type", kind), ("Cache-Control", "no-store")]
        if status.startswith("302"):
            headers.append(("Location", f"/{quote(path)}/"))
        start_response(status, headers)
        return [] if method == "HEAD" else [data]

    def _answer(self, path: str) -> tuple[str, str, bytes]:
        tree = self._snapshot.tree
        name = f"{path}index.html" if path.endswith("/") or not path else path
        if not self._snapshot.sound and (name.endswith(".html") or "." not in name.rpartition("/")[2]):
            return "500 Internal Server Error", "text/html; charset=utf-8", problem_page(self._snapshot)
        if name in tree:
            return "200 OK", _kind(name), _open(name, tree[name])
        if f"{path}/index.html" in tree:
            # without the slash every relative link on the page would lead elsewhere
            return _plain("302 Found")
        if addresses.MISSING in tree:
            return "404 Not Found", _kind(addresses.MISSING), _open(addresses.MISSING, tree[addresses.MISSING])
        return _plain("404 Not Found")


def problem_page(snapshot: Snapshot) -> bytes:
    """Everything that is wrong, as a page of its own that needs no template of the site."""
    items = "\n".join(_item(problem) for problem in snapshot.problems)
    title = f"内容有 {len(snapshot.problems):,} 个问题" if snapshot.problems else "程序出错了"
    body = f"<ol>\n{items}\n</ol>" if snapshot.problems else f"<pre>{escape(snapshot.crash)}</pre>"
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(title=title, body=body).encode()


def _item(problem: Problem) -> str:
    return (
        f"<li><code>{escape(str(problem.location))}</code>"
        f"<p>{escape(problem.message)}</p><p class=hint>{escape(problem.hint)}</p></li>"
    )


def _open(name: str, data: bytes) -> bytes:
    """Without the policy that keeps out strange scripts; the one that reloads the page is such."""
    return _CSP.sub(b"", data) if name.endswith(".html") else data


def _kind(name: str) -> str:
    kind = _TYPES.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if _TEXT.match(kind) else kind


def _plain(status: str) -> tuple[str, str, bytes]:
    return status, "text/plain; charset=utf-8", status.encode()
