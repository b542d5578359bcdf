"""The columns of the CSV files, in order, with their explanations."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the CSV files; `name` is the key of the same thing in the JSON files, if `in_json`."""

    label: str
    name: str
    words: str
    in_json: bool = True


COLUMNS = (
    Column("地方代码", "place", "和网址里的一样；省里的地方写成“省/地方”，最上一级写成 national"),
    Column("地方", "place_name", "地方的名字"),
    Column("主题代码", "topic", "和主题页网址里的一样"),
    Column("主题", "topic_title", "主题的名字", in_json=False),
    Column("项目代码", "attribute", "主题里的一项，和项目页网址里的一样"),
    Column("项目", "label", "项目的名字"),
    Column("情形", "state", "现在怎样：有规定、没有这项规定、还没查到、说法不一、以前有而现在的没查到、未收录"),
    Column("时段", "standing", "这一行说的是现行、将来还是以前的规定，还是没有采用的说法；未收录的空着", in_json=False),
    Column("内容", "text", "规定的内容，和页面上的字一样"),
    Column("结构化的值", "values", "给程序用的值（JSON）；数字都写成字符串：金额 1500.00（元），百分比 65%"),
    Column("单位", "unit", "内容里数字的单位"),
    Column("可信程度", "grade", "最好的一个出处的级别"),
    Column("出处", "sources", "几个出处用分号隔开，后面跟着条款或页码"),
    Column("开始", "from", "从哪天起；只知道年或月的就只写到年或月；没查到的空着"),
    Column("截止", "to", "到哪天为止（含这一天）；没有写明的空着"),
    Column("公布", "published", "哪天公布"),
    Column("核对", "verified", "我们读到出处的那天；只知道文号、没读到原文的空着"),
    Column("采用", "stance", "采用，或者没有采用（看到过，原因写在“原因”里）"),
    Column("沿用自", "inherited_from", "这条规定是上面哪个地方的；自己的规定空着"),
    Column("原因", "why", "为什么不采用，或者为什么查不到"),
    Column("补充", "note", "要一起看的话"),
    Column("页面", "address", "在本站哪一页，从网站的根算起"),
)
