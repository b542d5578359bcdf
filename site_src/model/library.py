"""Everything the content says, read and typed; nothing in it changes after loading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_src.errors import Location
from site_src.model.calculator import Calculator, Scenario
from site_src.model.comparison import Comparison
from site_src.model.correction import Correction
from site_src.model.fact import FactRef, Subject
from site_src.model.place import NATION, WHOLE, Place, Region
from site_src.model.search import City, SearchWords
from site_src.model.source import Source
from site_src.model.statement import Statement
from site_src.model.topic import Attribute, Topic
from site_src.model.writing import Claim, Exemption, Ledger, Question, Site
from site_src.yaml_file import Mapping as MappingNode
from site_src.yaml_file import Node
from site_src.yaml_file import Sequence as SequenceNode


@dataclass(frozen=True, slots=True)
class Article:
    """Markdown text with the line of its file on which it begins."""

    path: str
    first_line: int
    text: str


@dataclass(frozen=True, slots=True)
class Library:
    """The whole content. Mappings keep the order of the files; `roots` leads every noun back to its lines."""

    site: Site
    regions: Mapping[str, Region]
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    statements: Mapping[FactRef, tuple[Statement, ...]]
    questions: Mapping[str, Question]
    claims: Mapping[str, Claim]
    comparisons: Mapping[str, Comparison]
    calculators: Mapping[str, Calculator]
    scenarios: Mapping[str, Scenario]
    ledgers: Mapping[str, Ledger]
    corrections: Mapping[str, Correction]
    search: SearchWords
    cities: Mapping[str, tuple[City, ...]]  # by province
    exemptions: tuple[Exemption, ...]
    articles: Mapping[str, Article]  # by path: bodies of questions, the about page
    roots: Mapping[str, Node]
    source_paths: Mapping[str, str]
    folder: str

    def attribute(self, topic: str, name: str) -> Attribute | None:
        """The declared attribute, or None."""
        declared = self.topics.get(topic)
        return declared.attributes.get(name) if declared else None

    def declared(self, question: Subject | FactRef) -> Attribute:
        """The attribute as its topic declares it; KeyError where it does not."""
        return self.topics[question.topic].attributes[question.attribute]

    def all_statements(self) -> Iterator[Statement]:
        """Every statement as it is written, in file order: a list of places counts once."""
        lists: set[tuple[str, tuple[str | int, ...]]] = set()
        for group in self.statements.values():
            for each in group:
                if each.listed is None:
                    yield each
                elif (each.path, each.keys) not in lists:
                    lists.add((each.path, each.keys))
                    yield each

    def own_groups(self) -> Iterator[tuple[FactRef, tuple[Statement, ...]]]:
        """Each attribute and place with the statements that stand in its own file; what a list says is left out."""
        for ref, group in self.statements.items():
            own = tuple(each for each in group if each.listed is None)
            if own:
                yield ref, own

    def provinces(self) -> tuple[Place, ...]:
        """Every province, in the order of GB/T 2260 codes."""
        return tuple(Place(slug) for slug in self.regions)

    def areas(self, region: str) -> tuple[Place, ...]:
        """Every area of one province, in declared order."""
        return tuple(Place(region, area) for area in self.regions[region].areas)

    def everywhere(self) -> Iterator[Place]:
        """The nation, then every province before its areas."""
        yield Place()
        for province in self.provinces():
            yield province
            yield from self.areas(province.region)

    def knows(self, place: Place) -> bool:
        """True if the place is declared."""
        if place.region == NATION:
            return place.area == WHOLE
        region = self.regions.get(place.region)
        return region is not None and (place.area == WHOLE or place.area in region.areas)

    def name(self, place: Place) -> str:
        """The name of a place for readers: 全国, 江苏, 江苏扬州市. Raises KeyError for an undeclared place."""
        if place.region == NATION:
            return self.site.nation
        region = self.regions[place.region]
        return region.short if place.area == WHOLE else region.short + region.areas[place.area].name

    def titles(self) -> dict[str, str]:
        """The title of everything that has a page of its own, by `folder/slug`."""
        titles = {f"regions/{slug}": region.name for slug, region in self.regions.items()}
        titles |= {f"claims/{slug}": f"“{claim.title}”" for slug, claim in self.claims.items()}
        for folder, nouns in (
            ("topics", self.topics),
            ("questions", self.questions),
            ("comparisons", self.comparisons),
            ("calculators", self.calculators),
            ("scenarios", self.scenarios),
            ("sources", self.sources),
        ):
            titles |= {f"{folder}/{slug}": each.title for slug, each in nouns.items()}
        return titles

    def locate(self, path: str, keys: tuple[str | int, ...] = (), *, key: bool = False) -> Location:
        """The place in a file to which `keys` lead, as far as they do; with `key` that of the key, not its value."""
        node: Node | None = self.roots.get(path)
        at = node.location if node else Location(path)
        for step in keys:
            child: tuple[Location, Node] | None = None
            if isinstance(node, MappingNode):
                entry = node.entry(str(step))
                child = (entry[0].location, entry[1]) if entry else None
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
                child = (node.items[step].location, node.items[step])
            if child is None:
                break
            node = child[1]
            at = child[0] if key else node.location
        return at
