"""A node → an object of a model class; pydantic's errors get their line and column, and words of ours."""

import re
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from site_src.errors import Location, Problem, nearest
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

NounT = TypeVar("NounT", bound=BaseModel)
_KEY = "[key]"  # pydantic's last step to an error in a key itself
_A_WORD = ("wrong-shape", "这里要写一个词或一句话", "写成“{last}: 文字”；不要写成列表或几行。")
_A_MAPPING = ("wrong-shape", "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。")
_SAYS = {
    "missing": ("missing-key", "缺少“{last}”", "补上这一项；怎么写看 docs/editing.md。"),
    "string_type": _A_WORD,
    "literal_error": _A_WORD,
    "bool_type": _A_WORD,
    "int_type": _A_WORD,
    "dataclass_exact_type": _A_WORD,
    "string_too_short": ("empty-value", "“{last}”后面是空的", "写上内容，或者删掉这一行。"),
    "string_pattern_mismatch": (
        "slug-shape",
        "“{given}”不能作名字",
        "只用小写字母、数字、短横线、下划线，如 jiangsu。",
    ),
    "tuple_type": ("wrong-shape", "这里要写成列表", "每项一行，前面加“- ”；或者写在 [ ] 里。"),
    "model_type": _A_MAPPING,
    "dict_type": _A_MAPPING,
}


def plain(node: Node) -> Any:  # noqa: ANN401 - the shape pydantic takes: dict, tuple, str
    """Convert a node to dicts, tuples and strings, without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return tuple(plain(item) for item in node.items)
    return {key.text: plain(value) for key, value in node.entries}


def decode(noun: type[NounT], node: Node, *, besides: tuple[str, ...] = ()) -> tuple[NounT | None, list[Problem]]:
    """Validate a node as a model class; returns the object and no problems, or None and every problem.

    `besides`: keys that may stand there too and are read by the caller.
    """
    fields = plain(node)
    if isinstance(fields, dict):
        fields = {key: value for key, value in fields.items() if key not in besides}
    try:
        return noun.model_validate(fields), []
    except ValidationError as error:
        return None, [_problem(noun, node, detail, besides) for detail in error.errors(include_url=False)]


def _problem(noun: type[BaseModel], node: Node, detail: ErrorDetails, besides: tuple[str, ...]) -> Problem:
    kind, keys = detail["type"], detail["loc"]
    spot = _find(node, keys)
    given = detail["input"] if isinstance(detail["input"], str) else None
    if kind == "extra_forbidden":
        known = [*_keys_of(noun, keys[:-1]), *(besides if len(keys) == 1 else ())]
        return Problem(spot.key, "unknown-key", f"没有“{spot.name}”这个键", nearest(spot.name, known))
    if kind == "literal_error" and given is not None:
        # pydantic hands over the members only inside its message
        known = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        if keys[-1] == _KEY:
            return Problem(spot.key, "unknown-key", f"没有“{given}”这个键", nearest(given, known))
        return Problem(spot.value, "unknown-word", f"“{spot.name}”不能写成“{given}”", nearest(given, known))
    if kind == "value_error":
        message = str(detail["ctx"]["error"])
        return Problem(spot.value, "bad-value", message, f"这是“{spot.name}”的值；怎么写看 docs/editing.md。")
    rule, message, hint = _SAYS.get(
        kind, ("wrong-shape", f"“{{last}}”写得不对（{kind}）", "怎么写看 docs/editing.md。")
    )
    at = spot.key if keys and keys[-1] == _KEY else spot.value
    return Problem(at, rule, message.format(last=spot.name, given=given), hint.format(last=spot.name))


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an error is: the value (its key's place where it has several lines), its key, the key's name."""

    value: Location
    key: Location
    name: str


def _find(node: Node, keys: tuple[str | int, ...]) -> _Spot:
    """The spot to which pydantic's `loc` leads in the node, as far as it does."""
    spot = _Spot(node.location, node.location, "这里")
    for key in keys:
        if isinstance(node, Sequence) and isinstance(key, int):
            node = node.items[key]
            spot = _Spot(node.location, node.location, spot.name)
        elif isinstance(node, Mapping) and isinstance(key, str) and key != _KEY:
            entry = node.entry(key)
            if entry is None:
                return _Spot(spot.value, spot.key, key)
            name, node = entry
            spot = _Spot(node.location if isinstance(node, Scalar) else name.location, name.location, key)
    return spot


def _keys_of(noun: Any, keys: tuple[str | int, ...]) -> list[str]:  # noqa: ANN401 - walks type annotations
    """The keys that the model class allows at the place to which `keys` lead."""
    for key in keys:
        noun = _inside(_bare(noun), key)
    return list(_fields(_bare(noun)))


def _inside(noun: Any, key: str | int) -> Any:  # noqa: ANN401
    """The type of what stands under `key` in a noun, a list or a mapping."""
    if get_origin(noun) is tuple:
        return get_args(noun)[0]
    if get_origin(noun) is MappingOf:
        return get_args(noun)[1]
    return _fields(noun)[str(key)].annotation


def _fields(noun: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in noun.model_fields.items()}


def _bare(noun: Any) -> Any:  # noqa: ANN401
    """Look through Annotated and Optional."""
    while get_origin(noun) is Annotated:
        noun = get_args(noun)[0]
    options = get_args(noun)
    return next(_bare(each) for each in options if each is not type(None)) if type(None) in options else noun
