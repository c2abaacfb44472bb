"""班子结构分析表: each target with its verdict, and the composition of all, by kind, level and unit, with bars."""

from collections.abc import Mapping
from decimal import Decimal

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.team_structure.breakdown import Breakdown, Group, breakdown
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.figures import aim_text, percent
from cadre_docs.procedures.team_structure.targets import Topic
from cadre_docs.procedures.team_structure.verdicts import TargetResult, Verdict, cite, results, shortfall
from cadre_docs.records.team import TeamKind

CELLS = 20
"""How many squares a bar has for the whole: five percent each."""


def view(subject: Subject) -> Mapping[str, object]:
    """The rows of every table."""
    return {
        "heading": subject.compute(_heading),
        "on": subject.compute(_on),
        "deadline": subject.compute(_deadline),
        "targets": subject.compute(target_rows),
        "bars": subject.compute(_bars),
        "columns": subject.compute(_columns),
        "blocks": subject.compute(_blocks),
        "uncovered": subject.compute(_uncovered),
    }


def target_rows(case: TeamStructureCase) -> list[dict[str, object]]:
    """A row for each target in force."""
    return [_target_row(case, result) for result in results(case)]


def _target_row(case: TeamStructureCase, result: TargetResult) -> dict[str, object]:
    clause = cite(case, result.target)
    told = result.verdict in (Verdict.MET, Verdict.NOT_MET)
    return {
        "title": result.target.title,
        "scope": _scope(case, result),
        "aim": aim_text(result),
        "found": f"{result.count}/{result.total}" if not result.missing else "—",
        "share": f"{percent(result.share)}%" if result.share is not None and not result.missing else "—",
        "verdict": result.verdict.label,
        "margin": _margin(result) if told else result.reason.text("zh") if result.reason else "—",
        "teams": "、".join(team.name for team in result.short),
        "clause": str(clause) if clause else "—",
    }


def _scope(case: TeamStructureCase, result: TargetResult) -> str:
    kinds = result.numbers.teams or ()
    if frozenset(kinds) == frozenset(case.terms.main_teams):
        return "统计范围内全部班子"
    return "、".join(kind.label for kind in kinds) or "—"


def _margin(result: TargetResult) -> str:
    if result.verdict is Verdict.NOT_MET:
        return shortfall(result).text("zh")
    return f"余 {result.margin} {'个班子' if result.target.form.of_teams else '人'}" if result.margin else "刚好达标"


def _heading(case: TeamStructureCase) -> str:
    return "干部队伍结构分析表" if case.terms.main_teams == (TeamKind.STAFF,) else "领导班子结构分析表"


def _on(case: TeamStructureCase) -> object:
    return case.on


def _deadline(case: TeamStructureCase) -> object:
    return case.terms.deadline


def _uncovered(case: TeamStructureCase) -> list[str]:
    return list(dict.fromkeys(name for result in results(case) for name in result.uncovered))


def _bars(case: TeamStructureCase) -> list[dict[str, object]]:
    aims = results(case)
    rows: list[dict[str, object]] = []
    for line in breakdown(case).all.lines:
        marks = [
            result.numbers.share
            for result in aims
            if result.numbers.share is not None
            and result.target.role is None
            and not result.target.levels
            and not result.target.form.of_teams
            and (line.age == result.numbers.oldest if line.topic is Topic.AGE else line.key == result.target.slug)
            and result.target.topic is line.topic
        ]
        rows.append(
            {
                "topic": line.topic.label,
                "label": line.label,
                "count": line.count,
                "share": f"{percent(line.share)}%" if line.share is not None else "—",
                "aims": "、".join(f"{percent(mark)}%" for mark in marks) or "—",
                "bar": bar(line.share or Decimal(0), marks),
            }
        )
    return rows


def bar(share: Decimal, marks: list[Decimal]) -> str:
    """A bar of squares, the filled ones for the share; a diamond where a target stands."""
    filled = int((share * CELLS).quantize(Decimal(1)))
    at = {min(CELLS - 1, max(0, int((mark * CELLS).quantize(Decimal(1))) - 1)) for mark in marks}
    return "".join("◆" if place in at else "■" if place < filled else "□" for place in range(CELLS))


def _columns(case: TeamStructureCase) -> list[str]:
    return [line.label for line in breakdown(case).all.lines]


def _blocks(case: TeamStructureCase) -> list[dict[str, object]]:
    found: Breakdown = breakdown(case)
    blocks = (
        ("按班子类别", found.by_kind),
        ("按职务层次", found.by_level),
        ("按班子职务", found.by_role),
        ("按单位", found.by_unit),
    )
    return [
        {"title": title, "rows": [*(_group_row(group) for group in groups), _group_row(found.all)]}
        for title, groups in blocks
        if groups
    ]


def _group_row(group: Group) -> dict[str, object]:
    return {
        "label": group.label,
        "total": group.total,
        "average": f"{group.average_age:.1f}" if group.average_age is not None else "—",
        "cells": [f"{line.count}（{percent(line.share)}%）" if line.share is not None else "—" for line in group.lines],
    }
