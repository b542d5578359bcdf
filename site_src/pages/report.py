"""`/report/`: how to say that something is wrong. Nothing is sent from the page: it makes a text, readers send it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.views.answers import Viewer

_FILLED_LABELS = ("地方", "主题", "项目", "页面上写的", "出处", "网址")  # in the order in which the script fills them
_ASKED_LABELS = ("哪里不对", "应当是", "依据（文件名、文号或网址）")


@dataclass(frozen=True, slots=True)
class ReportView:
    """The form to copy: a label a line, ended by `：`; and where to send it, "" where the site names nobody."""

    form: str
    mail: str
    issues: str


def plan(viewer: Viewer) -> Iterator[Page]:
    """The one page."""
    report = viewer.library.site.report
    view = ReportView(
        form=_form(viewer.day.isoformat()),
        mail=f"mailto:{report.mail}" if report.mail else "",
        issues=report.issues or "",
    )
    yield Page(addresses.REPORT, "pages/report.html", "报错", "看到写错的，怎么告诉我们。", view)


def _form(day: str) -> str:
    known = "\n".join(f"{label}：" for label in _FILLED_LABELS)
    asked = "\n".join(f"{label}：" for label in _ASKED_LABELS)
    return f"{known}\n页面生成的日期：{day}\n\n{asked}\n"
