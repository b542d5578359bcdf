"""The files of a content folder → one frozen `Library`, with every problem of every file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_src.decode.policy import PolicyFile, decode_policies
from site_src.errors import ContentError, Location, Problem, nearest
from site_src.load.shelf import Shelf
from site_src.model.calculator import Calculator, Scenario
from site_src.model.comparison import Comparison
from site_src.model.correction import Correction, Corrections
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place, Region
from site_src.model.search import Cities, City, SearchWords
from site_src.model.source import Source
from site_src.model.statement import Statement
from site_src.model.topic import Topic
from site_src.model.writing import Claim, Exemption, Ledger, Question, Site
from site_src.yaml_file import Mapping as MappingNode
from site_src.yaml_file import Node, Scalar
from site_src.yaml_file import Sequence as SequenceNode

# everything else at the top of the folder is reported, so that a misspelt name does not go unread
_READ = (
    "site.yaml", "exceptions.yaml", "corrections.yaml", "search.yaml", "cities.yaml", "about.md",
    "regions", "topics", "policies", "sources", "comparisons", "questions", "claims", "calculators", "scenarios",
    "intake", "cards",
)  # fmt: skip
_LEFT_ALONE = ("LICENSE", "GUIDELINES.md")  # for editors, not for the site

_Statements = dict[FactRef, tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The library as far as it could be read, and every problem, sorted by place."""

    library: Library
    problems: tuple[Problem, ...]


def load(folder: Path) -> Loaded:
    """Read a content folder whole.

    Raises ContentError when nothing can be judged at all: the folder or `site.yaml` is missing or unreadable.
    """
    shelf = Shelf(folder)
    if not folder.is_dir():
        shelf.refuse(Location(folder.as_posix()), "missing-folder", "没有这个内容文件夹", "用 --content 指出它在哪里。")
        raise ContentError(shelf.problems)
    site = shelf.read_file(Site, "site.yaml")
    if site is None:
        raise ContentError(shelf.problems)
    topics = dict(sorted(shelf.read_folder(Topic, "topics").items(), key=lambda item: item[1].order))
    sources, source_paths = _sources(shelf)
    # a site may do without
    if (folder / "about.md").is_file():
        shelf.keep_article(folder / "about.md")
    library = Library(
        site=site,
        regions=dict(sorted(shelf.read_folder(Region, "regions").items(), key=_by_code)),
        topics=topics,
        sources=sources,
        statements=_policies(shelf, site, topics),
        questions=dict(sorted(shelf.read_articles(Question, "questions").items(), key=lambda item: item[1].order)),
        claims=dict(sorted(shelf.read_folder(Claim, "claims").items(), key=lambda item: item[1].order)),
        comparisons=shelf.read_folder(Comparison, "comparisons"),
        calculators=dict(sorted(shelf.read_folder(Calculator, "calculators").items(), key=lambda item: item[1].order)),
        scenarios=dict(sorted(shelf.read_folder(Scenario, "scenarios").items(), key=lambda item: item[1].order)),
        ledgers=_ledgers(shelf),
        corrections=_corrections(shelf),
        search=_search(shelf),
        cities=_cities(shelf),
        exemptions=_exemptions(shelf),
        articles=shelf.articles,
        roots=shelf.roots,
        source_paths=source_paths,
        folder=folder.as_posix(),
    )
    shelf.refuse_strangers(_READ, _LEFT_ALONE)
    return Loaded(library, tuple(sorted(set(shelf.problems))))


def _by_code(item: tuple[str, Region]) -> tuple[bool, str]:
    """Sort key: the code of GB/T 2260, the order of every official list; regions without a code come last."""
    return item[1].code is None, item[1].code or item[0]


def _sources(shelf: Shelf) -> tuple[dict[str, Source], dict[str, str]]:
    """Every source by id, and the file each stands in; the same id twice is a problem."""
    sources: dict[str, Source] = {}
    paths: dict[str, str] = {}
    for path in shelf.files("sources", ".yaml"):
        root = shelf.read_root(path)
        if root is not None and not isinstance(root, MappingNode):
            hint = "每个来源写成“名字:”，下面缩进写 title、publisher、kind。"
            shelf.refuse(root.location, "wrong-shape", "这里要写成几行“键: 值”", hint)
        for key, node in root.entries if isinstance(root, MappingNode) else ():
            source = shelf.decode(Source, node)
            if key.text in paths:
                hint = f"另一处在 {paths[key.text]}；两处合成一处，或者换一个名字。"
                shelf.refuse(key.location, "doubled-source", f"来源“{key.text}”写了两次", hint)
            elif source:
                sources[key.text] = source
            paths.setdefault(key.text, path.as_posix())
    return sources, paths


def _policies(shelf: Shelf, site: Site, topics: Mapping[str, Topic]) -> _Statements:
    """Every statement, grouped by topic, attribute and place."""
    grouped: dict[FactRef, list[Statement]] = {}
    for path in shelf.files("policies", ".yaml", deep=True):
        root, topic = shelf.read_root(path), path.parent.name
        if topic not in topics and shelf.holds(f"topics/{topic}.yaml"):
            continue  # what is wrong with the topic is said there; without it nothing here can be judged
        if topic not in topics:
            hint = nearest(topic, topics)
            shelf.refuse(Location(path.as_posix()), "unknown-topic", f"没有“{topic}”这个主题", hint)
        elif root:
            file = PolicyFile(path.as_posix(), topic, path.stem)
            statements, problems = decode_policies(root, file, topics[topic], site)
            shelf.problems += problems
            for statement in statements:
                for each in _spread(statement):
                    grouped.setdefault(each.ref, []).append(each)
    # a place's own file comes first, then what a list of the province or of the nation says of it
    return {ref: tuple(sorted(group, key=_is_listed)) for ref, group in grouped.items()}


def _spread(statement: Statement) -> Iterator[Statement]:
    """A statement that lists places as one for each of them; any other as it is."""
    if not statement.fields.places:
        yield statement
    for place in dict.fromkeys(statement.fields.places):
        yield replace(statement, place=place, listed=statement.place)


def _is_listed(statement: Statement) -> tuple[bool, bool]:
    """Sort key: own statements, then lists of the province, then those of the nation."""
    return statement.listed is not None, statement.listed == Place()


def _ledgers(shelf: Shelf) -> dict[str, Ledger]:
    """The ledgers of gathered facts, by province."""
    ledgers: dict[str, Ledger] = {}
    for path in shelf.files("intake", ".yaml"):
        ledger = shelf.decode(Ledger, _under_rows(shelf.read_root(path)))
        if ledger:
            ledgers[path.stem] = ledger
    return ledgers


def _corrections(shelf: Shelf) -> Mapping[str, Correction]:
    """The corrections by id; {} where there is no such file."""
    path = shelf.folder / "corrections.yaml"
    read = shelf.decode(Corrections, _under_rows(shelf.read_root(path))) if path.is_file() else None
    return read.rows if read else {}


def _search(shelf: Shelf) -> SearchWords:
    """The words for search; empty where there is no such file."""
    there = shelf.holds("search.yaml")
    return (shelf.read_file(SearchWords, "search.yaml") if there else None) or SearchWords()


def _cities(shelf: Shelf) -> Mapping[str, tuple[City, ...]]:
    """The cities by province; {} where there is no such file."""
    path = shelf.folder / "cities.yaml"
    read = shelf.decode(Cities, _under_rows(shelf.read_root(path))) if path.is_file() else None
    return read.rows if read else {}


def _under_rows(root: Node | None) -> Node | None:
    """Wrap a file whose keys are ids as the one field `rows` that its model class has."""
    return MappingNode(((Scalar("rows", root.location), root),), root.location) if root else None


def _exemptions(shelf: Shelf) -> tuple[Exemption, ...]:
    """The known departures from rules; () where there is no such file."""
    path = shelf.folder / "exceptions.yaml"
    root = shelf.read_root(path) if path.is_file() else None
    if root is not None and not isinstance(root, SequenceNode):
        shelf.refuse(root.location, "wrong-shape", "这里要写成列表", "每项一行，前面加“- ”。")
    items = root.items if isinstance(root, SequenceNode) else ()
    exemptions = [shelf.decode(Exemption, item) for item in items]
    return tuple(each for each in exemptions if each)
