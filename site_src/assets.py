"""Styles, scripts and icons → minified files named after their hash, so that browsers may cache them for ever."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import lightningcss
import rjsmin

from site_src.compact import compact
from site_src.errors import ContentError, Location, Problem, nearest
from site_src.minify import minify_script

# the first versions with @layer; what else they lack (nesting, ranges, light-dark) is compiled for them
_BROWSERS = ("chrome 99", "edge 99", "firefox 97", "ios_saf 15.4", "safari 15.4")
# a message of Lightning CSS: what is wrong, line, column
_COMPLAINT = re.compile(r"(?:Parsing stylesheet failed: )?(.*) at .*:(\d+):(\d+)", re.DOTALL)
# rjsmin would remove white space from a template string inside another one
_NESTED_TEMPLATE = re.compile(r"\$\{[^}`]*`")
# before all other scripts, which read it
_SETTINGS = "window.site={};\n"
# one script that fails must not stop the others; thrown again from a timer, its error still reaches the console
_CAUTIOUS = "(function(){{try{{{}\n}}catch(error){{setTimeout(function(){{throw error}})}}}})();\n"

# scripts that only some pages need: the name a page asks for → the folder of its parts, which share one scope; those of
# components stand beside them, and are listed in a file of the bundle's name instead of order.txt
_BUNDLES = {"calculator": "calculators", "search": "search"}
_OF_COMPONENTS = "comparing"


@dataclass(frozen=True, slots=True)
class Assets:
    """`files`: path in the tree → bytes; the others are paths among them.

    `style` and `scripts` belong to every page; `bundles`: name → the script of pages that ask for it; `cards`: first
    folder of an address → preview picture. `workers`: name → part of a service worker, not among the files yet.
    """

    files: Mapping[str, bytes]
    style: str
    scripts: tuple[str, ...]
    bundles: Mapping[str, str]
    cards: Mapping[str, str] = field(default_factory=dict)
    workers: Mapping[str, str] = field(default_factory=dict)


def collect(templates: Path, settings: Mapping[str, object] | None = None) -> Assets:
    """All styles, scripts and static files of a folder of templates. The same folder gives the same assets.

    `settings` are values of the build that scripts read as properties of `site`.

    Raises ContentError with all styles and scripts that cannot be parsed.
    """
    problems: list[Problem] = []
    style = "".join(_minify_style(path, problems) for path in _list_styles(templates, problems))
    components = _read_lists(templates / "components", "*/*.js", problems)
    shared_scripts = (*_list_in_order(templates / "scripts", "*.js", problems), *components["order"])
    scripts = [_read_cautious(path, problems) for path in shared_scripts]
    script = _SETTINGS.format(compact(settings or {})) + minify_script("".join(scripts)) if scripts else ""
    bundles = {name: _join_bundle(templates / folder, problems) for name, folder in _BUNDLES.items()}
    listed = components.get(_OF_COMPONENTS, [])
    bundles[_OF_COMPONENTS] = minify_script("".join(_read_cautious(path, problems) for path in listed))
    workers = {path.stem: _read_script(path, problems) for path in sorted((templates / "worker").glob("*.js"))}
    if problems:
        raise ContentError(problems)
    files = _read_static(templates / "static")
    style_path, script_path = _name_by_hash(style, "css"), _name_by_hash(script, "js")
    files[style_path] = style.encode()
    if script:
        files[script_path] = script.encode()
    bundle_paths = {name: _name_by_hash(text, "js", name) for name, text in bundles.items() if text}
    files |= {path: bundles[name].encode() for name, path in bundle_paths.items()}
    shared = (script_path,) if script else ()
    return Assets(dict(sorted(files.items())), style_path, shared, bundle_paths, workers=workers)


def add_cards(assets: Assets, folder: Path) -> Assets:
    """The same assets with the preview pictures of a folder (`home.png`, `topics.png` …), named after their hash."""
    pictures = {path.stem: path.read_bytes() for path in sorted(folder.glob("*.png"))}
    cards = {name: f"assets/card-{name}.{sha256(data).hexdigest()[:8]}.png" for name, data in pictures.items()}
    files = {cards[name]: data for name, data in pictures.items()}
    return replace(assets, files={**assets.files, **files}, cards=cards)


def _list_styles(templates: Path, problems: list[Problem]) -> list[Path]:
    """The shared styles in the order of order.txt, then those of the components by name."""
    shared = _list_in_order(templates / "styles", "*.css", problems)
    return shared + sorted((templates / "components").glob("*/*.css"))


def _join_bundle(folder: Path, problems: list[Problem]) -> str:
    """The parts of a bundle, joined in the order of order.txt; "" if there are none."""
    return minify_script("".join(_read_script(path, problems) for path in _list_in_order(folder, "*.js", problems)))


def _list_in_order(folder: Path, pattern: str, problems: list[Problem]) -> list[Path]:
    """The files in the order of order.txt: later ones use earlier ones."""
    return _read_lists(folder, pattern, problems)["order"]


def _read_lists(folder: Path, pattern: str, problems: list[Problem]) -> dict[str, list[Path]]:
    """The files of every list (`order.txt`, those of bundles) by its name, in written order.

    Adds a problem for each file that no list names, and for each that is listed and missing.
    """
    there = {path.relative_to(folder).as_posix() for path in folder.glob(pattern)}
    lists: dict[str, list[Path]] = {"order": []}
    for order in sorted(folder.glob("*.txt")):
        listed = order.read_text(encoding="utf-8").split()
        for number, name in enumerate(listed, 1):
            if name not in there:
                at = Location(order.as_posix(), number, 1)
                problems.append(Problem(at, "file-order", f"没有“{name}”这个文件", nearest(name, there)))
        lists[order.stem] = [folder / name for name in listed if name in there]
    for name in sorted(there - {path.relative_to(folder).as_posix() for paths in lists.values() for path in paths}):
        hint = f"在 {(folder / 'order.txt').as_posix()} 里给它写一行，它才有先后。"
        problems.append(Problem(Location((folder / name).as_posix()), "file-order", "这个文件没有排进次序", hint))
    return lists


def _read_static(folder: Path) -> dict[str, bytes]:
    """Static files, such as icons, under their own names."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".")]
    return {f"assets/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}


def _name_by_hash(text: str, suffix: str, name: str = "site") -> str:
    return f"assets/{name}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}"


def _minify_style(path: Path, problems: list[Problem]) -> str:
    """One minified style. Each is parsed alone: joined, errors have no file, and an open brace swallows the next."""
    source = path.read_text(encoding="utf-8")
    try:
        small = lightningcss.process_stylesheet(source, filename=path.name, browsers_list=list(_BROWSERS))
    except ValueError as error:
        problems.append(_make_style_problem(path, str(error)))
        return ""
    if _is_open(source):
        hint = "从最后一行往上找，补上少了的“}”或“*/”。"
        at = Location(path.as_posix(), source.count("\n") + 1)
        problems.append(Problem(at, "css-syntax", "有括号或注释没关上", hint))
    return small


def _is_open(source: str) -> bool:
    """True if a brace or comment is left open: CSS closes it silently, so with one brace more it would still parse."""
    try:
        lightningcss.process_stylesheet(f"{source}\n}}")
    except ValueError:
        return False
    return True


def _make_style_problem(path: Path, complaint: str) -> Problem:
    """The problem in a message of Lightning CSS, which counts lines from 0 and columns from 1."""
    match = _COMPLAINT.fullmatch(complaint)
    what, line, column = match.groups() if match else (complaint, "0", "1")
    at = Location(path.as_posix(), int(line) + 1, int(column))
    return Problem(at, "css-syntax", f"样式写错了（{what}）", "检查这一处的括号、冒号和分号。")


def _read_cautious(path: Path, problems: list[Problem]) -> str:
    return _CAUTIOUS.format(_read_script(path, problems))


def _read_script(path: Path, problems: list[Problem]) -> str:
    """One script's source. Each is parsed alone: what cannot be parsed would be passed on as it is."""
    source = path.read_text(encoding="utf-8")
    match = _NESTED_TEMPLATE.search(source)
    if match:
        at = Location(path.as_posix(), source.count("\n", 0, match.start()) + 1, 1)
        hint = "把里面的一段先存成一个变量。"
        problems.append(Problem(at, "nested-template", "反引号里又套了反引号", hint))
    elif (probe := f"{source}\n;  1") in minify_script(probe):
        hint = "运行 make lint，它说得出是哪一行。"
        problems.append(Problem(Location(path.as_posix()), "script-syntax", "这个脚本写错了，读不懂", hint))
    # the minifier keeps the comments that give types
    return f"{rjsmin.jsmin(source)}\n"
