"""What ``cadre-docs status`` tells: where each exercise stands, what is owed next, by when, and what blocks it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cadre_docs.build.assess import Assessment
from cadre_docs.diagnostics import Diagnostic, Lang, Message, say
from cadre_docs.policy.finding import Judged
from cadre_docs.procedures.exercises import status_of
from cadre_docs.procedures.stage import Earliest, ExerciseStatus, Owed, StageState
from cadre_docs.procedures.waiver_state import WaiverState, waiver_state
from cadre_docs.records.waiver import Waiver


def statuses(assessment: Assessment) -> tuple[ExerciseStatus, ...]:
    """The status of every exercise that could be computed, in the order of the records."""
    return tuple(status_of(case) for case in assessment.judgement.cases.values())


def as_text(assessment: Assessment, lang: Lang) -> str:
    """The statuses for a person."""
    blocks = ["\n".join(_block(assessment, status, lang)) for status in statuses(assessment)]
    if assessment.records.all(Waiver):
        blocks.append("\n".join(_waivers(assessment, lang)))
    return "\n\n".join(blocks) + ("\n" if blocks else "")


def as_json(assessment: Assessment) -> str:
    """The statuses for a program; texts in both languages."""
    content = {
        "as_of": assessment.as_of.isoformat(),
        "exercises": [_entry(assessment, status) for status in statuses(assessment)],
        "waivers": {
            "counts": {state.value: number for state, number in _counted(assessment).items()},
            "waivers": [
                {
                    "id": waiver.id,
                    "rule": waiver.rule,
                    "subject": waiver.subject,
                    "state": waiver_state(waiver, assessment.as_of).value,
                    "until": _iso(waiver.until),
                }
                for waiver in assessment.records.all(Waiver)
            ],
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _block(assessment: Assessment, status: ExerciseStatus, lang: Lang) -> Iterator[str]:
    def line(zh: str, en: str, **values: object) -> str:
        return say(zh, en, **values).text(lang)

    yield line("{name}（基准日期 {as_of}）", "{name} (as of {as_of})", name=status.exercise.name, as_of=status.as_of)
    for state in status.stages:
        yield "  " + _stage_line(state, status, lang)
    current = status.current
    if current is None:
        yield line("  全部环节已完成", "  every stage is done")
        return
    yield line("  当前环节：{stage}", "  stage: {stage}", stage=current.stage.name.text(lang))
    if status.by:
        yield line("  最近期限：{by}", "  nearest last day: {by}", by=status.by)
    if status.earliest:
        yield from (f"  {text}" for text in _earliest_lines(status.earliest, lang))
    yield from (line("  待办：{owed}", "  owed: {owed}", owed=_owed(owed, lang)) for owed in status.owed)
    yield from (line("  受阻：{why}", "  blocked: {why}", why=message.text(lang)) for message in status.blockers)
    for finding in _blocking(assessment, status):
        yield line("  受阻：{why}", "  blocked: {why}", why=_finding(finding.diagnostic, lang))


def _waivers(assessment: Assessment, lang: Lang) -> Iterator[str]:
    """How many waivers stand where, and each that wants something done: approval, or renewal."""
    counted = _counted(assessment)
    joined = ("，" if lang == "zh" else ", ").join(
        say("{state} {n} 件", "{n} {en}", state=state.label.text("zh"), en=state.label.text("en"), n=number).text(lang)
        for state, number in counted.items()
        if number
    )
    yield say("例外审批：{states}", "Waivers: {states}", states=joined).text(lang)
    for waiver in assessment.records.all(Waiver):
        state = waiver_state(waiver, assessment.as_of)
        if state is not WaiverState.IN_FORCE:
            yield f"  {waiver.id}  {state.label.text(lang)}  {waiver.rule}  {waiver.subject}"


def _counted(assessment: Assessment) -> Mapping[WaiverState, int]:
    states = [waiver_state(waiver, assessment.as_of) for waiver in assessment.records.all(Waiver)]
    return {state: states.count(state) for state in WaiverState}


def _stage_line(state: StageState, status: ExerciseStatus, lang: Lang) -> str:
    late = state.overdue(status.as_of)
    parts = [f"{_MARKS[state.status.value]} {state.stage.name.text(lang)}：{state.status.label.text(lang)}"]
    if state.done_on:
        parts.append(str(state.done_on))
    elif state.planned and not state.status.settled:
        parts.append(say("计划 {starts} 至 {ends}", "planned {starts} to {ends}", **_days(state)).text(lang))
    if late:
        parts.append(say("已超期 {days} 天", "{days} days late", days=late).text(lang))
    return "  ".join(parts)


_MARKS = {"done": "✓", "under-way": "▶", "next": "○", "blocked": "✗", "later": "·", "not-needed": "–"}


def _days(state: StageState) -> dict[str, object]:
    planned = state.planned
    return {"starts": planned.starts, "ends": planned.ends} if planned else {}


def _earliest_lines(earliest: Earliest, lang: Lang) -> Iterator[str]:
    day = str(earliest.day) if earliest.day else say("尚不能确定", "cannot be told yet").text(lang)
    yield say(
        "下一步最早合法日期：{day}（{reason}）",
        "earliest lawful date of the next act: {day} ({reason})",
        day=day,
        reason=earliest.reason.text(lang),
    ).text(lang)
    if earliest.count:
        yield from (f"  {line.text(lang)}" for line in earliest.count.explain())


def _owed(owed: Owed, lang: Lang) -> str:
    by = say("（{by} 前）", " (by {by})", by=owed.by).text(lang) if owed.by else ""
    return owed.message.text(lang) + by


def _finding(diagnostic: Diagnostic, lang: Lang) -> str:
    return diagnostic.message.text(lang) + (f"（{diagnostic.clause}）" if diagnostic.clause else "")


def _blocking(assessment: Assessment, status: ExerciseStatus) -> list[Judged]:
    """The findings that forbid a paper of this exercise: about it, its posts or its records."""
    key = status.exercise.id
    posts = {f"position:{one.position}" for one in status.positions}
    return [
        judged
        for judged in assessment.judgement.findings
        if judged.is_blocking
        and any(one in posts or one.partition(":")[2].partition("/")[0] == key for one in judged.subjects)
    ]


def _entry(assessment: Assessment, status: ExerciseStatus) -> Mapping[str, Any]:
    earliest = status.earliest
    return {
        "exercise": status.exercise.id,
        "name": status.exercise.name,
        "stage": status.current.stage.slug if status.current else None,
        "by": _iso(status.by),
        "overdue_days": status.overdue,
        "earliest": {
            "date": _iso(earliest.day),
            "reason": _both(earliest.reason),
            "days": [_both(line) for line in earliest.count.explain()] if earliest.count else [],
        }
        if earliest
        else None,
        "stages": [
            {
                "stage": state.stage.slug,
                "name": _both(state.stage.name),
                "status": state.status.value,
                "done_on": _iso(state.done_on),
                "planned": [_iso(state.planned.starts), _iso(state.planned.ends)] if state.planned else None,
                "overdue_days": state.overdue(status.as_of),
            }
            for state in status.stages
        ],
        "positions": [
            {
                "position": one.position,
                "stage": one.current.stage.slug if one.current else None,
                "cancelled": one.cancelled,
                "applicants": one.applicants,
                "qualified": one.qualified,
            }
            for one in status.positions
        ],
        "owed": [
            {"message": _both(one.message), "document": one.document, "position": one.position, "by": _iso(one.by)}
            for one in status.owed
        ],
        "blocked_by": [
            *({"message": _both(message), "rule": None, "clause": None} for message in status.blockers),
            *(
                {
                    "message": _both(one.diagnostic.message),
                    "rule": one.diagnostic.code,
                    "clause": str(one.diagnostic.clause) if one.diagnostic.clause else None,
                }
                for one in _blocking(assessment, status)
            ),
        ],
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _both(message: Message) -> dict[str, str]:
    return {"zh": message.text("zh"), "en": message.text("en")}
