"""The result of `coverage`, as text for people and as JSON for programs."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict

from rich.console import Console
from rich.table import Table

from site_src import wording
from site_src.coverage import STATES, Cell, Gap, Reread, Survey, words
from site_src.model.library import Library
from site_src.model.statement import Statement

_NEXT = 10  # gaps in the text; the JSON has all of them
_WIDTH = 120  # where there is no terminal to ask


def as_json(survey: Survey, *, ascii_only: bool) -> str:
    """The survey as JSON, a shape other tools rely on.

    `{"date", "totals": {"statements", "adopted", "disputed", "unknown", "drafts", "leads", "stale", "undated", "old",
    "expired", "grades": {grade: count}, "sources", "states": {state: count},
    "oldest_check": {"date", "place", "topic", "attribute"} or null},
    "topics": {topic: counts}, "regions": {province or "national": counts},
    "matrix": [{"place", "topic", "state", "own", "areas", "leads", "grade", "attributes": {name: standing}}],
    "next": [{"rank", "place", "topic", "gaps", "population", "people", "missing", "unverified", "partly"}],
    "reread": [{"rank", "place", "topic", "attribute", "key", "age", "source_date", "people"}]}`

    Counts are whole numbers, `counts` those of `totals` down to the grades; `gaps` is rounded to two decimals; `grade`,
    `population`, `people` and `source_date` may be null; the last three of a gap are lists of attributes. `next` holds
    every gap, `reread` every statement to read again, the matrix every province × topic.
    """
    totals = survey.totals
    document = {
        "date": survey.day.isoformat(),
        "totals": {
            **asdict(totals.whole),
            "sources": totals.sources,
            "states": {state: survey.count(state) for state in STATES},
            "oldest_check": _check(totals.oldest) if totals.oldest else None,
        },
        "topics": {topic: asdict(each) for topic, each in totals.topics.items()},
        "regions": {region: asdict(each) for region, each in totals.regions.items()},
        "matrix": [_cell(cell) for cell in survey.cells],
        "next": [{"rank": rank, **_gap(gap)} for rank, gap in enumerate(survey.gaps, 1)],
        "reread": [{"rank": rank, **_reread(again)} for rank, again in enumerate(survey.rereads, 1)],
    }
    return json.dumps(document, ensure_ascii=ascii_only, indent=2)


def as_text(library: Library, survey: Survey) -> str:
    """The survey as text: the numbers, the table, and the first gaps."""
    # plain text, captured: click prints it, also into files and pipes
    console = Console(width=shutil.get_terminal_size((_WIDTH, 0)).columns, highlight=False, color_system=None)
    with console.capture() as captured:
        for line in _numbers(library, survey):
            console.print(line, markup=False, soft_wrap=True)
        console.print(_table(library, survey))
        for line in (*_next(library, survey), *_again(library, survey)):
            console.print(line, markup=False, soft_wrap=True)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _numbers(library: Library, survey: Survey) -> Iterator[str]:
    totals, whole = survey.totals, survey.totals.whole
    yield f"收录情况，{survey.day}"
    yield ""
    yield (
        f"一共 {whole.statements:,} 条：采用 {whole.adopted:,} 条，没有采用的不同说法 {whole.disputed:,} 条，"
        f"找过但没找到的 {whole.unknown:,} 条，只有拼凑的网页说的 {whole.leads:,} 条，"
        f"只在征求意见稿里的 {whole.drafts:,} 条。出处 {totals.sources:,} 个。"
    )
    yield "可信程度：" + "，".join(f"{wording.GRADES[grade]} {count:,}" for grade, count in whole.grades.items())
    yield f"出处没写日期：{whole.undated:,} 条；出处旧了：{whole.old:,} 条；有效期过了：{whole.expired:,} 条"
    yield f"超过核对期限：{whole.stale:,} 条"
    if totals.oldest:
        topic = library.topics[totals.oldest.topic]
        where = f"{library.name(totals.oldest.place)} {topic.title} {topic.attributes[totals.oldest.attribute].label}"
        yield f"最早的一次核对：{totals.oldest.fields.verified}，{where}"
    yield "各省各主题：" + "，".join(f"{words.STATE_WORDS[state]} {survey.count(state)} 格" for state in STATES)
    yield ""


def _table(library: Library, survey: Survey) -> Table:
    """Provinces × topics: the state, and how many of the key attributes are answered."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("地方", overflow="fold", no_wrap=True)
    for topic in library.topics.values():
        table.add_column(topic.title, overflow="fold")
    for place in library.provinces():
        cells = (cell for cell in survey.cells if cell.place == place)
        table.add_row(library.name(place), *(f"{words.state(c)} {c.answered}/{len(c.known)}" for c in cells))
    return table


def _next(library: Library, survey: Survey) -> Iterator[str]:
    uncounted = [region.short for region in library.regions.values() if region.population is None]
    order = "人口 × 缺的主要项目，多的在前"
    if len(uncounted) == len(library.regions):
        order = "各省的人口没有收录，只按缺的项目排"
    yield ""
    yield f"接下来先查什么（{order}；一共 {len(survey.gaps):,} 处）："
    for rank, gap in enumerate(survey.gaps[:_NEXT], 1):
        where = f"{library.name(gap.cell.place)} {library.topics[gap.cell.topic].title}"
        yield f"{rank:>3}. {where}：{words.size(gap)}"
        for how, labels in words.lacking(library, gap):
            yield f"     {how}：{labels}"
    if 0 < len(uncounted) < len(library.regions):
        yield f"人口没有收录、排在最后的：{'、'.join(uncounted)}"


def _again(library: Library, survey: Survey) -> Iterator[str]:
    yield ""
    yield f"接下来先重看什么（主要项目在前，影响的人多的在前，旧的在前；一共 {len(survey.rereads):,} 条）："
    for rank, again in enumerate(survey.rereads[:_NEXT], 1):
        topic, where = library.topics[again.statement.topic], library.name(again.statement.place)
        label = f"{where} {topic.title} {topic.attributes[again.statement.attribute].label}"
        yield f"{rank:>3}. {label}：{words.why_again(again)}"


def _check(statement: Statement) -> dict[str, str]:
    return {
        "date": str(statement.fields.verified),
        "place": str(statement.place),
        "topic": statement.topic,
        "attribute": statement.attribute,
    }


def _cell(cell: Cell) -> dict[str, object]:
    return {
        "place": str(cell.place),
        "topic": cell.topic,
        "state": cell.state,
        "own": cell.own,
        "areas": cell.areas,
        "leads": cell.leads,
        "grade": cell.best,
        "attributes": {each.attribute: each.standing for each in cell.known},
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {
        "place": str(gap.cell.place),
        "topic": gap.cell.topic,
        "gaps": round(float(gap.gaps), 2),
        "population": gap.population.count if gap.population else None,
        "people": gap.people,
        "missing": gap.cell.of("missing"),
        "unverified": gap.cell.of("unverified"),
        "partly": gap.cell.of("partly"),
    }


def _reread(again: Reread) -> dict[str, object]:
    return {
        "place": str(again.statement.place),
        "topic": again.statement.topic,
        "attribute": again.statement.attribute,
        "key": again.key,
        "age": again.age,
        "source_date": str(again.newest) if again.newest else None,
        "people": again.people,
    }
