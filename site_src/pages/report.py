"""`/report/`: how to report a mistake. The page sends nothing: it prepares a text that the reader sends."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.views.answers import Viewer

_FILLED_LABELS = ("地方", "主题", "项目", "页面上写的", "出处", "网址")  # in the order in which the script fills them
_ASKED_LABELS = ("哪里不对", "应当是", "依据（文件名、文号或网址）")


@dataclass(frozen=True, slots=True)
class ReportView:
    """`form`: the text to copy, one label with `：` a line; `mail`, `issues`: where to send it, "" if not offered."""

    form: str
    mail: str
    issues: str


def plan(viewer: Viewer) -> Iterator[Page]:
    """The page to report a mistake."""
    report = viewer.library.site.report
    view = ReportView(
        form=_make_form(viewer.day.isoformat()),
        mail=f"mailto:{report.mail}" if report.mail else "",
        issues=report.issues or "",
    )
    yield Page(addresses.REPORT, "pages/report.html", "报错", "看到写错的，怎么告诉我们。", view)


def _make_form(day: str) -> str:
    filled = "\n".join(f"{label}：" for label in _FILLED_LABELS)
    questions = "\n".join(f"{label}：" for label in _ASKED_LABELS)
    return f"{filled}\n页面生成的日期：{day}\n\n{questions}\n"
