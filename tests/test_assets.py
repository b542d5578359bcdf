from pathlib import Path

import pytest

from site_src.assets import Assets, collect
from site_src.errors import ContentError, Problem
from tests.support.site import ROOT


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A templates folder with one file of each kind."""
    write(tmp_path, "styles/order.txt", "tokens.css\nbase.css\n")
    write(tmp_path, "styles/tokens.css", "@layer tokens, base;\n@layer tokens { :root { --ink: #16201d; } }\n")
    write(tmp_path, "styles/base.css", "@layer base { body { margin: 0; } }\n")
    write(tmp_path, "components/band/band.css", ".band { color: red; }\n")
    write(tmp_path, "components/badge/badge.css", ".badge { color: blue; }\n")
    write(tmp_path, "scripts/order.txt", "dates.js\n")
    write(tmp_path, "scripts/dates.js", "// why\nsite.dates = 1;\n")
    write(tmp_path, "components/order.txt", "band/band.js\n")
    write(tmp_path, "components/band/band.js", "site.band = 1;\n")
    write(tmp_path, "static/icon.svg", "<svg/>")
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def style(assets: Assets) -> str:
    return assets.files[assets.style].decode()


def script(assets: Assets) -> str:
    return assets.files[assets.scripts[0]].decode()


def problems(templates: Path) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        collect(templates)
    return list(caught.value.problems)


def place(problem: Problem, templates: Path) -> str:
    return str(problem.location).removeprefix(f"{templates.as_posix()}/")


def test_styles_come_in_their_written_order_then_components_by_name(templates: Path) -> None:
    text = style(collect(templates))

    words = ["--ink", "margin", ".badge", ".band"]
    assert sorted(words, key=text.index) == words


def test_the_order_of_layers_comes_first(templates: Path) -> None:
    text = style(collect(templates))

    assert text.index("@layer base") < text.index("body")
    assert text.startswith("@layer tokens")


def test_styles_are_small(templates: Path) -> None:
    assert "@layer base{body{margin:0}}" in style(collect(templates))


def test_styles_are_written_out_for_browsers_that_know_no_nesting_ranges_or_light_dark(templates: Path) -> None:
    modern = """
.a { color: light-dark(black, white); & .b { height: 100vh; height: 100dvh; } }
@media (width >= 40rem) { .a { margin: 0; } }
"""
    write(templates, "components/a/a.css", modern)

    text = style(collect(templates))

    assert ".a .b{height:100vh;height:100dvh}" in text
    assert "(min-width:40rem)" in text
    assert "light-dark(" not in text


def test_a_broken_style_is_named_with_its_line(templates: Path) -> None:
    write(templates, "components/a/a.css", ".a { margin: 0; }\n.b { color red; }\n")

    (problem,) = problems(templates)

    assert place(problem, templates).startswith("components/a/a.css:2:")
    assert problem.rule == "css-syntax"


@pytest.mark.parametrize(
    "text", [".a { margin: 0;\n.b { margin: 0; }\n", "@media print {\n.a { margin: 0; }", "/* why"]
)
def test_a_style_left_open_does_not_swallow_the_next_file(templates: Path, text: str) -> None:
    write(templates, "components/a/a.css", text)

    (problem,) = problems(templates)

    assert place(problem, templates).startswith("components/a/a.css:")
    assert "没关上" in problem.message


def test_every_broken_file_is_named_in_one_run(templates: Path) -> None:
    write(templates, "components/a/a.css", ".a { color red; }")
    write(templates, "components/b/b.css", ".b { color red; }")
    write(templates, "scripts/c.js", "const c = `${ `x` }`;")

    assert len(problems(templates)) == 3


def test_a_style_that_is_not_in_the_order_is_named(templates: Path) -> None:
    write(templates, "styles/page.css", "")

    assert [place(each, templates) for each in problems(templates)] == ["styles/page.css"]


def test_a_style_that_is_only_in_the_order_is_named_with_the_nearest(templates: Path) -> None:
    write(templates, "styles/order.txt", "tokens.css\nbasis.css\nbase.css\n")

    (problem,) = problems(templates)

    assert place(problem, templates) == "styles/order.txt:2:1"
    assert "base.css" in problem.hint


def test_a_script_of_a_component_that_is_not_in_the_order_is_named(templates: Path) -> None:
    write(templates, "components/badge/badge.js", "const badge = 1;\n")

    assert [place(each, templates) for each in problems(templates)] == ["components/badge/badge.js"]


def test_scripts_of_components_come_in_their_written_order(templates: Path) -> None:
    write(templates, "components/badge/badge.js", "site.badge = 1;\n")
    write(templates, "components/order.txt", "band/band.js\nbadge/badge.js\n")

    text = script(collect(templates))

    assert text.index("site.dates=1") < text.index("site.band=1") < text.index("site.badge=1")


def test_each_script_has_a_scope_of_its_own_and_stops_no_other(templates: Path) -> None:
    text = script(collect(templates))

    assert text.startswith('window.site={};\n(function(){"use strict";')
    assert text.count("(function(){try{") == 2
    assert text.count("}catch(error){setTimeout(function(){throw error})}})()") == 2
    assert text.index("site.dates=1") < text.index("site.band=1")


def test_a_script_may_end_in_a_comment(templates: Path) -> None:
    write(templates, "scripts/dates.js", "site.dates = 1; // the end")

    assert "the end" not in script(collect(templates))


def test_a_template_string_inside_another_is_refused_because_the_minifier_spoils_it(templates: Path) -> None:
    write(templates, "scripts/dates.js", "const a = 1;\nconst b = `${a ? `x  ${a}` : ''}`;\n")

    (problem,) = problems(templates)

    assert place(problem, templates) == "scripts/dates.js:2:1"
    assert problem.rule == "nested-template"


def test_template_strings_side_by_side_are_fine(templates: Path) -> None:
    write(templates, "scripts/dates.js", "site.b = `${name}  a`; site.c = `b  ${name}`;\n")

    assert "site.b=`${name}  a`,site.c=`b  ${name}`" in script(collect(templates))


def test_a_broken_script_is_named(templates: Path) -> None:
    write(templates, "scripts/dates.js", "const a = 1;\nif (a { site.a = 1; }\n")

    (problem,) = problems(templates)

    assert place(problem, templates).startswith("scripts/dates.js")
    assert problem.rule == "script-syntax"


def test_icons_keep_their_names_and_hidden_files_stay_out(templates: Path) -> None:
    write(templates, "static/.DS_Store", "")
    write(templates, "static/touch/icon.png", "png")

    files = collect(templates).files

    assert files["assets/icon.svg"] == b"<svg/>"
    assert files["assets/touch/icon.png"] == b"png"
    assert not [name for name in files if "DS_Store" in name]


def test_a_name_changes_with_the_bytes_and_only_with_them(templates: Path) -> None:
    before = collect(templates)
    same = collect(templates)
    write(templates, "components/band/band.css", ".band { color: green; }\n")
    after = collect(templates)

    assert same == before
    assert after.style != before.style
    assert after.scripts == before.scripts


def test_a_folder_without_scripts_gives_no_script(tmp_path: Path) -> None:
    write(tmp_path, "styles/order.txt", "")

    assets = collect(tmp_path)

    assert assets.scripts == ()
    assert list(assets.files) == [assets.style]


def test_the_templates_of_the_site_are_sound() -> None:
    assets = collect(ROOT / "templates")

    assert "@layer" in style(assets)
