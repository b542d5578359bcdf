"""`/report/`: how to say that something is wrong. Nothing is sent from the page: it makes a text, readers send it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.views.answers import Viewer

_KNOWN = {  # by the names by which the script fills them in
    "place": "地方：",
    "topic": "主题：",
    "attribute": "项目：",
    "value": "页面上写的：",
    "source": "出处：",
    "address": "网址：",
}
_ASKED = ("哪里不对", "应当是", "依据（文件名、文号或网址）")


@dataclass(frozen=True, slots=True)
class ReportView:
    """The form to copy: a label a line, ended by `：`; and where to send it, "" where the site names nobody.

    `known` are those of its lines that a script can fill in: name, label.
    """

    form: str
    known: tuple[tuple[str, str], ...]
    mail: str
    issues: str


def plan(viewer: Viewer) -> Iterator[Page]:
    """The one page."""
    report = viewer.library.site.report
    view = ReportView(
        form=_form(viewer.day.isoformat()),
        known=tuple(_KNOWN.items()),
        mail=f"mailto:{report.mail}" if report.mail else "",
        issues=report.issues or "",
    )
    yield Page(addresses.REPORT, "pages/report.html", "报错", "看到写错的，怎么告诉我们。", view)


def _form(day: str) -> str:
    known = "\n".join(_KNOWN.values())
    asked = "\n".join(f"{label}：" for label in _ASKED)
    return f"{known}\n页面生成的日期：{day}\n\n{asked}\n"
