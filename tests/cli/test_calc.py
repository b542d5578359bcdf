import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_src.cli import main
from tests.support import pool
from tests.support.site import DATE, ROOT

UNVERIFIED = "网传未核实：返多少只在网页上见到，没有官方文件。结果只供参考。"
LAST = "票价用的是最后查到的标准，到 2024-12-31 为止；以后的还没有查到。"
KEYS = ["calculator", "area", "date", "inputs", "parameters", "steps", "results", "warnings"]

CAPPED = pool.bath('none: "100000"}', 'none: "100000000", cap: yes}')
"""The baths where an unknown `top` gives a range; a hundred million yuan is how no limit is written."""
_PRICE = "      from: 2024-01-01\n"
_SOLD = pool.FILES["policies/swim/qingshan.yaml"]
LAPSED = {"policies/swim/qingshan.yaml": _SOLD.replace(_PRICE, f"{_PRICE}          to: 2024-12-31\n", 1)}
"""Nobody knows what a ticket costs after 2024."""
LEAD = {
    "policies/swim/yunhu.yaml": """\
        whole:
          ticket: [{value: 5, source: farm}]
          top: [{value: 3, source: farm}]
          back: [{value: 50%, source: law}]
    """
}
"""What a ticket costs there, and what comes back at most, only machine-written pages say."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The swimming baths, in the working directory."""
    pool.write(tmp_path / "content", pool.BATH)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def calc(*words: str) -> int:
    return main(["calc", *words, "--content", "content"], ROOT)


def bath(*words: str, area: str = "qingshan", day: str = "2025-06-01") -> int:
    return calc("bath", "--area", area, "--date", day, *words)


@pytest.mark.usefixtures("content")
class TestJson:
    def test_shape(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The documented keys in their order; every number is a string."""
        assert bath("--json", "--input", "visits=3") == 0

        found = json.loads(capsys.readouterr().out)
        assert list(found) == KEYS
        assert found["calculator"] == "bath"
        assert found["area"] == "qingshan"
        assert found["date"] == "2025-06-01"
        assert found["inputs"] == {"group": "adult", "hall": "north", "visits": "3", "spent": "0.00"}
        assert found["steps"] == [
            {"id": "cost", "label": "票钱", "formula": "ticket[hall][group] * visits", "value": "90.00"},
            {
                "id": "refund",
                "label": "返的",
                "formula": "round(banded(back[group], spent, spent + cost))",
                "value": "9.00",
            },
            {
                "id": "got",
                "label": "拿到的",
                "formula": "refund if ceiling == cost else min(refund, top[group])",
                "value": "9.00",
            },
        ]
        assert found["results"] == {"cost": "90.00", "refund": "9.00"}
        assert found["warnings"] == [UNVERIFIED]

    def test_parameters(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each figure with the statement behind it; a rate by bands names them as content files do."""
        bath("--json")

        assert json.loads(capsys.readouterr().out)["parameters"] == {
            "ticket": {"value": "30.00", "from": "2024-01-01", "grade": "reprint", "sources": ["notice"]},
            "back": {
                "value": {"0-100": "10%", "100-500": "20%", "500-": "30%"},
                "from": "2024-01-01",
                "grade": "aggregator",
                "sources": ["gossip"],
            },
            "top": {"value": "200.00", "from": "2024-01-01", "grade": "reprint", "sources": ["notice"]},
            "ceiling": {"value": "cost", "from": "2024-01-01", "grade": "reprint", "sources": ["notice"]},
        }

    def test_typed(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A typed figure has no statement, and takes the terms of the one it replaces with it: they may be either."""
        assert bath("--json", "--param", "back=50%", "--param", "top=5") == 0

        found = json.loads(capsys.readouterr().out)
        assert found["parameters"]["back"] == {"value": "50%", "from": None, "grade": None, "sources": []}
        assert found["parameters"]["ceiling"] == {"value": "paid-cost", "from": None, "grade": None, "sources": []}
        assert found["results"]["refund"] == "5.00-30.00"
        assert found["warnings"][0] == "没有查到是哪一种，几种都算了：限的是什么。"
        assert found["warnings"][-1] == "用了您自己填的标准：返多少、最多返。"

    def test_typed_with_its_term(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Who types a figure can say what it limits; then nothing is left open, and the note of the rule is told."""
        assert bath("--json", "--param", "back=50%", "--param", "top=5", "--param", "ceiling=paid") == 0

        found = json.loads(capsys.readouterr().out)
        assert found["parameters"]["ceiling"] == {"value": "paid", "from": None, "grade": None, "sources": []}
        assert found["results"]["refund"] == "5.00"
        assert found["warnings"] == ["到顶了，只返 5.00\u202f元。", "用了您自己填的标准：返多少、最多返。"]

    def test_what_is_not_known_has_no_value(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """An unknown limit is null, not the number that rules write where there is none; the result is a range."""
        pool.write(content, CAPPED)

        assert bath("--json", "--param", "ticket=5", "--param", "back=5%", area="yunhu") == 0
        found = json.loads(capsys.readouterr().out)
        assert found["parameters"]["top"] == {"value": None, "from": None, "grade": None, "sources": []}
        assert found["results"] == {"cost": "10.00", "refund": "0.00-0.50"}
        assert "最多返没有查到。只要它不低于 0.50\u202f元，就碰不到它。" in found["warnings"]

    def test_last(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A lapsed figure with which one goes on has its statement, and is told of."""
        pool.write(content, pool.BATH, LAPSED)

        assert bath("--json", "--last", "ticket") == 0
        found = json.loads(capsys.readouterr().out)
        assert found["parameters"]["ticket"] == {
            "value": "30.00", "from": "2024-01-01", "grade": "reprint", "sources": ["notice"],
        }  # fmt: skip
        assert found["results"] == {"cost": "60.00", "refund": "6.00"}
        assert found["warnings"] == [LAST, UNVERIFIED]

    def test_lead(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What only leads say, with which one goes on: the statement, its grade, and that it is no evidence."""
        pool.write(content, pool.BATH, LEAD)

        assert bath("--json", "--lead", "ticket", "--lead", "top", area="yunhu") == 0
        found = json.loads(capsys.readouterr().out)
        assert found["parameters"]["ticket"] == {
            "value": "5.00", "from": None, "grade": "generated", "sources": ["farm"],
        }  # fmt: skip
        assert found["warnings"][:1] == ["票价、最多返只有拼凑的网页这样说，不能当准。结果只供参考。"]

    def test_range(self, capsys: pytest.CaptureFixture[str]) -> None:
        bath("--json", area="qingshan/linhai")

        found = json.loads(capsys.readouterr().out)
        assert found["parameters"]["ticket"]["value"] == "40.00-50.00"
        assert found["parameters"]["back"]["value"] == "10%-20%"
        assert found["results"] == {"cost": "80.00-100.00", "refund": "8.00-20.00"}
        assert found["warnings"][-1] == "有的标准只知道在一个范围里，所以结果也是一个范围。"

    def test_no_such_rule_is_a_statement_too(self, capsys: pytest.CaptureFixture[str]) -> None:
        bath("--json", area="qingshan/linhai")

        top = json.loads(capsys.readouterr().out)["parameters"]["top"]
        assert top == {"value": "100000.00", "from": "2025-01-01", "grade": "reprint", "sources": ["notice"]}


@pytest.mark.usefixtures("content")
class TestText:
    def test_working(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert bath() == 0

        text = capsys.readouterr().out.replace("\u202f", " ")
        assert text.startswith("游泳花多少：青山，2025-06-01\n")
        assert "  几次 visits：2\n" in text
        assert "  票价 ticket：30.00（2024-01-01 起；官方转载：收费通知）\n" in text
        assert "  返多少 back：0-100 10%；100-500 20%；500- 30%（2024-01-01 起；网传未核实：听说）\n" in text
        assert "  1. 票钱：去 2 次，一次 30.00 元，要 60.00 元。\n     票价 30.00 元，乘几次 2，是 60.00 元。\n" in text
        assert "     100 元以内：10%，您有 60.00 元，给 6.00 元\n" in text
        assert "\n结果：花 60.00 元，返 6.00 元。\n" in text
        assert text.endswith(f"注意：\n  {UNVERIFIED}\n")

    def test_typed_and_not_known(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Nothing stands in for what is not known: a limit gives a range, and from which amount on it does not bite."""
        pool.write(content, CAPPED)

        assert bath("--param", "ticket=5", "--param", "back=5%", area="yunhu") == 0
        text = capsys.readouterr().out.replace("\u202f", " ")
        assert "  票价 ticket：5.00（您填的）\n" in text
        assert "  最多返 top：没有查到\n" in text
        assert "  限的是什么 ceiling：paid-cost（没有查到是哪一种）\n" in text
        assert "\n结果：花 10.00 元，返 0.00–0.50 元。\n" in text
        assert "  没有查到是哪一种，几种都算了：限的是什么。\n" in text
        assert "  最多返没有查到。只要它不低于 0.50 元，就碰不到它。\n" in text
        assert "不限" not in text

    def test_no_limit(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Where a statement says that there is none, that is what is told, with who says it; nothing is left open."""
        pool.write(content, CAPPED)

        assert bath("--param", "ticket=5", "--param", "back=5%", area="qingshan/linhai") == 0
        text = capsys.readouterr().out.replace("\u202f", " ")
        assert "  最多返 top：不限（2025-01-01 起；官方转载：收费通知）\n" in text
        assert "\n结果：花 10.00 元，返 0.50 元。\n" in text
        assert text.endswith("\n注意：\n  用了您自己填的标准：票价、返多少。\n")

    def test_last(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The answer says what it stands on, the basis till when it held."""
        pool.write(content, pool.BATH, LAPSED)

        assert bath("--last", "ticket") == 0
        text = capsys.readouterr().out.replace("\u202f", " ")
        assert "  票价 ticket：30.00（2024-01-01 至 2024-12-31；官方转载：收费通知）\n" in text
        assert "\n结果：按最后查到的标准算，花 60.00 元，返 6.00 元。\n" in text
        assert text.endswith(f"注意：\n  {LAST}\n  {UNVERIFIED}\n")


@pytest.mark.usefixtures("content")
class TestRefused:
    def test_place_without_figures(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What is missing, and how to give it."""
        assert bath(area="yunhu") == 1

        assert capsys.readouterr().err == (
            "云湖 2025-06-01 的“游泳花多少”算不了，缺少这些数，别处的数不能代替：\n"
            "  ticket：票价（没有收录）\n"
            "  back：返多少（没有收录）\n"
            "  top：最多返（没有收录）\n"
            "    提示：查到当地的数以后这样填：--param ticket=… --param back=… --param top=…\n"
        )

    def test_day_that_is_not_covered(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The range that is covered; there is nothing that held last, so nothing to go on with."""
        assert bath(day="2021-12-31") == 1

        said = capsys.readouterr().err
        assert re.search(r"^  ticket：票价（.*2022-01-01 起.*）$", said, re.MULTILINE)
        assert re.search(r"^  back：返多少（.*2024-01-01 起.*）$", said, re.MULTILINE)
        assert "--last" not in said

    def test_what_has_lapsed(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What it was and till when, and how to go on with it."""
        pool.write(content, pool.BATH, LAPSED)

        assert bath() == 1
        assert capsys.readouterr().err.replace("\u202f", " ") == (
            "青山 2025-06-01 的“游泳花多少”算不了，缺少这些数，别处的数不能代替：\n"
            "  ticket：票价（最后查到的是 30.00 元，到 2024-12-31 为止）\n"
            "    提示：查到当地的数以后这样填：--param ticket=…；要照最后查到的算：--last ticket\n"
        )

    def test_what_only_leads_say(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What they say, and how to go on with it; to go on with what lapsed is another thing."""
        pool.write(content, pool.BATH, LEAD)

        for words in ([], ["--last", "ticket", "--last", "top"]):
            assert bath(*words, area="yunhu") == 1
            assert capsys.readouterr().err.replace("\u202f", " ") == (
                "云湖 2025-06-01 的“游泳花多少”算不了，缺少这些数，别处的数不能代替：\n"
                "  ticket：票价（只有拼凑的网页这样说：5.00 元）\n"
                "  top：最多返（只有拼凑的网页这样说：3.00 元）\n"
                "    提示：查到当地的数以后这样填：--param ticket=… --param top=…；"
                "要照网上拼凑的说法算：--lead ticket --lead top\n"
            )

    def test_limit_that_is_not_known_is_not_asked_for(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        pool.write(content, CAPPED)

        assert bath(area="yunhu") == 1
        said = capsys.readouterr().err
        assert "ticket" in said
        assert "top" not in said

    def test_point_that_is_not_covered(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert bath("--input", "group=senior") == 1
        assert "  back：返多少（收录了，但没有您选的这一类）\n" in capsys.readouterr().err

    def test_check_that_does_not_hold(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        pool.write(content, pool.bath("- got <= refund", "- cost <= yuan(1000)"))

        assert bath("--param", "ticket=600") == 1
        assert capsys.readouterr().err.startswith("照这些数算，规则自己的核对不成立：“票钱”不超过 1,000.00\u202f元\n")

    def test_rule_that_is_wrong(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The problems of the calculator, in the form of `check`."""
        pool.write(content, pool.bath("spent + cost))", "spent + costs))"))

        assert bath() == 1
        assert capsys.readouterr().err.startswith("content/calculators/bath.yaml:23:55: 没有“costs”这个名字\n")

    def test_content_that_cannot_be_read(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (content / "regions" / "yunhu.yaml").write_text("nmae: 云湖", encoding="utf-8")

        assert bath() == 1
        assert "regions/yunhu.yaml:1:1" in capsys.readouterr().err


@pytest.mark.usefixtures("content")
class TestUsage:
    @pytest.mark.parametrize(
        ("words", "said"),
        [
            ([], "缺少 计算器。"),
            (["bath"], "缺少 --area。"),
            (["bth", "--area", "qingshan"], "计算器：没有“bth”这个计算器。您是不是想写“bath”？"),
            (["bath", "--area", "qingshna"], "--area：没有“qingshna”这个地方。您是不是想写“qingshan”？"),
            (
                ["bath", "--area", "qingshan/linhia"],
                "--area：没有“qingshan/linhia”这个地方。您是不是想写“qingshan/linhai”？",
            ),
            (["bath", "--area", "yunhu/x"], "--area：没有“yunhu/x”这个地方。"),
            (["bath", "--area", "qingshan", "--date", "2025"], "--date：“2025”不是日期"),
            (["bath", "--area", "qingshan", "--input", "visits"], "--input：“visits”要写成 名字=值，例如 cost=3000。"),
            (["bath", "--area", "qingshan", "--input", "=5"], "--input：“=5”要写成 名字=值"),
            (["bath", "--area", "qingshan", "--param", "top="], "--param：“top=”要写成 名字=值"),
            (
                ["bath", "--area", "qingshan", "--input", "visit=1"],
                "--input visit：没有“visit”这个输入项。您是不是想写“visits”？",
            ),
            (["bath", "--area", "qingshan", "--input", "visits=x"], "--input visits：要填一个整数。"),
            (["bath", "--area", "qingshan", "--input", "visits=-1"], "--input visits：不能填负数。"),
            (
                ["bath", "--area", "qingshan", "--input", "spent=10,50"],
                "--input spent：逗号的位置不对，要每三位一个",
            ),
            (["bath", "--area", "qingshan", "--input", "spent=100 200"], "--input spent：中间不能有空格。"),
            (["bath", "--area", "qingshan", "--input", "spent=010"], "--input spent：前面多写了 0。"),
            (["bath", "--area", "qingshan", "--input", "spent=1.234"], "--input spent：最多写到分。"),
            (["bath", "--area", "qingshan", "--input", "group=elder"], "--input group：只能从这些里选：adult、child、"),
            (["bath", "--area", "qingshan", "--param", "back=70，5"], "--param back：逗号的位置不对，要每三位一个。"),
            (["bath", "--area", "qingshan", "--param", "back=5000"], "--param back：最多填 100%。"),
            (["bath", "--area", "qingshan", "--input", "visits=9"], "--input visits：最多填 8。"),
            (["bath", "--area", "qingshan", "--param", "tp=1"], "--param tp：没有“tp”这个参数。您是不是想写“top”？"),
            (["bath", "--area", "qingshan", "--last", "tp"], "--last tp：没有“tp”这个参数。您是不是想写“top”？"),
            (["bath", "--area", "qingshan", "--lead", "tp"], "--lead tp：没有“tp”这个参数。您是不是想写“top”？"),
            (["bath", "--area", "qingshan", "--param", "top=1%"], "--param top：不能写“%”。"),
            (["bath", "--area", "qingshan", "--input", "visits=1", "--input", "visits=2"], "--input visits 写了两次。"),
            (["bath", "--area", "qingshan", "extra"], "多出来“extra”"),
        ],
    )
    def test_wrong(self, words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert calc(*words) == 2
        assert capsys.readouterr().err.startswith(said)

    @pytest.mark.parametrize("rate", ["50", "50%", "５０％"])
    def test_as_on_the_page(self, rate: str, capsys: pytest.CaptureFixture[str]) -> None:
        """A percentage with or without its sign, 万, separators in their places."""
        assert bath("--json", "--param", f"back={rate}", "--param", "ticket=0.1万", "--param", "top=1,000,000") == 0
        assert json.loads(capsys.readouterr().out)["results"] == {"cost": "2000.00", "refund": "1000.00"}

    def test_value_with_an_equals_sign(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert bath("--input", "visits=1=2") == 2
        assert capsys.readouterr().err.startswith("--input visits：要填一个整数。")


@pytest.mark.usefixtures("content")
class TestHelp:
    def test_of_the_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert calc("--help") == 0

        text = capsys.readouterr().out
        assert text.startswith("用法：python build.py calc [选项] 计算器\n")
        assert "--param 名字=值" in text
        assert "--last 参数" in text
        assert "--lead 参数" in text

    @pytest.mark.parametrize("words", [["--help", "bath"], ["bath", "--help"], ["bath", "--help", "--area", "nowhere"]])
    def test_of_a_calculator(self, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """Inputs and parameters with their kinds."""
        assert calc(*words) == 0

        assert capsys.readouterr().out == (
            "游泳花多少（bath）：多少钱？\n"
            "\n"
            "输入项，写成 --input 名字=值：\n"
            "  group   谁来游    选项 choice：adult | child | senior；不写就是 adult\n"
            "  hall    哪个馆    选项 choice：north | south；不写就是 north\n"
            "  visits  几次      个数 count，如 3，0 到 8；不写就是 2\n"
            "  spent   以前花的  金额 money，元，如 1500 或 243.93；不写就是 0\n"
            "\n"
            "参数，取自当地的规定；要用自己的数，写成 --param 名字=值：\n"
            "  ticket   票价        金额 money，元，如 1500 或 243.93；swim.ticket，按 hall、group 不同\n"
            "  back     返多少      百分比 percent，如 65%；swim.back，按 group、spent 不同\n"
            "  top      最多返      金额 money，元，如 1500 或 243.93；swim.top，按 group 不同\n"
            "  ceiling  限的是什么  选项 choice：paid | cost；swim.top\n"
            "\n"
            "结果：\n"
            "  cost    票钱\n"
            "  refund  拿到的\n"
        )

    def test_of_an_unknown_one(self) -> None:
        assert calc("--help", "bth") == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["outpatient", "--area", "hainan", "--input", "cost=3000", "--json"], 0),
        (["--help", "outpatient"], 0),
        (["--help", "resident-premium"], 0),
        (["outpatient", "--area", "bingtuan", "--json"], 1),
        (["outpatient", "--area", "atlantis"], 2),
    ],
)
def test_as_a_process(words: list[str], code: int) -> None:
    """The real content from the command line; a result on stdout, everything else on stderr."""
    command = [sys.executable, "build.py", "calc", *words, *(["--date", DATE] if code < 2 else [])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert done.returncode == code, done.stderr
    assert bool(done.stdout) == (code == 0)
    assert bool(done.stderr) == (code != 0)
    if "--json" in words and code == 0:
        assert list(json.loads(done.stdout)) == KEYS
