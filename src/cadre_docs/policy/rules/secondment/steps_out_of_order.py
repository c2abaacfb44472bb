"""S1-A08: the steps of choosing secondees are all taken, in their order."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondmentStep, SecondmentStepKind


@rule(zh="选派步骤缺少或颠倒", en="A step of the selection is missing or out of order", rows=("S1-A08",))
def steps_out_of_order(case: SecondmentCase) -> Iterator[Finding]:
    """选派的步骤缺少，或先后颠倒。

    查什么：政策列出的步骤按先后完成，同一天可以；已经决定人选或派出的，之前的步骤都有记录。
    为什么：先发布预告，再组织报名，最后研究确定，是公开公平的保证。
    怎么办：补登步骤和日期；确实颠倒的，报批例外。
    示例：预告在报名之后才发布。

    Checks: the steps that the policy lists are taken in its order, on the same day at the earliest; once people are
    decided upon or sent, none is missing.
    Why: preview, enrolment and determination in this order make the choice open.
    What to do: record the step and its day; have an exception approved where the order was another.
    Example: the preview is published after the enrolment.
    """
    first: dict[SecondmentStepKind, SecondmentStep] = {}
    for one in case.steps:
        first.setdefault(one.step, one)
    before: SecondmentStep | None = None
    for step in case.terms.steps:
        record = first.get(step)
        if record is None:
            if case.decisions or case.postings:
                message = say("没有“{step}”的记录", "the step {step} is not on record", step=step.label)
                hint = say("补登该步骤和日期", "record the step and its day")
                yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
            continue
        if before is not None and record.on < before.on:
            message = say(
                "“{step}”完成于 {on}，在“{before}”（{before_on}）之前",
                "the step {step} was taken on {on}, before {before} ({before_on})",
                step=step.label,
                on=record.on,
                before=before.step.label,
                before_on=before.on,
            )
            hint = say("核对步骤日期", "check the days of the steps")
            yield Finding(message, hint, record, ("on",), about(exercise=case.exercise.id))
        before = record
