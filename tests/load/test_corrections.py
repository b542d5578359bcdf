from pathlib import Path

from site_src.load import load
from tests.support.folder import put

ROW = "about: regions/qingshan, was: 甲, now: 乙, since: 2026, corrected: 2026, reporter: 一位读者"


def test_no_file_is_no_correction(folder: Path) -> None:
    loaded = load(folder)

    assert (dict(loaded.library.corrections), loaded.problems) == ({}, ())


def test_corrections_keep_their_ids_and_their_order(folder: Path) -> None:
    put(folder, "corrections.yaml", f"newer: {{{ROW}}}\nolder: {{{ROW}}}\n")

    assert list(load(folder).library.corrections) == ["newer", "older"]


def test_a_slip_is_named_where_it_is(folder: Path) -> None:
    put(folder, "corrections.yaml", f"newer: {{{ROW}, reportr: 谁}}\n")

    (problem,) = load(folder).problems
    assert (problem.rule, problem.message, problem.hint) == (
        "unknown-key",
        "没有“reportr”这个键",
        "您是不是想写“reporter”？",
    )
    assert problem.location.line == 1


def test_everything_with_a_page_has_a_title(folder: Path) -> None:
    assert load(folder).library.titles() == {
        "regions/qingshan": "青山省",
        "topics/loan": "借书",
        "sources/rules-2025": "借书办法",
    }
