from textwrap import dedent

import pytest
from pydantic import BaseModel

from site_src.decode.shape import decode, plain
from site_src.model.place import Area, Region, Tile
from site_src.model.source import Source
from site_src.model.statement import Cite, StatementFields
from site_src.model.topic import Attribute, Topic
from site_src.model.writing import Claim, Ledger, Question
from tests.support.nodes import found, node

ATTRIBUTE = "label: 起付线\nhelp: 多少\ngroup: figures\ninherits: yes\nrecheck: 12m\n"


class TestPlain:
    def test_three_shapes(self) -> None:
        """Mappings become dicts, lists become tuples, scalars their text."""
        assert plain(node("{a: [1, NO], b: {c: ''}}")) == {"a": ("1", "NO"), "b": {"c": ""}}


class TestDecode:
    def test_noun(self) -> None:
        """A node that fits becomes the noun, its scalars typed by the noun."""
        region, problems = decode(
            Region,
            node("""
                name: 江苏省
                short: 江苏
                abbr: 苏
                code: "320000"
                tile: {row: 4, column: 7}
                pooling: city
                areas:
                  yangzhou: {name: 扬州市, code: "321000"}
            """),
        )

        assert problems == []
        assert region == Region(
            name="江苏省",
            short="江苏",
            abbr="苏",
            code="320000",
            tile=Tile(row=4, column=7),
            pooling="city",
            areas={"yangzhou": Area(name="扬州市", code="321000")},
        )

    def test_defaults_are_what_the_noun_says(self) -> None:
        """What may be left out has the noun's own value."""
        fields, problems = decode(StatementFields, node("{source: a}"))

        assert problems == []
        assert fields is not None
        assert fields.stance == "adopted"
        assert fields.source == (Cite(id="a"),)
        assert fields.from_ is None
        assert fields.none is False

    def test_all_problems_at_once(self) -> None:
        """Every problem of a node is found in one go."""
        fields, problems = decode(StatementFields, node("from: 昨天\nverified: 2025-13\nstanse: disputed\nnone: maybe"))

        assert fields is None
        assert sorted(found(problems)) == [
            ("bad-value", 1, 7),
            ("bad-value", 2, 11),
            ("bad-value", 4, 7),
            ("unknown-key", 3, 1),
        ]

    def test_keys_that_the_caller_reads(self) -> None:
        """A key that the caller reads is none of the noun's business, but may be what was meant."""
        fields, problems = decode(StatementFields, node("value: 5"), besides=("value",))
        _, misspelt = decode(StatementFields, node("valeu: 5"), besides=("value",))

        assert fields == StatementFields()
        assert problems == []
        assert misspelt[0].hint == "您是不是想写“value”？"


CASES: list[tuple[type[BaseModel], str, tuple[str, int, int], str, str]] = [
    (Tile, "row: 1", ("missing-key", 1, 1), "缺少“column”", "补上这一项；怎么写看 docs/editing.md。"),
    (StatementFields, "stanse: disputed", ("unknown-key", 1, 1), "没有“stanse”这个键", "您是不是想写“stance”？"),
    (StatementFields, "from_: 2025", ("unknown-key", 1, 1), "没有“from_”这个键", "您是不是想写“from”？"),
    (Tile, "row: 1\ncolumn: 2\n高度: 3", ("unknown-key", 3, 1), "没有“高度”这个键", "可以写的有：column、row。"),
    (
        StatementFields,
        "<<: {note: x}",
        ("unknown-key", 1, 1),
        "没有“<<”这个键",
        "可以写的有：at、from、gap、none、note、on、places、published、source、stance、terms、to 等。",
    ),
    (Ledger, "rows: {a: {unusde: x}}", ("unknown-key", 1, 12), "没有“unusde”这个键", "您是不是想写“unused”？"),
    (StatementFields, "source: [a, {id: b, att: c}]", ("unknown-key", 1, 21), "没有“att”这个键", "您是不是想写“at”？"),
    (StatementFields, "source: {id: a, att: c}", ("unknown-key", 1, 17), "没有“att”这个键", "您是不是想写“at”？"),
    (
        Topic,
        "groups: {a: b}\nattributes:\n  x: {labl: y}",
        ("unknown-key", 3, 7),
        "没有“labl”这个键",
        "您是不是想写“label”？",
    ),
    (Region, "areas: {a: {nam: b}}", ("unknown-key", 1, 13), "没有“nam”这个键", "您是不是想写“name”？"),
    (
        Attribute,
        ATTRIBUTE + "kind: bool\nwords: {ye: 能}",
        ("unknown-key", 7, 9),
        "没有“ye”这个键",
        "您是不是想写“yes”？",
    ),
    (
        Source,
        "title: a\npublisher: b\nkind: oficial",
        ("unknown-word", 3, 7),
        "“kind”不能写成“oficial”",
        "您是不是想写“official”？",
    ),
    (
        Claim,
        "verdict: 真",
        ("unknown-word", 1, 10),
        "“verdict”不能写成“真”",
        "可以写的有：depends、false、outdated、true、unverified。",
    ),
    (
        StatementFields,
        "stance: [disputed]",
        ("wrong-shape", 1, 1),
        "这里要写一个词或一句话",
        "写成“stance: 文字”；不要写成列表或几行。",
    ),
    (
        StatementFields,
        "note: [a]",
        ("wrong-shape", 1, 1),
        "这里要写一个词或一句话",
        "写成“note: 文字”；不要写成列表或几行。",
    ),
    (
        StatementFields,
        "none: {a: b}",
        ("wrong-shape", 1, 1),
        "这里要写一个词或一句话",
        "写成“none: 文字”；不要写成列表或几行。",
    ),
    (
        StatementFields,
        "from: [2025]",
        ("wrong-shape", 1, 1),
        "这里要写一个词或一句话",
        "写成“from: 文字”；不要写成列表或几行。",
    ),
    (
        Tile,
        "row: [1]\ncolumn: 2",
        ("wrong-shape", 1, 1),
        "这里要写一个词或一句话",
        "写成“row: 文字”；不要写成列表或几行。",
    ),
    (
        Question,
        "basis: [[a]]",
        ("wrong-shape", 1, 9),
        "这里要写一个词或一句话",
        "写成“basis: 文字”；不要写成列表或几行。",
    ),
    (StatementFields, "note: ''", ("empty-value", 1, 7), "“note”后面是空的", "写上内容，或者删掉这一行。"),
    (StatementFields, "note:", ("empty-value", 1, 1), "“note”后面是空的", "写上内容，或者删掉这一行。"),
    (StatementFields, "source: ''", ("empty-value", 1, 9), "“source”后面是空的", "写上内容，或者删掉这一行。"),
    (
        StatementFields,
        "terms: {per: 按年}",
        ("slug-shape", 1, 14),
        "“按年”不能作名字",
        "只用小写字母、数字、短横线、下划线，如 jiangsu。",
    ),
    (
        StatementFields,
        "terms: {Per: year}",
        ("slug-shape", 1, 9),
        "“Per”不能作名字",
        "只用小写字母、数字、短横线、下划线，如 jiangsu。",
    ),
    (
        Region,
        "areas:\n  扬州:\n    name: 扬州市",
        ("slug-shape", 2, 3),
        "“扬州”不能作名字",
        "只用小写字母、数字、短横线、下划线，如 jiangsu。",
    ),
    (Question, "related: a", ("wrong-shape", 1, 10), "这里要写成列表", "每项一行，前面加“- ”；或者写在 [ ] 里。"),
    (
        StatementFields,
        "terms: year",
        ("wrong-shape", 1, 8),
        "这里要写成几行“键: 值”",
        "检查缩进，键后面要有英文冒号和空格。",
    ),
    (Region, "tile: 5", ("wrong-shape", 1, 7), "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。"),
    (StatementFields, "[a]", ("wrong-shape", 1, 1), "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。"),
    (StatementFields, "说明", ("wrong-shape", 1, 1), "这里要写成几行“键: 值”", "检查缩进，键后面要有英文冒号和空格。"),
    (
        StatementFields,
        "none: YES",
        ("bad-value", 1, 7),
        "“YES”要写成 yes 或 no",
        "这是“none”的值；怎么写看 docs/editing.md。",
    ),
    (
        Tile,
        "row: 1e3\ncolumn: 0",
        ("bad-value", 1, 6),
        "“1e3”要写成整数，例如 5",
        "这是“row”的值；怎么写看 docs/editing.md。",
    ),
    (
        Question,
        "basis: [a]",
        ("bad-value", 1, 9),
        "“a”要写成“主题.项目”或“主题.项目@地方”",
        "这是“basis”的值；怎么写看 docs/editing.md。",
    ),
]


class TestProblems:
    @pytest.mark.parametrize(("noun", "text", "place", "message", "hint"), CASES)
    def test_in_plain_words_at_its_place(
        self, noun: type[BaseModel], text: str, place: tuple[str, int, int], message: str, hint: str
    ) -> None:
        """Each of pydantic's errors is told in the editor's words, at the line and column to mend."""
        made, problems = decode(noun, node(dedent(text)))

        assert made is None
        assert (place, message, hint) in [(*found([each]), each.message, each.hint) for each in problems]
