"""S4-02: steps that the plan demands and the schedule has called off."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.stages import stages


class Obligatory(Parameters):
    """The stages that cannot be left out."""

    stages: tuple[str, ...] = Field(title="环节", description="不能取消的环节代号，与工作程序一致")


@rule(zh="取消了规定的环节", en="A step that the plan demands is cancelled", rows=("S4-02",))
def obligatory_step_cancelled(case: CompetitionCase, parameters: Obligatory) -> Iterator[Finding]:
    """日程安排取消了方案规定必须进行的环节。

    查什么：到基准日已取消的步骤，如果属于规定的环节，这一环节另有未取消的步骤，或者已经完成、不再需要。
    为什么：竞岗要依次经过方案规定的环节，缺了一环，后面的结果就没有依据；改期不是取消。
    怎么办：改期的，另列一步并写明新的日期；误填的，删去取消日期；确需不办的，由领导小组同意后作例外审批。
    示例：12 月 5 日取消“公开竞岗”，又没有另列日期，即提醒；另列一步“公开竞岗（改期）”的不提醒。

    Checks: a cancelled step of a stage that the plan demands is replaced by another one, unless the stage is settled.
    Why: the competition goes through the stages one by one, and a new date is no cancellation.
    What to do: add a step with the new date, take the cancellation back, or have it approved as a waiver.
    Example: the scoring is cancelled on 5 December and no other day is set for it.
    """
    exercise = case.exercise
    standing = {step.stage for step in exercise.steps_on(case.as_of)}
    settled = {state.stage.slug for state in stages(case) if state.status.settled}
    for place, step in enumerate(exercise.schedule):
        left_out = step.is_cancelled(case.as_of) and step.stage not in standing | settled
        if not left_out or step.stage not in parameters.stages:
            continue
        message = say(
            "“{step}”已于 {on} 取消，这一环节没有另作安排，而方案规定必须进行",
            "“{step}” was cancelled on {on} and nothing takes its place, though the plan demands it",
            step=step.name,
            on=step.cancelled_on,
        )
        hint = say("改期的另列一步，写明新的日期", "if it is put off, add a step with its new date")
        yield Finding(message, hint, exercise, ("schedule", place, "cancelled_on"))
