"""The structure of the leading teams: small charts against the targets, and tables that say the same."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from markupsafe import Markup

from cadre_docs.procedures.team_structure.figures import (
    FEWEST,
    Aim,
    Figure,
    Panel,
    PublicResult,
    PublicStructure,
    percent,
)
from cadre_docs.procedures.team_structure.targets import Form, Topic
from cadre_docs.procedures.team_structure.verdicts import Verdict
from cadre_docs.site.context import Link, Site
from cadre_docs.site.page import SitePage
from cadre_docs.site.search import Findable
from cadre_docs.site.share_chart import Aimed, ShareRow, share_chart

_SECTION = "exercises/index.html"
_WITHHELD = "不公开"
_STATES = {
    Verdict.MET: "done",
    Verdict.NOT_MET: "blocked",
    Verdict.UNKNOWN: "uncertain",
    Verdict.REPORTED: "ongoing",
}


class Chart(NamedTuple):
    """One panel: whom it is about, and its drawing."""

    label: str
    people: int
    svg: Markup


class Cell(NamedTuple):
    """A number of a group: people and percent; ``shown`` is empty where it is withheld."""

    shown: str
    share: str


class Row(NamedTuple):
    """A line of the table that says what the charts do: its label, its targets, and a cell for each group."""

    label: str
    aims: tuple[str, ...]
    cells: tuple[Cell, ...]


class Section(NamedTuple):
    """One topic: its charts, its table, and the targets about it."""

    key: str
    label: str
    charts: tuple[Chart, ...]
    groups: tuple[str, ...]
    rows: tuple[Row, ...]
    results: tuple["ResultRow", ...]


class ResultRow(NamedTuple):
    """A target and its verdict; ``found`` is empty where it is withheld."""

    title: str
    aim: str
    found: str
    share: str
    state: str
    verdict: str
    clause: Link | None


class StructureSummary(NamedTuple):
    """What the first page and the page of the exercise say of it."""

    page: Link
    exercise: Link
    on: date
    people: int
    met: int
    missed: int


def pages(site: Site) -> Iterator[SitePage]:
    """A page for each analysis whose figures are public."""
    for key, found in site.structures.items():
        name = site.names[key]
        context: dict[str, Any] = {
            "title": "班子结构",
            "exercise": Link(name, f"exercises/{key}/index.html"),
            "on": found.on,
            "deadline": found.deadline,
            "people": found.people,
            "teams": found.teams,
            "fewest": FEWEST,
            "sections": tuple(_section(site, found, topic) for topic in Topic),
            "summary": summary(site, key),
        }
        yield site.theme.page(path_of(key), "structure", "structure", _SECTION, context)


def findables(site: Site) -> Iterator[Findable]:
    """Every such page."""
    for key, found in site.structures.items():
        texts = "\n".join(f"{result.title} {result.aim}" for result in found.results)
        yield Findable(
            path_of(key), f"班子结构（{site.names[key]}）", "工作", texts, "班子结构分析", year=found.on.year
        )


def path_of(exercise: str) -> str:
    """Where the page of an analysis is, from the site's root."""
    return f"exercises/{exercise}/structure.html"


def summary(site: Site, exercise: str) -> StructureSummary | None:
    """What is public of an analysis in one line; None where nothing is."""
    found = site.structures.get(exercise)
    if found is None:
        return None
    return StructureSummary(
        page=Link("班子结构", path_of(exercise)),
        exercise=Link(site.names[exercise], f"exercises/{exercise}/index.html"),
        on=found.on,
        people=found.people,
        met=sum(result.verdict is Verdict.MET for result in found.results),
        missed=sum(result.verdict is Verdict.NOT_MET for result in found.results),
    )


def _section(site: Site, found: PublicStructure, topic: Topic) -> Section:
    panels = [panel for panel in found.panels if panel.topic is topic]
    return Section(
        key=topic.value,
        label=topic.label,
        charts=tuple(_chart(panel) for panel in panels),
        groups=tuple(f"{panel.label}（{panel.total}人）" for panel in panels),
        rows=tuple(_row(panels, place) for place in range(len(panels[0].figures) if panels else 0)),
        results=tuple(_result(site, one) for one in found.results if one.topic is topic),
    )


def _row(panels: list[Panel], place: int) -> Row:
    figures = [panel.figures[place] for panel in panels]
    return Row(
        label=figures[0].label,
        aims=tuple(dict.fromkeys(_aim_text(aim) for figure in figures for aim in figure.aims)),
        cells=tuple(_cell(figure, panel.total) for figure, panel in zip(figures, panels, strict=True)),
    )


def _cell(figure: Figure, total: int) -> Cell:
    if figure.count is None:
        return Cell("", "")
    return Cell(f"{figure.count}人", f"{percent(Decimal(figure.count) / total)}%")


def _chart(panel: Panel) -> Chart:
    rows = [_bar(figure, panel.total) for figure in panel.figures]
    said = "；".join(f"{row.label}{row.value}" + "".join(f"，{aim.text}" for aim in row.aims) for row in rows)
    name = f"{panel.label}：{panel.topic.label}（{panel.total}人）"
    pattern = f"near-{panel.topic.value}-{panel.group}"
    return Chart(panel.label, panel.total, share_chart(name, said, rows, pattern))


def _bar(figure: Figure, total: int) -> ShareRow:
    aims = tuple(Aimed(aim.share, aim.tolerance, _aim_text(aim)) for aim in figure.aims)
    if figure.count is None:
        return ShareRow(figure.label, None, _WITHHELD, aims)
    share = Decimal(figure.count) / total
    return ShareRow(figure.label, share, f"{figure.count}人　{percent(share)}%", aims)


def _aim_text(aim: Aim) -> str:
    share = f"{percent(aim.share)}%"
    if aim.form is Form.ABOUT:
        return f"目标{share}左右（±{percent(aim.tolerance)}）"
    return f"目标{'超过' if aim.form is Form.OVER else '不低于'}{share}"


def _result(site: Site, result: PublicResult) -> ResultRow:
    unit = "个班子" if result.of_teams else "人"
    shown = result.count is not None and result.total is not None
    share = Decimal(result.count or 0) / result.total if result.total else None
    return ResultRow(
        title=result.title,
        aim=result.aim,
        found=f"{result.count}/{result.total} {unit}" if shown else "",
        share=f"{percent(share)}%" if shown and share is not None else "",
        state=_STATES[result.verdict],
        verdict=result.verdict.label,
        clause=site.clause(result.clause),
    )
