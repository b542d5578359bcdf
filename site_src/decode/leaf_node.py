"""The node of one leaf → the leaf, by the kind its attribute declares."""

from collections.abc import Collection

from site_src.decode.leaf import PARSERS, parse_percent
from site_src.errors import Location, Problem, nearest
from site_src.model.topic import Attribute
from site_src.model.values import Absent, Choices, Items, Leaf, Link, Percent, Share
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

_SHARE = ("share", "of")
_LINK = ("label", "url")
_NUMBERS = ("money", "percent", "count", "months")


class BadLeafError(Exception):
    """One leaf or level that cannot be read; carries its problem."""

    def __init__(self, at: Location, rule: str, message: str, hint: str) -> None:
        self.problem = Problem(at, rule, message, hint)
        super().__init__(message)


def is_leaf(node: Mapping, attribute: Attribute) -> bool:
    """True if a mapping is itself a leaf (a share or a link), not a level of members."""
    names = _LINK if attribute.kind == "link" else _SHARE
    # one of the two keys is enough: a slip in the other is then reported as such
    return any(key.text in names for key, _ in node.entries)


def decode_leaf(node: Node, attribute: Attribute, bases: Collection[str]) -> Leaf:
    """Decode one leaf; `bases` are the names a share may refer to. Raises BadLeafError with the problem."""
    kind = attribute.kind
    if isinstance(node, Scalar) and not node.text.strip():
        raise BadLeafError(node.location, "empty-value", "值是空的", "写上值；没找到就写 unknown: 原因。")
    if kind in ("list", "steps"):
        return Items(tuple(item.text for item in _texts(node)), ordered=kind == "steps")
    if kind in ("choice", "choices"):
        return _choices(_texts(node), attribute)
    if kind == "link":
        label, url = _parts(node, _LINK)
        return Link(label.text, url.text)
    if isinstance(node, Mapping):
        return _share(_parts(node, _SHARE), attribute, bases)
    return _scalar(node, attribute)


def _scalar(node: Scalar | Sequence, attribute: Attribute) -> Leaf:
    hint = f"“{attribute.label}”的种类是 {attribute.kind}。"
    if isinstance(node, Sequence):
        raise BadLeafError(node.location, "wrong-shape", "这里要写一个值，不是列表", hint)
    if node.text == "none" and attribute.kind in _NUMBERS:
        return Absent()
    try:
        return PARSERS[attribute.kind](node.text)
    except ValueError as error:
        raise BadLeafError(node.location, f"bad-{attribute.kind}", str(error), hint) from None


def _share(parts: tuple[Scalar, Scalar], attribute: Attribute, bases: Collection[str]) -> Share:
    share, of = parts
    if attribute.kind != "money":
        raise BadLeafError(share.location, "wrong-shape", "只有金额能写成 share 和 of", "直接写值。")
    try:
        percent = parse_percent(share.text)
    except ValueError as error:
        raise BadLeafError(share.location, "bad-percent", str(error), "share 是百分比。") from None
    if not isinstance(percent, Percent):
        raise BadLeafError(share.location, "wrong-shape", "share 不能是范围", "写一个百分比，例如 5%。")
    if of.text not in bases:
        raise BadLeafError(of.location, "unknown-base", f"没有“{of.text}”这个基数", nearest(of.text, bases))
    return Share(percent, of.text)


def _choices(given: tuple[Scalar, ...], attribute: Attribute) -> Choices:
    members = attribute.members
    chosen: set[str] = set()
    for item in given:
        if item.text not in members:
            message = f"“{attribute.label}”里没有“{item.text}”这一项"
            raise BadLeafError(item.location, "unknown-choice", message, nearest(item.text, members))
        if item.text in chosen:
            raise BadLeafError(item.location, "wrong-shape", f"“{item.text}”写了两次", "每项只写一次。")
        if chosen and attribute.kind == "choice":
            raise BadLeafError(item.location, "wrong-shape", "这里只能选一项", "留下一项，删掉别的。")
        chosen.add(item.text)
    # in declared order, so that equal choices are equal values however they were listed
    return Choices(tuple(word for word in members if word in chosen))


def _texts(node: Node) -> tuple[Scalar, ...]:
    """The scalars of a list; a single scalar counts as a list of one. Raises BadLeafError."""
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        hint = "每项一行，前面加“- ”；或者写在 [ ] 里。"
        raise BadLeafError(node.location, "empty-value", "这个列表是空的", hint)
    texts = []
    for item in items:
        if not isinstance(item, Scalar) or not item.text.strip():
            hint = "有“: ”的话用双引号括起来。"
            raise BadLeafError(item.location, "wrong-shape", "列表里的每一项要是一句话", hint)
        texts.append(item)
    return tuple(texts)


def _parts(node: Node, names: tuple[str, str]) -> tuple[Scalar, Scalar]:
    """The two scalars of a leaf written with two keys, in the order of `names`. Raises BadLeafError."""
    nodes = [node.get(name) for name in names] if isinstance(node, Mapping) else []
    texts = [part for part in nodes if isinstance(part, Scalar) and part.text.strip()]
    if not isinstance(node, Mapping) or not len(texts) == len(names) == len(node.entries):
        first, second = names
        hint = f"写成 {{{first}: …, {second}: …}}。"
        raise BadLeafError(node.location, "wrong-shape", f"这里要写 {first} 和 {second} 两项", hint)
    return texts[0], texts[1]
