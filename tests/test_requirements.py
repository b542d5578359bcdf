"""Lock files: pinned, hashed, and closed, as they are installed without resolving."""

import json
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from itertools import product
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FOLDER = Path(__file__).parents[1] / "requirements"
LOCKS = sorted(FOLDER.glob("*.txt"))
ROW = re.compile(r"^[a-z0-9][^\n]*(?:\n +--hash=[^\n]*)*", re.MULTILINE)
PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = (("linux", "posix", "Linux"), ("darwin", "posix", "Darwin"), ("win32", "nt", "Windows"))
Machine = Mapping[str, str]
ASKED: Mapping[str, list[str]] = json.loads((FOLDER / "requires.json").read_text("utf-8"))


def here() -> dict[str, str]:
    return {name: str(value) for name, value in default_environment().items()}


def machines() -> Iterator[Machine]:
    for python, (platform, name, system) in product(PYTHONS, SYSTEMS):
        pythons = {"python_version": python, "python_full_version": f"{python}.7"}
        yield here() | pythons | {"sys_platform": platform, "os_name": name, "platform_system": system}


def pinned(lock: str, machine: Machine) -> dict[str, str]:
    """Name → version of what a lock installs on a machine."""
    rows = [Requirement(row.split("\\")[0]) for row in ROW.findall(lock)]
    there = [row for row in rows if row.marker is None or row.marker.evaluate(machine)]
    return {canonicalize_name(row.name): str(row.specifier).removeprefix("==") for row in there}


def unmet(pins: Mapping[str, str], wanted: list[str], machine: Machine) -> list[str]:
    """Every requirement, of the wanted ones and of what they bring, that no pin fulfils."""
    problems, seen, left = [], set[tuple[str, str]](), [(row, "") for row in wanted]
    while left:
        row, extra = left.pop()
        asked = Requirement(row)
        if asked.marker and not asked.marker.evaluate({**machine, "extra": extra}):
            continue
        name = canonicalize_name(asked.name)
        if name not in pins or not asked.specifier.contains(pins[name], prereleases=True):
            problems.append(row)
            continue
        for each in {"", *asked.extras}:
            if (name, each) not in seen:
                seen.add((name, each))
                left += [(below, each) for below in ASKED[f"{name}=={pins[name]}"]]
    return problems


def wanted(source: Path) -> list[str]:
    """The rows of an `.in` file and of those it includes."""
    rows = source.read_text("utf-8").splitlines()
    included = [row.removeprefix("-r ") for row in rows if row.startswith("-r ")]
    own = [row for row in rows if row and not row.startswith(("#", "-"))]
    return [*own, *(row for name in included for row in wanted(FOLDER / name))]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_files_pin_and_hash_and_name_no_registry(lock: Path) -> None:
    text = lock.read_text("utf-8")
    rows = ROW.findall(text)

    assert rows
    assert [row for row in rows if "==" not in row or "--hash=sha256:" not in row] == []
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links|--trusted-host", text) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_each_lock_is_closed_on_every_python_and_system(lock: Path) -> None:
    text, asked = lock.read_text("utf-8"), wanted(lock.with_suffix(".in"))

    assert asked
    assert {tuple(unmet(pinned(text, machine), asked, machine)) for machine in machines()} == {()}


def test_a_forgotten_package_an_extra_and_an_old_version_are_unmet() -> None:
    machine = next(machines())
    pins = pinned((FOLDER / "test.txt").read_text("utf-8"), machine)

    assert unmet({name: pins[name] for name in pins if name != "execnet"}, ["pytest-xdist"], machine) == [
        "execnet>=2.1"
    ]
    assert unmet(pins, ["pytest-xdist[psutil]"], machine) == ['psutil>=3.0; extra == "psutil"']
    assert unmet(pins, ["pytest>=99"], machine) == ["pytest>=99"]


def test_what_packages_ask_for_is_written_down_as_they_say_it() -> None:
    pins = pinned((FOLDER / "test.txt").read_text("utf-8"), here())
    said = {f"{name}=={version}": distribution(name).requires or [] for name, version in pins.items()}

    assert {key: ASKED[key] for key in said} == said
