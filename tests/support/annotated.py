"""What annotations promise of values that nobody has made yet: their attributes, their items, what calls give."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Kinds = frozenset[object]
"""The kinds a value may be of: classes, and the kinds below."""


@dataclass(frozen=True)
class Many:
    """Any number of items of the same kinds."""

    of: Kinds


@dataclass(frozen=True)
class Fixed:
    """A tuple of so many items."""

    parts: tuple[Kinds, ...]


@dataclass(frozen=True)
class Pairs:
    """A mapping."""

    keys: Kinds
    values: Kinds


@dataclass(frozen=True)
class Gives:
    """Something to call, and what it gives."""

    result: Kinds


@dataclass(frozen=True)
class Narrowed:
    """A class of which more is known, of some attributes, than its annotations say."""

    kind: type
    attributes: tuple[tuple[str, Kinds], ...]


@dataclass(frozen=True)
class Unknown:
    """Anything at all: `object`, or `Any`."""


NOTHING: Kinds = frozenset()
TEXT: Kinds = frozenset({str})
NUMBER: Kinds = frozenset({int})
TRUTH: Kinds = frozenset({bool})
UNKNOWN: Kinds = frozenset({Unknown()})
METHODS: Mapping[str, Kinds] = {"startswith": TRUTH, "endswith": TRUTH, "items": NOTHING}
"""What the methods of texts give that templates may call."""


class MissingError(Exception):
    """No such attribute or item; says what it was looked for in."""


def kinds(annotation: object) -> Kinds:
    """The kinds that an annotation allows."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return frozenset[object]().union(*map(kinds, arguments))
    if origin is Literal:
        return frozenset(type(each) for each in arguments)
    if origin is Annotated:
        return kinds(arguments[0])
    if origin is not None:
        return frozenset({_generic(origin, arguments)})
    if annotation in (Any, object) or isinstance(annotation, TypeVar):
        return UNKNOWN
    return frozenset({NoneType if annotation is None else annotation})


def _generic(origin: object, arguments: tuple[object, ...]) -> object:
    if origin is tuple and arguments[-1:] != (...,):
        return Fixed(tuple(map(kinds, arguments)))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Pairs(kinds(arguments[0]), kinds(arguments[1]))
    if origin is Callable:
        return Gives(kinds(arguments[1]))
    return Many(kinds(arguments[0]))


def kind_of(value: object) -> object:
    """The kind of a value that is there; a tuple is judged by what it holds."""
    if isinstance(value, tuple):
        return Many(frozenset(map(kind_of, value)))
    return type(value)


@cache
def hints(kind: type) -> Mapping[str, object]:
    """The annotated attributes of a class."""
    return get_type_hints(kind)


def attribute(kind: object, name: str) -> Kinds:
    """The kinds of an attribute; raises MissingError where there is none. None has none, and that is not judged."""
    if kind is NoneType:
        return NOTHING
    if isinstance(kind, Unknown):
        return UNKNOWN
    if isinstance(kind, Pairs) and name == "items":
        return frozenset({Gives(frozenset({Many(frozenset({Fixed((kind.keys, kind.values))}))}))})
    if isinstance(kind, Narrowed):
        return dict(kind.attributes).get(name) or _of_class(kind.kind, name)
    if not isinstance(kind, type):
        raise MissingError(called(kind))
    if kind is str and name in METHODS:
        return frozenset({Gives(METHODS[name])})
    return _of_class(kind, name)


def _of_class(kind: type, name: str) -> Kinds:
    if name in hints(kind):
        return kinds(hints(kind)[name])
    found = inspect.getattr_static(kind, name, None)
    if isinstance(found, property):
        return kinds(get_type_hints(found.fget)["return"])
    if inspect.isfunction(found):
        return frozenset({Gives(kinds(get_type_hints(found)["return"]))})
    raise MissingError(kind.__name__)


def known(names: Mapping[str, Kinds], name: str, of: str) -> Kinds:
    """The kinds behind one of the names there are; raises MissingError for any other."""
    if name not in names:
        raise MissingError(of)
    return names[name]


def called(kind: object) -> str:
    """How a kind is named to whoever reads the complaint."""
    return kind.__name__ if isinstance(kind, type) else type(kind).__name__


def result(kind: object) -> Kinds:
    """What a call gives; raises MissingError where nothing can be called."""
    if isinstance(kind, Gives):
        return kind.result
    if isinstance(kind, Unknown):
        return UNKNOWN
    return frozenset[object]().union(*(each.result for each in attribute(kind, "__call__") if isinstance(each, Gives)))


def element(kind: object) -> Kinds:
    """What a loop meets; raises MissingError where there is nothing to loop over."""
    if isinstance(kind, Many):
        return kind.of
    if isinstance(kind, Fixed):
        return frozenset[object]().union(*kind.parts)
    if isinstance(kind, Pairs):
        return kind.keys
    if isinstance(kind, Unknown) or kind is str:
        return frozenset({kind})
    if kind is NoneType:
        return NOTHING
    raise MissingError(called(kind))


def item(kind: object, key: object) -> Kinds:
    """What stands at a place; `key` is the constant asked for, None where it is worked out."""
    if isinstance(kind, Pairs):
        return kind.values
    if isinstance(kind, Fixed) and isinstance(key, int):
        return _part(kind, key)
    return element(kind)


def _part(kind: Fixed, key: int) -> Kinds:
    if not -len(kind.parts) <= key < len(kind.parts):
        raise MissingError(f"a tuple of {len(kind.parts)}")
    return kind.parts[key]


def parts(kind: object, count: int) -> tuple[Kinds, ...]:
    """The items by which a value fills so many names; raises MissingError where it has another number of them."""
    if isinstance(kind, Fixed):
        if len(kind.parts) != count:
            raise MissingError(f"a tuple of {len(kind.parts)}")
        return kind.parts
    return (element(kind),) * count
