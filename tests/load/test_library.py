from pathlib import Path

import pytest

from site_src.errors import ContentError, Problem
from site_src.load import load
from site_src.model.dates import Day
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.model.values import Count, Point, Value
from tests.support.folder import put
from tests.support.nodes import found
from tests.support.site import ROOT


def problems(folder: Path) -> list[Problem]:
    return list(load(folder).problems)


def named(folder: Path) -> list[tuple[str, str, str]]:
    """Each problem's file below the folder, rule and message."""
    below = folder.as_posix() + "/"
    return [(each.location.path.removeprefix(below), each.rule, each.message) for each in problems(folder)]


class TestWhole:
    def test_nothing_wrong(self, folder: Path) -> None:
        """A folder with nothing wrong gives its library and no problems."""
        loaded = load(folder)

        assert loaded.problems == ()
        library = loaded.library
        assert library.site.title == "借书对照"
        assert list(library.topics) == ["loan"]
        assert list(library.regions) == ["qingshan"]
        assert list(library.sources) == ["rules-2025"]
        assert library.source_paths == {"rules-2025": f"{folder.as_posix()}/sources/all.yaml"}
        assert library.folder == folder.as_posix()
        (statement,) = library.statements[FactRef("loan", "books", Place("qingshan"))]
        assert statement.value == Value(((Point(), Count(5)),))
        assert statement.path == f"{folder.as_posix()}/policies/loan/qingshan.yaml"

    def test_site_alone(self, tmp_path: Path, folder: Path) -> None:
        """Only site.yaml must be there."""
        put(tmp_path / "bare", "site.yaml", (folder / "site.yaml").read_bytes())

        assert problems(tmp_path / "bare") == []

    def test_every_file_has_a_root(self, folder: Path) -> None:
        """Every YAML file that could be read can be located in."""
        library = load(folder).library

        assert sorted(path.removeprefix(f"{folder.as_posix()}/") for path in library.roots) == [
            "policies/loan/qingshan.yaml",
            "regions/qingshan.yaml",
            "site.yaml",
            "sources/all.yaml",
            "topics/loan.yaml",
        ]

    def test_statements_of_two_files(self, folder: Path) -> None:
        """Statements about the same stand together, in the order of their files."""
        put(folder, "policies/loan/national.yaml", "whole: {books: [{value: 3}]}")
        put(folder, "policies/loan/qingshan.yaml", "linhai: {books: [{value: 5}, {value: 4}]}")

        statements = load(folder).library.statements

        assert {str(place): [each.index for each in group] for (_, _, place), group in statements.items()} == {
            "national": [0],
            "qingshan/linhai": [0, 1],
        }

    def test_lists_of_places(self, folder: Path) -> None:
        """A list of places answers for each of them, after what the place's own file says, and is one statement."""
        own = "{value: 5, source: rules-2025, verified: 2025-01-02}"
        listing = "{value: 3, places: [qingshan, qingshan/linhai, qingshan], source: rules-2025, verified: 2025-01-02}"
        put(folder, "policies/loan/national.yaml", f"whole: {{books: [{listing}]}}")
        put(folder, "policies/loan/qingshan.yaml", f"whole: {{books: [{own}]}}")

        library = load(folder).library

        found = {
            str(ref.place): [(str(each.place), str(each.listed)) for each in group]
            for ref, group in library.statements.items()
        }
        assert found == {
            "qingshan": [("qingshan", "None"), ("qingshan", "national")],
            "qingshan/linhai": [("qingshan/linhai", "national")],
        }
        assert len(list(library.all_statements())) == 2
        assert {str(ref.place): len(group) for ref, group in library.own_groups()} == {"qingshan": 1}
        (_, listed) = library.statements[FactRef("loan", "books", Place("qingshan"))]
        assert listed.keys == ("whole", "books", 0)

    def test_the_real_content(self) -> None:
        """The content of the site has nothing wrong in its shape."""
        assert load(ROOT / "content").problems == ()


class TestOrder:
    def test_regions_by_code(self, folder: Path) -> None:
        """Provinces are in the order of their codes, those without a code come last, by name."""
        region = "{name: 甲, short: 甲, abbr: 甲, tile: {row: 0, column: 1}"
        put(folder, "regions/b-last.yaml", region + "}")
        put(folder, "regions/a-last.yaml", region + "}")
        put(folder, "regions/z-first.yaml", region + ', code: "110000"}')

        assert list(load(folder).library.regions) == ["z-first", "qingshan", "a-last", "b-last"]

    def test_topics_by_order(self, folder: Path) -> None:
        """Topics are in the order that they declare."""
        put(folder, "topics/first.yaml", "{title: 甲, question: 乙, summary: 丙, order: 0, groups: {}, attributes: {}}")

        assert list(load(folder).library.topics) == ["first", "loan"]


class TestNothingToJudge:
    def test_no_folder(self, tmp_path: Path) -> None:
        """Without the folder there is one problem, and that is all."""
        with pytest.raises(ContentError) as caught:
            load(tmp_path / "nothing")

        assert [(each.rule, each.message) for each in caught.value.problems] == [
            ("missing-folder", "没有这个内容文件夹")
        ]

    def test_no_site(self, folder: Path) -> None:
        """Without site.yaml nothing can be judged."""
        (folder / "site.yaml").unlink()

        with pytest.raises(ContentError) as caught:
            load(folder)

        assert [(each.rule, each.message) for each in caught.value.problems] == [("unreadable-file", "没有这个文件")]

    def test_site_with_a_mistake(self, folder: Path) -> None:
        """What is wrong with site.yaml is told at its line."""
        put(folder, "site.yaml", "titel: 借书对照\n")

        with pytest.raises(ContentError) as caught:
            load(folder)

        assert ("unknown-key", 1, 1) in found(caught.value.problems)


class TestFolder:
    def test_strangers(self, folder: Path) -> None:
        """A file that nothing reads is a mistake; what is hidden, or there for editors, is not."""
        put(folder, "GUIDELINES.md", "写法")
        put(folder, "LICENSE", "CC BY")
        put(folder, ".DS_Store", b"\0")
        put(folder, "site.yml", "")
        put(folder, "policy/loan.yaml", "")

        assert [(path, rule) for path, rule, _ in named(folder)] == [
            ("policy", "unknown-file"),
            ("site.yml", "unknown-file"),
        ]
        assert [each.hint for each in problems(folder)] == ["您是不是想写“policies”？", "您是不是想写“site.yaml”？"]

    def test_all_problems_sorted(self, folder: Path) -> None:
        """Problems of all files are told in one run, sorted by file and line, each once."""
        put(folder, "regions/qingshan.yaml", "name: 青山省\nnome: x\n")
        put(folder, "policies/loan/qingshan.yaml", "whole:\n  boks: []\n  books: [{value: 五}]\n")

        places = [(each.location.path, each.location.line) for each in problems(folder)]
        assert places == sorted(places)
        assert len(set(problems(folder))) == len(problems(folder))
        assert {path.rsplit("/", 2)[-2] for path, _ in places} == {"loan", "regions"}


class TestSources:
    def test_the_same_id_twice(self, folder: Path) -> None:
        """An id in two files is a mistake at the second, which names the first."""
        put(folder, "sources/more.yaml", "rules-2025: {title: 又一个, publisher: 乙, kind: media}\n")

        (problem,) = problems(folder)
        assert (problem.rule, problem.message) == ("doubled-source", "来源“rules-2025”写了两次")
        assert problem.location.path.endswith("sources/more.yaml")
        assert problem.hint == f"另一处在 {folder.as_posix()}/sources/all.yaml；两处合成一处，或者换一个名字。"
        assert load(folder).library.sources["rules-2025"].title == "借书办法"

    def test_list(self, folder: Path) -> None:
        """A file of sources is keys, not a list."""
        put(folder, "sources/more.yaml", "- title: 甲\n")

        assert found(problems(folder)) == [("wrong-shape", 1, 1)]

    def test_unreadable(self, folder: Path) -> None:
        """A file with a slip has no sources; the others are kept."""
        put(folder, "sources/more.yaml", "a：b\n")

        assert found(problems(folder)) == [("full-width-colon", 1, 2)]
        assert list(load(folder).library.sources) == ["rules-2025"]

    def test_bad_source(self, folder: Path) -> None:
        """A source that cannot be read is left out, and its id stays taken."""
        put(folder, "sources/all.yaml", "rules-2025: {title: 借书办法}\n")
        put(folder, "sources/more.yaml", "rules-2025: {title: 又一个, publisher: 乙, kind: media}\n")

        assert [each.rule for each in problems(folder)] == ["missing-key", "missing-key", "doubled-source"]
        assert load(folder).library.sources == {}


class TestPolicies:
    def test_unknown_topic(self, folder: Path) -> None:
        """A folder that is no topic is named once a file, with the nearest one."""
        put(folder, "policies/loans/qingshan.yaml", "whole: {}")

        (problem,) = problems(folder)
        assert (problem.rule, problem.message) == ("unknown-topic", "没有“loans”这个主题")
        assert problem.hint == "您是不是想写“loan”？"

    def test_file_outside_a_topic(self, folder: Path) -> None:
        """A file beside the topics' folders belongs to none."""
        put(folder, "policies/qingshan.yaml", "whole: {}")

        assert [each.rule for each in problems(folder)] == ["unknown-topic"]

    def test_topic_with_a_mistake(self, folder: Path) -> None:
        """What is wrong with a topic is told there, not again at each of its policies."""
        put(folder, "topics/loan.yaml", "titel: 借书\n")

        assert {each.location.path for each in problems(folder)} == {f"{folder.as_posix()}/topics/loan.yaml"}

    def test_hidden_folder(self, folder: Path) -> None:
        """What an editor's program hides in a folder is left alone."""
        put(folder, "policies/loan/.backup/qingshan.yaml", "nonsense")

        assert problems(folder) == []

    def test_file_that_cannot_be_read(self, folder: Path) -> None:
        """A file with a slip says nothing; the others are kept."""
        put(folder, "policies/loan/national.yaml", "whole：{}")

        assert found(problems(folder)) == [("full-width-colon", 1, 6)]
        assert list(load(folder).library.statements) == [("loan", "books", Place("qingshan"))]


class TestLedgers:
    def test_rows(self, folder: Path) -> None:
        """A ledger says what became of each gathered fact."""
        put(
            folder,
            "intake/qingshan.yaml",
            """
            q-1: loan/whole/books
            q-2: [loan/whole/books, loan/whole/days]
            q-3: {unused: 读不清}
            """,
        )

        rows = load(folder).library.ledgers["qingshan"].rows

        assert problems(folder) == []
        assert [each.targets for each in rows.values()] == [
            ("loan/whole/books",),
            ("loan/whole/books", "loan/whole/days"),
            (),
        ]
        assert rows["q-3"].unused == "读不清"

    def test_mistake(self, folder: Path) -> None:
        """A mistake in a row is told at its line."""
        put(folder, "intake/qingshan.yaml", "q-1: a\nq-2: {unsed: 读不清}\n")

        assert found(problems(folder)) == [("unknown-key", 2, 7)]
        assert load(folder).library.ledgers == {}

    def test_unreadable(self, folder: Path) -> None:
        """A ledger with a slip is left out."""
        put(folder, "intake/qingshan.yaml", "")

        assert [each.rule for each in problems(folder)] == ["empty-file"]


class TestExemptions:
    def test_list(self, folder: Path) -> None:
        """Exemptions are a list."""
        put(folder, "exceptions.yaml", "- {rule: a, file: b, text: c, why: d}\n- {rule: a, file: b}\n")

        assert [each.rule for each in load(folder).library.exemptions] == ["a"]
        assert found(problems(folder)) == [("missing-key", 2, 3), ("missing-key", 2, 3)]

    def test_no_list(self, folder: Path) -> None:
        """Anything else is a mistake."""
        put(folder, "exceptions.yaml", "rule: a\n")

        assert found(problems(folder)) == [("wrong-shape", 1, 1)]
        assert load(folder).library.exemptions == ()


QUESTION = "---\ntitle: 能续借吗？\ntopic: loan\norder: 1\nshort: 能。\nfor_whom: 读者\n---\n正文\n"


class TestWriting:
    def test_question(self, folder: Path) -> None:
        """A question is its front matter, its text an article that knows its first line."""
        put(folder, "questions/renew.md", QUESTION)

        library = load(folder).library

        assert problems(folder) == []
        assert library.questions["renew"].title == "能续借吗？"
        article = library.articles[f"{folder.as_posix()}/questions/renew.md"]
        assert (article.first_line, article.text) == (8, "正文\n")

    @pytest.mark.parametrize("text", [QUESTION.replace("\n", "\r\n"), "\ufeff" + QUESTION])
    def test_other_editors(self, folder: Path, text: str) -> None:
        """Line ends and the mark of Windows make no difference in Markdown."""
        put(folder, "questions/renew.md", text)

        assert problems(folder) == []
        assert [each.text for each in load(folder).library.articles.values()] == ["正文\n"]

    def test_front_matter_only(self, folder: Path) -> None:
        """A question may have no text, and no line end after it."""
        put(folder, "questions/renew.md", QUESTION.removesuffix("\n正文\n"))

        assert problems(folder) == []
        assert [each.text for each in load(folder).library.articles.values()] == [""]

    def test_mistake_in_front_matter(self, folder: Path) -> None:
        """Lines are counted from the top of the file."""
        put(folder, "questions/renew.md", QUESTION.replace("order: 1", "order: 一"))

        assert found(problems(folder)) == [("bad-value", 4, 8)]

    @pytest.mark.parametrize("text", ["正文\n", "", "---\n没有结尾\n", "---\n---\n正文\n"])
    def test_no_front_matter(self, folder: Path, text: str) -> None:
        """Without front matter it is no question."""
        put(folder, "questions/renew.md", text)

        assert found(problems(folder)) == [("front-matter", 1, 1)]
        assert load(folder).library.questions == {}

    def test_gbk(self, folder: Path) -> None:
        """Markdown that is not UTF-8 is named at its first wrong byte."""
        put(folder, "questions/renew.md", b"---\n" + "保".encode("gbk"))

        assert found(problems(folder)) == [("not-utf8", 2, 1)]

    def test_about(self, folder: Path) -> None:
        """The about page is an article from its first line on."""
        put(folder, "about.md", "# 关于\n")

        article = load(folder).library.articles[f"{folder.as_posix()}/about.md"]

        assert problems(folder) == []
        assert (article.first_line, article.text) == (1, "# 关于\n")

    def test_about_in_gbk(self, folder: Path) -> None:
        """So is it when it cannot be read."""
        put(folder, "about.md", "关于保".encode("gbk"))

        assert [each.rule for each in problems(folder)] == ["not-utf8"]
        assert load(folder).library.articles == {}


class TestClaims:
    def test_claim(self, folder: Path) -> None:
        """A claim names its verdict and the statements that show it."""
        put(
            folder,
            "claims/renew.yaml",
            """
            title: 不能续借
            topic: loan
            order: 1
            verdict: false
            short: 能
            why: 办法写明
            facts: [loan.books@qingshan]
            """,
        )

        claim = load(folder).library.claims["renew"]

        assert problems(folder) == []
        assert claim.verdict == "false"
        assert claim.facts[0].place == Place("qingshan")


class TestDates:
    def test_as_written(self, folder: Path) -> None:
        """Dates of sources are as exact as they were written."""
        put(folder, "sources/all.yaml", "rules-2025: {title: 甲, publisher: 乙, kind: media, published: 2025-03}\n")

        assert load(folder).library.sources["rules-2025"].published == Day(2025, 3)
