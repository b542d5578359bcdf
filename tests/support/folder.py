"""A small content folder that has nothing wrong with it, for a test to break."""

from pathlib import Path
from textwrap import dedent

from tests.support.library import REGION, SITE, TOPIC

FILES = {
    "site.yaml": SITE,
    "topics/loan.yaml": TOPIC,
    "regions/qingshan.yaml": REGION,
    "sources/all.yaml": "rules-2025: {title: 借书办法, publisher: 青山省图书馆, kind: official}\n",
    "policies/loan/qingshan.yaml": "whole: {books: [{value: 5, source: rules-2025}]}\n",
}


def put(folder: Path, path: str, text: str | bytes) -> None:
    """Write one file, with its folders."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
