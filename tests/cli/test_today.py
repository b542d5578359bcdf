"""Today is a day where the content's rules hold, whatever the clock on the wall of the machine says."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from site_src.cli import main, options
from site_src.cli.options import OptionValues, order
from tests.support import pool, small
from tests.support.site import ROOT

BEFORE = (datetime(2026, 11, 22, 15, 59, 59, tzinfo=UTC), date(2026, 11, 22))
AFTER = (datetime(2026, 11, 22, 16, 0, 0, tzinfo=UTC), date(2026, 11, 23))


@pytest.fixture(params=["UTC", "Pacific/Kiritimati"], autouse=True)
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The zone of the machine."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.fixture(params=[BEFORE, AFTER], ids=["before-midnight", "after-midnight"])
def today(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> date:
    """The day it is in Shanghai, a second before midnight or at it."""
    moment, day = request.param
    monkeypatch.setattr(options, "now", lambda: moment)
    assert isinstance(day, date)
    return day


def test_build_and_serve_are_ordered_for_it(tmp_path: Path, today: date) -> None:
    content = small.copy(tmp_path).content

    assert order(ROOT, OptionValues(content=content)).day == today
    assert order(ROOT, OptionValues(content=content, day=date(2024, 7, 1))).day == date(2024, 7, 1)


def test_a_built_page_says_it(tmp_path: Path, today: date) -> None:
    content = small.copy(tmp_path).content

    assert main(["--content", str(content), "--out", str(tmp_path / "site")], ROOT) == 0
    assert str(today) in (tmp_path / "site" / "report" / "index.html").read_text(encoding="utf-8")


def test_check_judges_by_it(tmp_path: Path, today: date, capsys: pytest.CaptureFixture[str]) -> None:
    content = small.copy(tmp_path).content
    small.spoil(content, "corrections.yaml", "corrected: 2026-10-09", "corrected: 2026-11-23")

    found = main(["check", "--content", str(content)], ROOT)

    said = capsys.readouterr()
    assert (found, "corrected-in-future" in said.err) == ((1, True) if today < date(2026, 11, 23) else (0, False))


def test_calc_works_out_for_it(tmp_path: Path, today: date, capsys: pytest.CaptureFixture[str]) -> None:
    pool.write(tmp_path / "content", pool.BATH)

    assert main(["calc", "bath", "--area", "qingshan", "--json", "--content", str(tmp_path / "content")], ROOT) == 0
    assert json.loads(capsys.readouterr().out)["date"] == str(today)


def test_coverage_counts_for_it(tmp_path: Path, today: date, capsys: pytest.CaptureFixture[str]) -> None:
    content = small.copy(tmp_path).content

    assert main(["coverage", "--format", "json", "--content", str(content)], ROOT) == 0
    assert str(today) in capsys.readouterr().out


def test_the_zone_is_the_contents_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = small.copy(tmp_path).content
    small.spoil(content, "site.yaml", "Asia/Shanghai", "America/New_York")
    monkeypatch.setattr(options, "now", lambda: AFTER[0])

    assert order(ROOT, OptionValues(content=content)).day == date(2026, 11, 22)


@pytest.mark.parametrize("command", [["calc", "bath", "--area", "qingshan"], ["coverage"]], ids=["calc", "coverage"])
def test_where_nobody_knows_the_zone_nothing_is_worked_out_for_a_day(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    pool.write(tmp_path / "content", pool.BATH)
    small.spoil(tmp_path / "content", "site.yaml", "Asia/Shanghai", "Asia/Shangai")

    assert main([*command, "--content", str(tmp_path / "content")], ROOT) == 1
    said = capsys.readouterr()
    assert "没有“Asia/Shangai”这个时区" in said.err
    assert said.out == ""


def test_a_site_must_say_its_zone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = small.copy(tmp_path).content
    small.spoil(content, "site.yaml", "zone: Asia/Shanghai\n", "")

    assert main(["check", "--content", str(content)], ROOT) == 1
    assert "site.yaml:2:1: 缺少“zone”" in capsys.readouterr().err
