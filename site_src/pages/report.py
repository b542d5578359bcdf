"""`/report/`: how to report a mistake. The page sends nothing: it prepares a text that the reader sends."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.views.answers import Viewer

_ASKED_LABELS = ("哪里不对", "应当是", "依据（文件名、文号或网址）")


@dataclass(frozen=True, slots=True)
class FilledLines:
    """The lines of the form that the page's script can fill in, in the order of the form."""

    place: str = "地方："
    topic: str = "主题："
    attribute: str = "项目："
    value: str = "页面上写的："
    source: str = "出处："
    address: str = "网址："


@dataclass(frozen=True, slots=True)
class ReportView:
    """The form to copy, a label a line; and where to send it, "" where the site names nobody."""

    form: str
    filled: FilledLines
    mail: str
    issues: str


def plan(viewer: Viewer) -> Iterator[Page]:
    """The page to report a mistake."""
    report = viewer.library.site.report
    view = ReportView(
        form=_make_form(viewer.day.isoformat()),
        filled=FilledLines(),
        mail=f"mailto:{report.mail}" if report.mail else "",
        issues=report.issues or "",
    )
    yield Page(addresses.REPORT, "pages/report.html", "报错", "看到写错的，怎么告诉我们。", view)


def _make_form(day: str) -> str:
    filled = "\n".join(astuple(FilledLines()))
    asked = "\n".join(f"{label}：" for label in _ASKED_LABELS)
    return f"{filled}\n页面生成的日期：{day}\n\n{asked}\n"
