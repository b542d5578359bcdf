"""Styles, scripts and icons → files named after their bytes, so that a host may keep them for ever."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import lightningcss
import rjsmin

from site_src.errors import ContentError, Location, Problem, nearest

# the first that know @layer; what else they lack (nesting, ranges, light-dark) is written out for them
_BROWSERS = ("chrome 99", "edge 99", "firefox 97", "ios_saf 15.4", "safari 15.4")
_COMPLAINT = re.compile(r"(?:Parsing stylesheet failed: )?(.*) at .*:(\d+):(\d+)", re.DOTALL)
# rjsmin takes the white space out of a template string that stands inside another one
_NESTED_TEMPLATE = re.compile(r"\$\{[^}`]*`")
_SETTINGS = "window.site={};\n"
# A component that fails must not stop the rest; thrown again outside, its error still reaches the console.
_SCOPE = '(function(){{"use strict";try{{{}\n}}catch(error){{setTimeout(function(){{throw error}})}}}})();\n'

# scripts that only some pages need, by the name a page asks for them: the folder of their parts, which share one scope
_BUNDLES = {"calculator": "calculators", "search": "search"}
_BUNDLE = '(function(){{"use strict";{}\n}})();\n'


@dataclass(frozen=True, slots=True)
class Assets:
    """`files`: path in the tree → bytes; the rest are the paths among them that pages refer to.

    `style` and `scripts` belong to every page, a bundle (by name) to the pages that ask for it. `cards` are pictures
    for those a page is sent to, by the first folder of its address. `workers` are the sources, by name, of what keeps
    the site for reading without a network, or forgets it.
    """

    files: Mapping[str, bytes]
    style: str
    scripts: tuple[str, ...]
    bundles: Mapping[str, str]
    cards: Mapping[str, str] = field(default_factory=dict)
    workers: Mapping[str, str] = field(default_factory=dict)


def collect(templates: Path, settings: Mapping[str, object] | None = None) -> Assets:
    """Gather what the browser needs besides pages. The same folder gives the same assets.

    `settings` is what the build knows and scripts have to: they find it in `site`, by its names.

    Raises ContentError with every style that cannot be parsed and every script that cannot be made smaller.
    """
    problems: list[Problem] = []
    style = "".join(_small_style(path, problems) for path in _styles(templates, problems))
    scripts = [_small_script(path, problems) for path in _scripts(templates, problems)]
    script = "".join([_SETTINGS.format(json.dumps(settings or {})), *scripts] if scripts else [])
    bundles = {name: _bundle(templates / folder, problems) for name, folder in _BUNDLES.items()}
    workers = {path.stem: _slim(path, problems) for path in sorted((templates / "worker").glob("*.js"))}
    if problems:
        raise ContentError(problems)
    files = _static(templates / "static")
    style_path, script_path = _named(style, "css"), _named(script, "js")
    files[style_path] = style.encode()
    if script:
        files[script_path] = script.encode()
    bundle_paths = {name: _named(text, "js", name) for name, text in bundles.items() if text}
    files |= {path: bundles[name].encode() for name, path in bundle_paths.items()}
    shared = (script_path,) if script else ()
    return Assets(dict(sorted(files.items())), style_path, shared, bundle_paths, workers=workers)


def with_cards(assets: Assets, folder: Path) -> Assets:
    """The same assets and the pictures of a content folder (`home.png`, `topics.png` …), named after their bytes."""
    pictures = {path.stem: path.read_bytes() for path in sorted(folder.glob("*.png"))}
    cards = {name: f"assets/card-{name}.{sha256(data).hexdigest()[:8]}.png" for name, data in pictures.items()}
    files = {cards[name]: data for name, data in pictures.items()}
    return replace(assets, files={**assets.files, **files}, cards=cards)


def _styles(templates: Path, problems: list[Problem]) -> list[Path]:
    """The shared styles in their written order, then those of the components."""
    shared = _ordered(templates / "styles", "*.css", problems)
    return shared + sorted((templates / "components").glob("*/*.css"))


def _bundle(folder: Path, problems: list[Problem]) -> str:
    """The parts of a script of its own in their written order, joined; "" where there are none."""
    text = "".join(_slim(path, problems) for path in _ordered(folder, "*.js", problems))
    return _BUNDLE.format(text) if text else ""


def _ordered(folder: Path, pattern: str, problems: list[Problem]) -> list[Path]:
    """A folder's files as its order.txt lists them; each must be listed, and each listed one must be there."""
    order = folder / "order.txt"
    there = {path.relative_to(folder).as_posix() for path in folder.glob(pattern)}
    listed = order.read_text(encoding="utf-8").split() if order.is_file() else []
    for number, name in enumerate(listed, 1):
        if name not in there:
            at = Location(order.as_posix(), number, 1)
            problems.append(Problem(at, "file-order", f"没有“{name}”这个文件", nearest(name, there)))
    for name in sorted(there - set(listed)):
        hint = f"在 {order.as_posix()} 里给它写一行，它才有先后。"
        problems.append(Problem(Location((folder / name).as_posix()), "file-order", "这个文件没有排进次序", hint))
    return [folder / name for name in listed if name in there]


def _scripts(templates: Path, problems: list[Problem]) -> list[Path]:
    """The shared scripts, then those of the components, each in its written order: what one offers, later ones use."""
    parts = ((templates / "scripts", "*.js"), (templates / "components", "*/*.js"))
    return [path for folder, pattern in parts for path in _ordered(folder, pattern, problems)]


def _static(folder: Path) -> dict[str, bytes]:
    """Icons and the like, which keep their names."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".")]
    return {f"assets/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in found}


def _named(text: str, suffix: str, name: str = "site") -> str:
    return f"assets/{name}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}"


def _small_style(path: Path, problems: list[Problem]) -> str:
    """One file by itself: in a joined one an error has no place, and an open brace swallows what follows."""
    source = path.read_text(encoding="utf-8")
    try:
        small = lightningcss.process_stylesheet(source, filename=path.name, browsers_list=list(_BROWSERS))
    except ValueError as error:
        problems.append(_style_problem(path, str(error)))
        return ""
    if _is_open(source):
        hint = "从最后一行往上找，补上少了的“}”或“*/”。"
        at = Location(path.as_posix(), source.count("\n") + 1)
        problems.append(Problem(at, "css-syntax", "有括号或注释没关上", hint))
    return small


def _is_open(source: str) -> bool:
    """Whether a brace or comment is left open. CSS closes it in silence; one brace too many brings it out."""
    try:
        lightningcss.process_stylesheet(f"{source}\n}}")
    except ValueError:
        return False
    return True


def _style_problem(path: Path, complaint: str) -> Problem:
    """Lightning CSS counts lines from 0, columns from 1."""
    found = _COMPLAINT.fullmatch(complaint)
    what, line, column = found.groups() if found else (complaint, "0", "1")
    at = Location(path.as_posix(), int(line) + 1, int(column))
    return Problem(at, "css-syntax", f"样式写错了（{what}）", "检查这一处的括号、冒号和分号。")


def _small_script(path: Path, problems: list[Problem]) -> str:
    return _SCOPE.format(_slim(path, problems))


def _slim(path: Path, problems: list[Problem]) -> str:
    source = path.read_text(encoding="utf-8")
    found = _NESTED_TEMPLATE.search(source)
    if found:
        at = Location(path.as_posix(), source.count("\n", 0, found.start()) + 1, 1)
        hint = "把里面的一段先存成一个变量。"
        problems.append(Problem(at, "nested-template", "反引号里又套了反引号", hint))
    return str(rjsmin.jsmin(source))
