"""A policies file: for each key attribute of a topic one statement, its value still to be found."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_src.errors import ScaffoldError, nearest
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.topic import Attribute, Kind
from site_src.scaffold.drafts import Draft

_VALUES: dict[Kind, str] = {
    "money": "〈金额，例如 1500〉",
    "percent": "〈百分比，例如 70%〉",
    "count": "〈整数，例如 5〉",
    "months": "〈几个月，例如 6〉",
    "date": "〈日期，例如 2025-09-01〉",
    "bool": "〈yes 或 no〉",
    "text": "〈一句话〉",
    "list": "\n        - 〈第一项〉",
    "steps": "\n        - 〈第一步〉",
    "link": "{label: 〈名字〉, url: 〈网址〉}",
}


def policy(library: Library, topic: str, place: Place) -> Draft:
    """A file on a topic for the region of `place`, begun with that place.

    Raises ScaffoldError when the topic or place is not declared, or nothing can be said there.
    """
    if topic not in library.topics:
        raise ScaffoldError(f"没有“{topic}”这个主题", nearest(topic, library.topics))
    if not library.knows(place):
        raise ScaffoldError(f"没有“{place}”这个地方", nearest(str(place), _places(library)))
    declared = library.topics[topic]
    names = declared.key_attributes or tuple(declared.attributes)
    fitting = {name: declared.attributes[name] for name in names if place.level in declared.attributes[name].levels}
    if not fitting:
        raise ScaffoldError(f"主题“{declared.title}”在{library.name(place)}没有可写的项目", "换一个地方，或者改主题。")
    lines = [f"{place.area}:", *(line for name, attribute in fitting.items() for line in _statement(name, attribute))]
    path = Path(library.folder) / "policies" / topic / f"{place.region}.yaml"
    return Draft(path, "\n".join(lines) + "\n")


def _places(library: Library) -> Iterator[str]:
    return map(str, library.everywhere())


def _statement(name: str, attribute: Attribute) -> Iterator[str]:
    value = _value(attribute)
    yield f"  {name}:"
    yield f"    # {attribute.label}：{attribute.help}"
    if attribute.axes:
        yield f"    # 可以按这些分开写：{' '.join(attribute.axes)}"
    yield "    # 查过，确实没有这项规定：把 value 换成 none: yes；没找到：换成 unknown: 原因"
    yield f"    - value:{value}" if value.startswith("\n") else f"    - value: {value}"
    if attribute.terms:
        terms = ", ".join(f"{term}: {_one_of(each.members)}" for term, each in attribute.terms.items())
        yield f"      terms: {{{terms}}}"
    yield "      from: 〈从哪天起，例如 2025-01-01；不知道就删掉这一行〉"
    yield "      source: 〈来源的名字，写在 sources 里的那个〉"
    yield "      verified: 〈读到来源的那一天，例如 2025-01-31〉"


def _value(attribute: Attribute) -> str:
    if attribute.kind == "choices":
        return f"\n        - {_one_of(attribute.members)}"
    return _one_of(attribute.members) if attribute.kind == "choice" else _VALUES[attribute.kind]


def _one_of(members: Iterable[str]) -> str:
    return f"〈{'、'.join(members)} 里选一个〉"
