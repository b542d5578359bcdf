"""`/data/`: the JSON and CSV files, with an explanation of every column."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.exports.columns import COLUMNS, Column
from site_src.model.place import NATION
from site_src.views.answers import Viewer


@dataclass(frozen=True, slots=True)
class DataFile:
    """One subject as JSON and CSV; `csv` is "" for sources, index and schema."""

    label: str
    json: str
    csv: str = ""


@dataclass(frozen=True, slots=True)
class DataView:
    """All data files, and the columns of the tables."""

    topics: tuple[DataFile, ...]
    places: tuple[DataFile, ...]
    others: tuple[DataFile, ...]
    columns: tuple[Column, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The page about the data files."""
    library = viewer.library
    place_names = {NATION: library.site.nation} | {slug: region.short for slug, region in library.regions.items()}
    view = DataView(
        topics=tuple(
            DataFile(topic.title, addresses.topic_json(slug), addresses.topic_csv(slug))
            for slug, topic in library.topics.items()
        ),
        places=tuple(
            DataFile(name, addresses.place_json(slug), addresses.place_csv(slug)) for slug, name in place_names.items()
        ),
        others=(
            DataFile("有哪些文件、各有多少条", addresses.DATA_INDEX),
            DataFile("全部出处", addresses.DATA_SOURCES),
            DataFile("JSON Schema（每个名字的意思）", addresses.DATA_SCHEMA),
        ),
        columns=COLUMNS,
    )
    description = f"{library.site.title}的全部规定：按主题、按省的 JSON 和 CSV，写明每一列的意思和许可。"
    files = (addresses.DATA_INDEX,)
    yield Page(addresses.DATA, "pages/data.html", "下载数据", description, view, data=files)
