"""What an address on the web must look like."""

import ipaddress
import re
from urllib.parse import urlsplit

# five digits: shorter runs stand in many real addresses by chance
_RUN = re.compile(r"01234|12345|23456|34567|45678|56789|98765|87654|76543|65432|54321|43210")


def find_fault(url: str) -> str | None:
    """Return what is wrong with an address, as the end of a sentence about it; None if nothing is."""
    if re.search(r"\s", url):
        return "里有空格"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "读不懂"
    if parts.scheme not in ("http", "https"):
        return "不是以 http:// 或 https:// 开头"
    if "." not in host.strip(".") or parts.username is not None:
        return f"的主机名“{host}”不对"
    if _is_inner(host):
        return f"是内部的地址“{host}”，别人打不开"
    last = parts.path.rstrip("/").rpartition("/")[2]
    run = _RUN.search(last)
    return f"末尾有连着的数字“{run[0]}”，像是编的" if run else None


def _is_inner(host: str) -> bool:
    """True if the host is a number of a private network or of one's own machine."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host.endswith((".local", ".localhost", ".internal"))
    return not address.is_global
