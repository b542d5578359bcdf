"""The script of one calculator."""

from site_src.calculate.rule.compile import compile_rule
from tests.support.pool import BATH, rule


def test_notes_with_parameters() -> None:
    """Several of them, each with whatever figures it needs."""
    text = BATH.replace("{when: refund > got,", '{when: "top[child] > got", says: 甲。}\n  - {when: refund > got,')
    compiled = compile_rule(rule(text.replace("- got <= refund", "- got <= refund + top[senior]")))

    assert "notes:[+(p[4]>got_),+(refund_>got_)]}" in compiled


def test_text() -> None:
    """One constant a step, whole numbers only; the same rule gives the same text."""
    assert compile_rule(rule(BATH)) == (
        "Object.assign(function(i,p){"
        "const cost_=(p[0]*i.visits+0);"
        "const refund_=R(B(p[1],i.spent,(i.spent+cost_)),100000);"
        'const got_=((p[2]==="cost")?refund_:Math.min(refund_,p[3]));'
        "return{steps:[cost_,refund_,got_],notes:[+(refund_>got_)]}}"
        ",{needs:function(i){return[1,1,1,1]}})"
    )


def test_needs() -> None:
    text = """
        inputs:
          free: {label: 免票吗, kind: bool, default: yes}
          group: {label: 谁来游, axis: group, default: adult}
        parameters: {ticket: swim.ticket, lanes: swim.lanes}
        steps:
          paid: {label: 要付, formula: "0 if free else ticket[north][group]", says: 乙。}
          wide: {label: 宽吗, formula: lanes > 4, says: 乙。}
        results: {paid: paid}
        answer: 丙
    """
    compiled = compile_rule(rule(text))

    assert compiled.endswith(",{needs:function(i){return[+(!i.free),1]}})")
    assert "const wide_=+(p[1]>4);" in compiled
