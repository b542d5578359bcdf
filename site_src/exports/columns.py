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
    Column(
        "情形",
        "state",
        "现在怎样：有规定、没有这项规定、还没查到、说法不一、只有征求意见稿、以前有而现在的没查到、未收录",
    ),
    Column(
        "时段",
        "standing",
        "这一行说的是现行、将来还是以前的规定，还是没有采用的说法、征求意见稿，或者线索（只有拼凑的网页这样说，不能当作规定）；"
        "未收录的空着",
        in_json=False,
    ),
    Column("内容", "text", "规定的内容，和页面上的字一样"),
    Column("结构化的值", "values", "给程序用的值（JSON）；数字都写成字符串：金额 1500.00（元），百分比 65%"),
    Column("单位", "unit", "内容里数字的单位"),
    Column("可信程度", "grade", "最好的一个出处的级别"),
    Column("出处", "sources", "几个出处用分号隔开，后面跟着条款或页码"),
    Column("开始", "from", "从哪天起；只知道年或月的就只写到年或月；没查到的空着"),
    Column("截止", "to", "到哪天为止（含这一天）；没有写明的空着"),
    Column("数到", "on", "数出来的（例如有几家医院）是哪一天的数；别的空着"),
    Column("公布", "published", "哪天公布"),
    Column("核对", "verified", "我们读到出处的那天；只知道文号、没读到原文的空着"),
    Column("出处日期", "source_date", "最新的一个出处自己的日期；没写日期的空着"),
    Column("新旧", "age", "出处自己的日期是新、是旧（过了太久，可能已经变了），还是没写日期"),
    Column("有效期", "expires", "文件自己说的有效期到哪天；没有说的空着"),
    Column("再看", "review", "哪天要再看一次：征求意见稿可能定了，试行的或者有效期可能到了；不用的空着"),
    Column("名单", "listed_by", "从哪里的名单里来的，例如全国的；自己的文件写的空着"),
    Column("采用", "stance", "采用，或者没有采用（看到过，原因写在“原因”里）"),
    Column("沿用自", "inherited_from", "这条规定是上面哪个地方的；自己的规定空着"),
    Column("原因", "why", "为什么不采用，或者为什么查不到"),
    Column("补充", "note", "要一起看的话"),
    Column("页面", "address", "在本站哪一页，从网站的根算起"),
)
