"""What the public may read of an exercise's progress: states and clauses, not names or inner days."""

from dataclasses import replace
from datetime import date

import pytest

from cadre_docs.diagnostics import Citation, Diagnostic, Severity, say
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.rule import rules
from cadre_docs.procedures.exercises import EXERCISES
from cadre_docs.procedures.stage import Earliest, ExerciseStatus, Planned, Stage, StageState, StageStatus
from cadre_docs.procedures.two_way_selection.stages import STAGES
from cadre_docs.records.exercise import Exercise, ExerciseKind
from cadre_docs.site.inputs import PolicyRule, State
from cadre_docs.site.standing import standing

EXERCISE = Exercise.model_validate(
    {
        "id": "trial-2014",
        "sort": "competition",
        "name": "试例",
        "organiser": "试例办公室",
        "starts": "2014-11-11",
        "ends": "2014-12-31",
    }
)
DAY = date(2014, 12, 12)


def status(open_days: bool, state: StageStatus = StageStatus.DONE) -> ExerciseStatus:
    stage = Stage("ballot", say("差额票决", "ballot"), public_dates=open_days)
    earliest = Earliest(DAY, say("理由", "reason"))
    shown = StageState(stage, state, DAY, Planned(DAY, DAY, "单位"), earliest, blockers=(say("赵虚构", "someone"),))
    return ExerciseStatus(EXERCISE, date(2014, 12, 20), (shown,))


def finding(severity: Severity = Severity.ERROR, waived_by: str = "") -> Judged:
    diagnostic = Diagnostic(
        code="too-few-qualified",
        severity=severity,
        message=say("赵虚构不合格", "someone is not qualified"),
        clause=Citation("竞岗办法", "第一条"),
        waived_by=waived_by,
    )
    return Judged(diagnostic, ("position:post-1",))


def test_days_of_a_stage_are_shown_only_where_its_records_are_public() -> None:
    (shown,) = standing(status(open_days=True)).stages
    (kept,) = standing(status(open_days=False)).stages
    assert (shown.done_on, shown.earliest, shown.reason) == (DAY, DAY, "理由")
    assert (kept.done_on, kept.earliest, kept.reason) == (None, None, "")
    assert kept.starts == DAY, "the schedule is public"


@pytest.mark.parametrize("state", list(StageStatus))
def test_every_state_of_the_procedures_has_a_mark(state: StageStatus) -> None:
    (stage,) = standing(status(open_days=False, state=state)).stages
    assert stage.state.settled == state.settled


def test_an_obstacle_is_the_rule_and_the_clause_never_the_finding() -> None:
    shown = standing(status(False), None, [finding(), finding()], [PolicyRule("too-few-qualified", "合格人数不足", "")])
    (obstacle,) = shown.obstacles
    assert (obstacle.text, str(obstacle.clause)) == ("合格人数不足", "《竞岗办法》第一条")
    assert "赵虚构" not in repr(shown)


def test_what_is_waived_or_only_a_warning_blocks_nothing() -> None:
    assert standing(status(False), None, [finding(waived_by="w1"), finding(Severity.WARNING)]).obstacles == ()


def test_an_exercise_whose_stages_are_settled_is_over() -> None:
    assert standing(status(False)).over
    current = standing(status(False, StageStatus.BLOCKED)).current
    assert current is not None
    assert current.state is State.BLOCKED


def two_stages(internal: bool) -> ExerciseStatus:
    reporting = StageState(Stage("reporting", say("报到", "reporting")), StageStatus.DONE)
    standby = StageState(Stage("standby", say("待岗", "standby"), internal=internal), StageStatus.UNDER_WAY)
    return ExerciseStatus(EXERCISE, date(2014, 12, 20), (reporting, standby))


def test_an_internal_stage_is_not_shown_and_does_not_keep_an_exercise_open_in_public() -> None:
    hidden, open_ = standing(two_stages(internal=True)), standing(two_stages(internal=False))
    assert ([stage.key for stage in hidden.stages], hidden.over) == (["reporting"], True)
    assert ([stage.key for stage in open_.stages], open_.over) == (["reporting", "standby"], False)


def test_what_an_internal_rule_found_is_no_obstacle_in_public() -> None:
    rule = PolicyRule("too-few-qualified", "合格人数不足", "", internal=True)
    assert standing(status(False), None, [finding()], [rule]).obstacles == ()


def test_that_somebody_is_on_standby_is_told_by_no_stage_and_no_rule() -> None:
    internal = {code for code, one in rules().items() if one.internal}
    about_it = {code for code, one in rules().items() if one.procedure == "two_way_selection" and "standby" in code}
    assert [stage.slug for stage in STAGES if stage.internal] == ["standby"]
    assert internal == about_it | {"bonus-not-withheld", "graded-without-inspection"}


def test_of_an_adjustment_no_stage_is_for_the_public() -> None:
    assert [stage.slug for stage in EXERCISES[ExerciseKind.ADJUSTMENT].stages if not stage.internal] == []


def test_of_an_exercise_without_a_public_stage_no_obstacle_is_told_either() -> None:
    whole = two_stages(internal=True)
    hidden = replace(whole, stages=tuple(one for one in whole.stages if one.stage.internal))
    assert standing(hidden, None, [finding()], []).obstacles == ()
    assert standing(hidden, None, [finding()], []).stages == ()
