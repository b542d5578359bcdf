"""`data/v1/`: what the published files say, of the small site and of the real one."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from site_src.exports.columns import COLUMNS
from site_src.model.library import Library
from tests.support.html import read
from tests.support.site import DATE, ROOT

FOLDER = "data/v1/"
SCHEMA = json.loads((ROOT / "site_src" / "exports" / "schema.json").read_text(encoding="utf-8"))

Answers = dict[tuple[str, str], dict[str, Any]]


@pytest.fixture(scope="module")
def data(tree: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the data by their path in it."""
    return {name.removeprefix(FOLDER): body for name, body in tree.items() if name.startswith(FOLDER)}


@pytest.fixture(scope="module")
def answers(data: dict[str, bytes]) -> Answers:
    """What is said on the topic of lending, by place and attribute."""
    told = json.loads(data["topics/lending.json"])["answers"]
    found = {(each["place"], each["attribute"]): each for each in told}
    assert len(found) == len(told)
    return found


def rows(body: bytes) -> list[dict[str, str]]:
    """A CSV file as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


# --- the schema ----------------------------------------------------------------------------------------------------


def closed(schema: object) -> object:
    """The schema, taking nothing it does not name: others may be strict too, so nothing may go unnamed."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: closed(each) for name, each in schema.items()}
    return {**made, "unevaluatedProperties": False} if "properties" in made else made


def strict() -> dict[str, object]:
    made = closed(SCHEMA)
    assert isinstance(made, dict)
    made["$defs"]["head"].pop("unevaluatedProperties")  # the rest of such a file stands beside it
    return made


def problems(schema: dict[str, object], files: Mapping[str, bytes]) -> dict[str, str]:
    validator = jsonschema_rs.validator_for(schema)
    found = {}
    for name, body in files.items():
        if name.endswith(".json") and name != "schema.json":
            error = next(validator.iter_errors(json.loads(body)), None)
            if error:
                found[name] = f"{error.instance_path}: {error.message[:200]}"
    return found


def test_the_schema_is_one_and_is_published_as_it_is(data: dict[str, bytes]) -> None:
    jsonschema_rs.meta.validate(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(data["schema.json"]) == SCHEMA


def test_every_file_of_the_small_site_is_as_the_schema_says(data: dict[str, bytes]) -> None:
    assert problems(SCHEMA, data) == {}
    assert problems(strict(), data) == {}


def test_every_file_of_the_real_site_is_as_the_schema_says(built_site: Path) -> None:
    folder = built_site / FOLDER
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.json")}
    assert len(files) > 40
    assert problems(strict(), files) == {}


def test_the_schema_notices_what_is_wrong(data: dict[str, bytes]) -> None:
    written = data["topics/lending.json"].decode()
    for right, wrong in (
        ('"stance":"adopted"', '"stance":"believed"'),
        ('"value":"0.50"', '"value":0.5'),
        ('"from":"2019-05-01"', '"from":"2019-5-1"'),
        ('"says":"value"', '"said":"value"'),
        ('"better":"lower"', '"better":"lower","colour":"red"'),
    ):
        assert right in written
        assert problems(strict(), {"x.json": written.replace(right, wrong, 1).encode()}), wrong


# --- what is in the files ------------------------------------------------------------------------------------------


def test_the_files_are_those_of_the_index_with_their_size(data: dict[str, bytes], library: Library) -> None:
    index = json.loads(data["index.json"])
    assert {each["path"]: each["bytes"] for each in index["files"]} == {
        name: len(body) for name, body in data.items() if name != "index.json"
    }
    assert {f"topics/{slug}.{form}" for slug in library.topics for form in ("json", "csv")} <= data.keys()
    assert {f"places/{slug}.{form}" for slug in library.regions for form in ("json", "csv")} <= data.keys()
    assert index["date"] == DATE
    assert index["licence"]["label"] == "CC BY 4.0"
    statements = list(library.all_statements())
    assert index["counts"]["statements"] == len(statements)
    assert index["counts"]["disputed"] == sum(not each.adopted for each in statements)


def test_a_statement_is_told_with_all_that_bears_it(answers: Answers) -> None:
    answer = answers["qingshan", "overdue_fee"]
    assert answer["state"] == "value"
    assert answer["inherited_from"] is None
    assert answer["statement"] == {
        "stance": "adopted",
        "says": "value",
        "text": "10 天以下 0 元/册·天；10–29 天 0.10 元/册·天；30 天及以上 0.20 元/册·天",
        "values": [
            {"at": {"late": {"from": "0", "to": "10"}}, "value": "0.00"},
            {"at": {"late": {"from": "10", "to": "30"}}, "value": "0.10"},
            {"at": {"late": {"from": "30", "to": None}}, "value": "0.20"},
        ],
        "terms": {"per": "day"},
        "unit": "元/册·天",
        "from": "2025-01-01",
        "to": None,
        "on": None,
        "published": None,
        "verified": "2026-11-01",
        "grade": "official",
        "basis": "evidence",
        "source_date": "2024-12-02",
        "expires": None,
        "review": None,
        "listed_by": None,
        "sources": [{"id": "qingshan-2024-8", "at": "第十五条"}],
        "why": None,
        "note": None,
    }
    assert answer["recheck_by"] == "2027-11-01"
    assert (answer["age"], answer["expired"]) == ("recent", False)
    assert answer["leads"] == answer["drafts"] == []
    assert answer["address"] == "regions/qingshan/lending/index.html#overdue_fee"


def test_what_was_and_what_is_disputed_is_told_apart(answers: Answers) -> None:
    answer = answers["qingshan", "overdue_fee"]
    (past,), (other,) = answer["past"], answer["disputed"]
    assert (past["stance"], past["to"], past["values"]) == (
        "adopted",
        "2024-12-31",
        [{"at": {}, "value": "0.50"}],
    )
    assert (other["stance"], other["why"], other["grade"]) == (
        "disputed",
        "没有说明出处，和省里的办法对不上。",
        "aggregator",
    )


def test_nobody_looked_nothing_found_no_such_rule_are_three_states(
    answers: Answers,
) -> None:
    none = answers["qingshan/xiaohe", "overdue_fee"]
    assert none["state"] == "none"
    assert none["statement"]["says"] == "none"
    assert {each["state"] for each in answers.values()} >= {"value", "none", "unrecorded"}
    assert all(
        (each["statement"] is None) == (each["state"] in ("unrecorded", "disputed")) for each in answers.values()
    )


def test_an_area_is_told_only_where_it_speaks_and_a_province_always(answers: Answers, library: Library) -> None:
    assert ("qingshan/linxi", "loan_limit") in answers
    assert ("qingshan/linxi", "overdue_fee") not in answers
    for region in library.regions:
        assert {name for place, name in answers if place == region} == {
            name for name, each in library.topics["lending"].attributes.items() if "province" in each.levels
        }


def test_every_statement_is_told_once_where_it_is_at_home(data: dict[str, bytes], library: Library) -> None:
    told = {"topics": 0, "places": 0}
    for name, body in data.items():
        folder = name.partition("/")[0]
        if folder in told and name.endswith(".json"):
            told[folder] += sum(1 for _ in _own(json.loads(body)["answers"]))
    whole = sum(1 for _ in library.all_statements())
    assert told == {"topics": whole, "places": whole}


def _own(answers: list[dict[str, Any]]) -> Iterator[object]:
    for each in answers:
        if each["statement"] and not each["inherited_from"]:
            yield each["statement"]
        # what is to come may be that of a place above, which then tells it itself
        upcoming = [] if each["inherited_from"] else each["upcoming"]
        yield from chain(upcoming, each["past"], each["disputed"])


def test_places_and_topics_tell_the_same(data: dict[str, bytes]) -> None:
    def told(folder: str) -> list[str]:
        files = [json.loads(data[name]) for name in data if name.startswith(folder) and name.endswith(".json")]
        return sorted(json.dumps(each, sort_keys=True) for file in files for each in file["answers"])

    assert told("topics/") == told("places/")


def test_every_answer_leads_to_a_place_on_a_page(data: dict[str, bytes], tree: Mapping[str, bytes]) -> None:
    ids: dict[str, set[str]] = {}
    for each in json.loads(data["topics/lending.json"])["answers"]:
        page, _, fragment = each["address"].partition("#")
        if page not in ids:
            ids[page] = set(read(tree[page]).ids)
        assert not fragment or fragment in ids[page], each["address"]


def test_a_source_that_must_not_be_linked_has_no_address(data: dict[str, bytes]) -> None:
    sources = {each["id"]: each for each in json.loads(data["sources.json"])["sources"]}
    assert sources["book-tips"]["url"] is None
    assert sources["linxi-news"]["url"] == "https://news.linxi.example/library-deposit"
    assert b"booktips.example" not in b"".join(data.values())


# --- spreadsheets --------------------------------------------------------------------------------------------------


def test_a_spreadsheet_reads_it_without_being_asked(data: dict[str, bytes]) -> None:
    body = data["topics/lending.csv"]
    assert body.startswith(b"\xef\xbb\xbf")
    assert body.count(b"\n") == body.count(b"\r\n")
    assert list(rows(body)[0]) == [column.label for column in COLUMNS]
    assert len({column.label for column in COLUMNS}) == len(COLUMNS)


def test_a_row_is_a_statement_in_words(data: dict[str, bytes]) -> None:
    found = [
        row
        for row in rows(data["topics/lending.csv"])
        if (row["地方代码"], row["项目代码"]) == ("qingshan", "overdue_fee")
    ]
    assert [(row["时段"], row["采用"], row["可信程度"]) for row in found] == [
        ("现行", "采用", "官方"),
        ("以前", "采用", "官方转载"),
        ("没有采用", "没有采用", "网传未核实"),
    ]
    assert found[0]["情形"] == "有规定"
    assert found[0]["出处"] == "《青山省公共图书馆借阅管理办法》（青文规〔2024〕8号）第十五条"
    assert json.loads(found[1]["结构化的值"]) == [{"at": {}, "value": "0.50"}]
    assert found[2]["原因"] == "没有说明出处，和省里的办法对不上。"


def test_a_cell_nobody_looked_at_has_a_row_that_says_so(data: dict[str, bytes]) -> None:
    unrecorded = [row for row in rows(data["topics/lending.csv"]) if row["情形"] == "未收录"]
    assert unrecorded
    assert all(not row["内容"] and row["页面"] for row in unrecorded)


def test_an_inherited_rule_says_whose_it_is(data: dict[str, bytes]) -> None:
    inherited = [row for row in rows(data["places/shiqiao.csv"]) if row["沿用自"]]
    assert inherited
    assert {row["沿用自"] for row in inherited} == {"全国"}


def test_rows_and_answers_tell_the_same(data: dict[str, bytes]) -> None:
    for topic in ("lending", "card"):
        told = json.loads(data[f"topics/{topic}.json"])["answers"]
        many = sum(
            max(1, bool(each["statement"]) + len(each["upcoming"]) + len(each["past"]) + len(each["disputed"]))
            if each["statement"]
            else 1 + len(each["upcoming"]) + len(each["past"]) + len(each["disputed"])
            for each in told
        )
        assert len(rows(data[f"topics/{topic}.csv"])) == many


def test_no_cell_is_a_formula_for_a_spreadsheet(built_site: Path) -> None:
    found = [
        (path.name, cell)
        for path in (built_site / FOLDER).rglob("*.csv")
        for row in rows(path.read_bytes())
        for cell in row.values()
        if cell.startswith(("=", "+", "-", "@"))
    ]
    assert found == []
