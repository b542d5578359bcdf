"""A node → a pydantic noun; pydantic's error places are led back to lines, its error kinds put into words."""

import re
from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_src.errors import Location, Problem, nearest
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

Made = TypeVar("Made", bound=BaseModel)
_SAYS = {
    "missing": ("missing-key", "缺少“{last}”", "补上这一项；怎么写看 docs/editing.md。"),
    "string_type": ("wrong-shape", "这里要写一个词或一句话", "写成“{last}: 文字”；不要写成列表或几行。"),
    "string_too_short": ("empty-value", "“{last}”后面是空的", "写上内容，或者删掉这一行。"),
    "string_pattern_mismatch": ("slug-shape", "“{given}”不能作名字", "只用小写字母、数字和短横线，例如 jiangsu。"),
    "tuple_type": ("wrong-shape", "这里要写成列表", "每项一行，前面加“- ”；或者写在 [ ] 里。"),
    "model_type": ("wrong-shape", "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。"),
    "model_attributes_type": ("wrong-shape", "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。"),
    "dict_type": ("wrong-shape", "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。"),
    "mapping_type": ("wrong-shape", "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。"),
}


def plain(node: Node) -> Any:  # noqa: ANN401 - the shape pydantic takes: dict, tuple, str
    """Strip a node down to dicts, tuples and strings."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return tuple(plain(item) for item in node.items)
    return {key.text: plain(value) for key, value in node.entries}


def decode(noun: type[Made], node: Node) -> tuple[Made | None, list[Problem]]:
    """Make one noun from a node: the noun, or None and every problem found in it."""
    try:
        return noun.model_validate(plain(node)), []
    except ValidationError as error:
        return None, [_problem(noun, node, detail) for detail in error.errors(include_url=False)]


def _problem(noun: type[BaseModel], node: Node, detail: ErrorDetails) -> Problem:
    kind, keys = detail["type"], detail["loc"]
    at, last = _find(node, keys)
    given = detail["input"] if isinstance(detail["input"], str) else ""
    if kind == "extra_forbidden":
        known = _keys_of(noun, keys[:-1])
        return Problem(at, "unknown-key", f"没有“{last}”这个键", nearest(str(last), known))
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        return Problem(at, "unknown-word", f"“{last}”不能写成“{given}”", nearest(given, known))
    if kind == "value_error":
        message = str(detail["ctx"]["error"])
        return Problem(at, "bad-value", message, f"这是“{last}”的值；怎么写看 docs/editing.md。")
    if kind in _SAYS:
        rule, message, hint = _SAYS[kind]
        return Problem(at, rule, message.format(last=last, given=given), hint.format(last=last))
    return Problem(at, "wrong-shape", f"“{last}”写得不对（{detail['msg']}）", "怎么写看 docs/editing.md。")


def _find(node: Node, keys: tuple[str | int, ...]) -> tuple[Location, str | int]:
    """Follow pydantic's place into the node as far as it leads: the location, and the last named key."""
    at, last = node.location, "这里"
    for key in keys:
        if isinstance(node, Mapping):
            entry = next(((name, value) for name, value in node.entries if name.text == key), None)
            if entry is None:
                last = str(key)
                continue
            at = entry[0].location if not isinstance(entry[1], Scalar) or not entry[1].text else entry[1].location
            node, last = entry[1], str(key)
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
            at = node.location
    return at, last


def _keys_of(noun: Any, keys: tuple[str | int, ...]) -> list[str]:  # noqa: ANN401 - walks type annotations
    """The keys that may be written in the noun that `keys` lead to."""
    for key in keys:
        noun = _inside(_bare(noun), key)
    noun = _bare(noun)
    if not (isinstance(noun, type) and issubclass(noun, BaseModel)):
        return []
    return [field.alias or name for name, field in noun.model_fields.items()]


def _inside(noun: Any, key: str | int) -> Any:  # noqa: ANN401
    if isinstance(noun, type) and issubclass(noun, BaseModel):
        fields = {field.alias or name: field for name, field in noun.model_fields.items()}
        return fields[str(key)].annotation if str(key) in fields else None
    origin = get_origin(noun)
    if origin is tuple:
        return get_args(noun)[0]
    return get_args(noun)[1] if origin in (dict, MappingOf) else None


def _bare(noun: Any) -> Any:  # noqa: ANN401
    """Look through Annotated and Optional."""
    while get_origin(noun) is Annotated:
        noun = get_args(noun)[0]
    options = [each for each in get_args(noun) if each is not type(None)]
    return _bare(options[0]) if type(None) in get_args(noun) and options else noun
