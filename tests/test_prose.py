"""Markdown and running text: facts become places to fill, everything else becomes markup nobody can abuse."""

from collections import Counter
from html import unescape
from itertools import product

import nh3
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.prose import WRITTEN, Fact, Part, article, line, written_facts

TAGS = {
    "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "table", "thead", "tbody", "tr", "th", "td",
    "blockquote", "code", "hr", "br", "sup", "div", "section", "dl", "dt", "dd",
}  # fmt: skip
DEDUCTIBLE = FactRef("outpatient", "deductible", Place())
IN_YANGZHOU = FactRef("outpatient", "deductible", Place("jiangsu", "yangzhou"))


def html(parts: tuple[Part, ...]) -> str:
    """The markup of parts that contain no fact."""
    assert all(isinstance(part, Markup) for part in parts)
    return "".join(map(str, parts))


def clean(markup: str) -> str:
    """Parse markup as a browser would and write it out again; keeps what our own policy could let through, no more."""
    names = {"id", "class", "role", "href", "scope", "start", "title", "lang"}
    return nh3.clean(
        markup,
        tags=TAGS,
        attributes={"*": names - {"href"}, "a": names},
        url_schemes={"http", "https", "tel", "mailto"},
        link_rel=None,
    )


# --- facts -------------------------------------------------------------------------------------------------------


def test_a_fact_in_a_sentence_is_a_place_to_fill() -> None:
    before, fact, after = line('先付{{ fact("outpatient.deductible") }}。')
    assert (before, after) == ("先付", "。")
    assert fact == Fact(DEDUCTIBLE, block=False)


def test_a_fact_names_its_place() -> None:
    assert line('{{ fact("outpatient.deductible", "jiangsu/yangzhou") }}') == (Fact(IN_YANGZHOU, block=False),)


def test_spaces_inside_the_braces_do_not_matter() -> None:
    for written in ('{{fact("outpatient.deductible")}}', '{{  fact( "outpatient.deductible" )\n}}'):
        assert line(written) == (Fact(DEDUCTIBLE, block=False),)


def test_a_fact_in_a_paragraph_of_its_own_is_a_block() -> None:
    before, fact, after = article('上面。\n\n{{ fact("outpatient.deductible") }}\n\n下面。')
    assert fact == Fact(DEDUCTIBLE, block=True)
    assert (str(before).strip(), str(after).strip()) == ("<p>上面。</p>", "<p>下面。</p>")


def test_a_fact_inside_a_paragraph_a_list_or_a_table_is_not_a_block() -> None:
    fact = '{{ fact("outpatient.deductible") }}'
    text = f"先付{fact}。\n\n- 先付{fact}\n\n| 甲 | 乙 |\n|---|---|\n| 先付 | {fact} |\n"
    facts = [part for part in article(text) if isinstance(part, Fact)]
    assert facts == [Fact(DEDUCTIBLE, block=False)] * 3


def test_facts_keep_their_order() -> None:
    text = "{{ fact('x') }}".replace("'x'", '"a.b"') + '和{{ fact("c.d", "hainan") }}'
    assert [part.ref for part in article(text) if isinstance(part, Fact)] == [
        FactRef("a", "b", Place()),
        FactRef("c", "d", Place("hainan")),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "{{ fact('outpatient.deductible') }}",
        '{{ fact("outpatient") }}',
        '{{ fact("outpatient.deductible" }}',
        '{{ value("outpatient.deductible") }}',
        "{{ outpatient.deductible }}",
        '{{ fact("outpatient.deductible",) }}',
        "{{ }}",
        "{{}}",
        '{{ fact("a.b", "c", "d") }}',
        '{{ fact("a.b"); import os }}',
    ],
)
def test_what_else_stands_in_double_braces_is_refused(written: str) -> None:
    for read in (line, article):
        with pytest.raises(ValueError, match="不是事实引用"):
            read(f"前面{written}后面")


def test_every_double_brace_is_listed_with_its_offset() -> None:
    text = '一{{ fact("a.b") }}二{{ what }}'
    assert [(each.offset, each.ref) for each in written_facts(text)] == [
        (1, FactRef("a", "b", Place())),
        (text.index("{{ what"), None),
    ]


FORGED = [
    '\ue0000\ue001 {{ fact("a.b") }} \ue0001\ue001\n\n\ue0000\ue001\n',
    '&#xe000;0&#xe001; {{ fact("a.b") }} &#57344;0&#57345;\n\n&#xE000;0&#xE001;\n',
    '&\\#xe000;0&\\#xe001; {{ fact("a.b") }}',
]


def test_private_use_characters_in_the_text_cannot_forge_a_fact() -> None:
    for read, text in product((line, article), FORGED):
        facts = [part for part in read(text) if isinstance(part, Fact)]
        assert facts == [Fact(FactRef("a", "b", Place()), block=False)]


@pytest.mark.parametrize(
    "written",
    [
        '[这里]({{ fact("a.b") }})',
        '<a href="{{ fact("a.b") }}">这里</a>',
        '<p><a href="/>{{ fact("a.b") }}">这里</a></p>',
    ],
)
def test_a_fact_cannot_stand_inside_a_tag(written: str) -> None:
    with pytest.raises(ValueError, match="写在网址或标签里面"):
        article(written)


@pytest.mark.parametrize(
    "written",
    [
        '<!-- {{ fact("a.b") }} -->',
        '<script>{{ fact("a.b") }}</script>',
        '[1]: /x "{{ fact("a.b") }}"',
        '<p {{ fact("a.b") }}>好</p>',
    ],
)
def test_a_fact_cannot_get_lost(written: str) -> None:
    with pytest.raises(ValueError, match="读者看不到"):
        article(f"前面\n\n{written}\n\n后面")


# --- Markdown ----------------------------------------------------------------------------------------------------


def test_a_table_keeps_its_head() -> None:
    markup = html(article("| 级别 | 比例 |\n|---|---|\n| 一级 | 七成 |\n"))
    assert "<th>级别</th>" in markup
    assert "<td>七成</td>" in markup


def test_a_footnote_leads_there_and_back() -> None:
    markup = html(article("有依据[^1]。\n\n[^1]: 第三条。\n"))
    assert 'href="#fn:1"' in markup
    assert 'id="fn:1"' in markup
    assert 'href="#fnref:1"' in markup
    assert 'id="fnref:1"' in markup


def test_a_heading_can_be_linked_to_by_its_words() -> None:
    assert html(article("## 能报多少（职工）\n")) == '<h2 id="能报多少-职工">能报多少（职工）</h2>'


def test_a_line_is_not_markdown() -> None:
    assert html(line("**不** <b>是</b> & 1 < 2")) == "**不** &lt;b&gt;是&lt;/b&gt; &amp; 1 &lt; 2"


# --- what must not come through ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        ("<script>alert(1)</script>", "alert"),
        ("<style>p{color:red}</style>", "color"),
        ('<p onclick="alert(1)">好</p>', "onclick"),
        ('<p style="color:red">好</p>', "style"),
        ('<a href="javascript:alert(1)">好</a>', "javascript"),
        ("[好](javascript:alert%281%29)", "javascript"),
        ("[好](JaVaScRiPt:alert)", "alert"),
        ("[好](data:text/html;base64,PHNjcmlwdD4=)", "data:"),
        ("<javascript:alert(1)>", "href"),
        ('<img src="https://example.org/pixel.gif">', "img"),
        ("![好](https://example.org/pixel.gif)", "img"),
        ('<iframe src="https://example.org/"></iframe>', "iframe"),
        ('<form action="https://example.org/"><input name="x"></form>', "input"),
        ('<svg><a xlink:href="javascript:alert(1)"></a></svg>', "javascript"),
        ('<base href="https://example.org/">', "base"),
        ('<meta http-equiv="refresh" content="0">', "meta"),
        ('<a href="/x" target="_blank">好</a>', "target"),
    ],
)
def test_what_could_do_harm_is_gone(written: str, gone: str) -> None:
    assert gone not in html(article(f"前面\n\n{written}\n\n后面"))


def test_ordinary_links_stay() -> None:
    markup = html(article("[站内](../../topics/card/) [站外](https://example.org/) [电话](tel:12393)"))
    for address in ("../../topics/card/", "https://example.org/", "tel:12393"):
        assert f'href="{address}"' in markup


@pytest.mark.parametrize(
    "written", ["[站外](https://example.org/)", '<a class="x" href="http://example.org/">站外</a>']
)
def test_a_link_that_leaves_the_site_says_so(written: str) -> None:
    assert html(article(f"[站内](../x/) {written}")).count('rel="external"') == 1
    assert 'rel="external"' not in html(article('写作 `<a href="https://example.org/">`'))


# --- any text at all ---------------------------------------------------------------------------------------------

PIECES = st.one_of(
    st.text(max_size=20),
    st.sampled_from([
        "<", ">", "&", '"', "'", "`", "**", "# ", "\n\n", "- ", "| a |\n|---|\n", "[^1]", "[^1]: x", "](", "<!--",
        "-->", "<script>", "</script>", "<b", "<p", "</p>", "<![CDATA[", "javascript:", "{{", "}}", '{{ fact("a.b") }}',
        "\ue000", "\ue0000\ue001", "\ue001", "\x02wzxhzdk:0\x03", "\x00", "&#60;", "&lt;script&gt;", "<a href=",
    ]),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@given(TEXTS)
@example("\x02wzxhzdk:0\x03")
@example('<a\n\n{{ fact("a.b") }}\n\n>')
@example('<p title="{{ fact("a.b") }}">x</p>')
@example('[x]({{ fact("a.b") }})')
@example('## {{ fact("a.b") }}')
def test_any_text_gives_parts_or_a_value_error(text: str) -> None:
    for read in (line, article):
        try:
            parts = read(text)
        except ValueError as error:
            assert "事实引用" in str(error)  # noqa: PT017 - either outcome is right, but not another ValueError
            continue
        facts = Counter(part.ref for part in parts if isinstance(part, Fact))
        assert facts == Counter(each.ref for each in written_facts(text))
        # put where the facts were something that is surely text, or the halves of a cut element would be judged
        markup = "".join("事实" if isinstance(part, Fact) else str(part) for part in parts)
        if read is line:
            assert not set("<>\"'") & set(markup)
            assert unescape(markup) == WRITTEN.sub("事实", text)
        else:
            assert clean(markup) == markup
