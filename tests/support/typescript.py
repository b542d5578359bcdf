"""Types for the scripts: TypedDicts of Python as declarations, and the compiler that holds scripts to them."""

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from tests.support.site import ROOT

TEMPLATES = ROOT / "templates"
_PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null", object: "unknown"}


@dataclass(frozen=True)
class Program:
    """Scripts that are compiled together.

    `modules`: whether each has a scope of its own, as the build gives it; else they share one. `declared` are
    hand-written declarations beside the contract, as paths under `templates/`.
    """

    scripts: tuple[Path, ...]
    modules: bool
    declared: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ("es2022", "dom", "dom.iterable")


def payloads(contract: ModuleType) -> list[type]:
    """Every TypedDict of a module, and of those in it."""
    below = (
        import_module(f"{contract.__name__}.{each.name}") for each in iter_modules(getattr(contract, "__path__", ()))
    )
    modules = (contract, *below)
    return [each for module in modules for each in vars(module).values() if _is_own(each, module)]


def _is_own(thing: object, module: ModuleType) -> bool:
    return is_typeddict(thing) and getattr(thing, "__module__", "") == module.__name__


def declarations(contract: ModuleType) -> str:
    """Every TypedDict of a contract as an interface."""
    return "\n".join(_interface(each) for each in payloads(contract)) + "\n"


def complaints(program: Program, contract: ModuleType, folder: Path) -> list[str]:
    """What the compiler says of a program, a line each; `folder` is empty and takes the declarations."""
    (folder / "contract.d.ts").write_text(declarations(contract), encoding="utf-8")
    files = [*program.scripts, folder / "contract.d.ts", *(TEMPLATES / name for name in program.declared)]
    settings = {
        "compilerOptions": {
            "allowJs": True,
            "checkJs": True,
            "noEmit": True,
            "strict": True,
            "target": "es2022",
            "lib": list(program.libraries),
            "moduleDetection": "force" if program.modules else "auto",
            "types": [],
        },
        "files": [str(path) for path in files],
    }
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    ran = subprocess.run(["tsc", "-p", folder], cwd=TEMPLATES, capture_output=True, text=True, check=False)  # noqa: S607
    return ran.stdout.splitlines()


def _interface(declared: type) -> str:
    hints = get_type_hints(declared, include_extras=True)
    lines = [f"  {_key(name, hint)}: {_type(hint)};" for name, hint in hints.items()]
    return "\n".join([f"interface {declared.__name__} {{", *lines, "}"])


def _key(name: str, hint: object) -> str:
    return f"{name}?" if get_origin(hint) is NotRequired else name


def _type(hint: Any) -> str:  # noqa: ANN401 - a type is whatever typing makes of it
    origin, parts = get_origin(hint), get_args(hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_typeddict(hint):
        return str(hint.__name__)
    if origin in _WRITERS:
        return _WRITERS[origin](parts)
    raise TypeError(f"no form in TypeScript for {hint!r}")


def _either(parts: tuple[Any, ...]) -> str:
    return " | ".join(map(_type, parts))


def _listed(parts: tuple[Any, ...]) -> str:
    return f"({_type(parts[0])})[]"


_WRITERS: dict[Any, Callable[[tuple[Any, ...]], str]] = {
    Literal: lambda parts: " | ".join(json.dumps(each, ensure_ascii=False) for each in parts),
    Union: _either,
    UnionType: _either,
    NotRequired: lambda parts: _type(parts[0]),
    tuple: lambda parts: _listed(parts) if parts[-1] is Ellipsis else f"[{', '.join(map(_type, parts))}]",
    list: _listed,
    Sequence: _listed,
    Mapping: lambda parts: f"{{ [key: {_type(parts[0])}]: {_type(parts[1])} }}",
}
