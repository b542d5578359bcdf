"""Regions, topics, questions and claims, each begun from a form beside this module."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from string import Template
from typing import get_args

from site_src.model.library import Library
from site_src.model.topic import Kind
from site_src.model.writing import Verdict
from site_src.scaffold.drafts import Draft

_PLAIN = re.compile(r"\w+")


def region(library: Library, slug: str, name: str) -> Draft:
    """A draft of a province called `name`."""
    # quoted where YAML might need it
    scalar = name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)
    return _draft(library, f"regions/{slug}.yaml", "region.txt", name=scalar)


def topic(library: Library, slug: str) -> Draft:
    """A draft of a topic with one attribute, behind all others in order."""
    order = _next(each.order for each in library.topics.values())
    return _draft(library, f"topics/{slug}.yaml", "topic.txt", order=order, kinds=" ".join(get_args(Kind)))


def question(library: Library, slug: str) -> Draft:
    """A draft of a question without its answer, behind all others in order."""
    order = _next(each.order for each in library.questions.values())
    return _draft(library, f"questions/{slug}.md", "question.txt", order=order, topics=_topics(library))


def claim(library: Library, slug: str) -> Draft:
    """A draft of a claim without its verdict, behind all others in order."""
    order, verdicts = _next(each.order for each in library.claims.values()), " ".join(get_args(Verdict))
    path = f"claims/{slug}.yaml"
    return _draft(library, path, "claim.txt", order=order, topics=_topics(library), verdicts=verdicts)


def _draft(library: Library, path: str, form: str, **words: str) -> Draft:
    text = Path(__file__).with_name(form).read_text(encoding="utf-8")
    return Draft(Path(library.folder) / path, Template(text).substitute(words))


def _next(orders: Iterable[int]) -> str:
    """The next free order number."""
    return str(max(orders, default=0) + 1)


def _topics(library: Library) -> str:
    return " ".join(library.topics) or "topics/ 里的名字"
