from site_src.decode.shape import decode
from site_src.model.topic import Term, Topic
from tests.support.nodes import node

TOPIC = """
    title: 借书
    question: 能借几本？
    summary: 各馆不同。
    order: 1
    groups: {limits: 限额, other: 其他}
    attributes:
      days: {label: 天数, help: 借多久, kind: count, group: other, inherits: yes, recheck: 12m, key: yes}
      fee: {label: 费用, help: 要多少钱, kind: money, group: limits, inherits: no, recheck: 6m}
      books: {label: 本数, help: 借几本, kind: count, group: limits, inherits: yes, recheck: 12m, key: yes}
"""


class TestTerm:
    def test_competes_unless_said(self) -> None:
        """Values that differ in a term compete unless the term keeps them apart."""
        term, _ = decode(Term, node("{label: 限, shows: before, members: {a: 甲}}"))

        assert term is not None
        assert term.apart is False


class TestTopic:
    def test_key_attributes(self) -> None:
        """The attributes shown first are in declared order."""
        topic, _ = decode(Topic, node(TOPIC))

        assert topic is not None
        assert topic.key_attributes == ("days", "books")

    def test_in_group(self) -> None:
        """A group's attributes are in declared order; an unknown group has none."""
        topic, _ = decode(Topic, node(TOPIC))

        assert topic is not None
        assert topic.in_group("limits") == ("fee", "books")
        assert topic.in_group("nothing") == ()
