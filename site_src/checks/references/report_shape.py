"""Where readers report mistakes can be opened: a mail address, and an https page that takes `?title=…&body=…`."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.addresses import find_fault
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "report-shape"
NEEDS_ALL = False
_MAIL = re.compile(r"[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.ASCII | re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    """Report the mail address and the address for issues if they are misshapen."""
    library = context.library
    path, report = path_of(library, "site.yaml"), library.site.report
    if report.mail is not None and not _MAIL.fullmatch(report.mail):
        at = library.locate(path, ("report", "mail"))
        yield Problem(at, ID, f"“{report.mail}”不是一个邮箱", "写成 名字@主机名，只写一个。")
    wrong = _find_issues_fault(report.issues) if report.issues is not None else None
    if wrong:
        at = library.locate(path, ("report", "issues"))
        yield Problem(at, ID, f"网址{wrong}", "写新建问题的那一页，例如 https://主机名/仓库/issues/new。")


def _find_issues_fault(url: str) -> str | None:
    """Return what is wrong with an address, as the end of a sentence; None if nothing is."""
    if "?" in url or "#" in url:
        return "里不要带 ? 和 #，标题和内容由页面接上去"
    return find_fault(url) or (None if url.startswith("https://") else "不是以 https:// 开头")
