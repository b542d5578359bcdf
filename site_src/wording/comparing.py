"""Cautions and summaries of comparisons as templates of text, shared by the pages and the scripts."""

from collections.abc import Mapping

from site_src.wording.validity import GRADES

CAUTIONS: Mapping[str, str] = {
    "unverified": GRADES["aggregator"],
    "agreed": "多处说法一致",
    "inherited": "沿用{0}的规定",
    "unstated": "没写明“{0}”，数字不能直接比大小。",
    "apart": "“{0}”不一样，数字不能直接比大小。",
    "bases": "算法不一样：有的按基数的比例算，或者基数不同，数字不能直接比大小。",
    "bands": "分段不一样，数字不能直接比大小。",
    "disputed": "有不同说法",
    "stale": "这一条很久没有核对了，用之前请再问一问。",
    "old": "出处是 {0} 年的，可能已经变了。",
    "undated": "出处没写日期，可能已经变了。",
    "expired": "这份文件的有效期到 {0}，没查到新的规定。",
    "ended": "这一条到 {0} 为止，这一页还没有更新，请再问一问。",
    "coming": "自 {0} 起有变",
    "begun": "{0} 起已经变了，请看全文。",
}
SUMMARIES: Mapping[str, str] = {
    "shared": "相同的里面，有 {0} 项都是沿用{1}的规定。",
    "unverified": "不同的里面，有 {0} 项至少一个地方只见于网上的说法，没有核实。",
    "areas": "{0}有 {1} 个地方另有自己的规定，这里只比全省的。",
    "neither": "还有 {0} 项哪边都没有收录或者没查到，没有列出。没有收录不等于没有这项规定。",
    "unrecorded": "未收录",
    "areas_only": "未收录全省的，{0} 个地方另有规定",
    "not_applicable": "不适用",
}
JOINT = "”“"  # between several terms: the text has quotation marks around its one blank, so this closes and opens them


def say_caution(code: str, about: tuple[str, ...]) -> str:
    """A caution in words; raises KeyError for an unknown code, IndexError if `about` has too few words."""
    return CAUTIONS[code].format(JOINT.join(about))
