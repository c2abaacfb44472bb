"""S0-29: each step is taken by its own body."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.records.reserve import ReserveStepKind


class Limits(Parameters):
    """Words by which the bodies of the steps are known; one of them must occur in the name."""

    committee: tuple[str, ...] = Field(title="举荐机构")
    reconsideration: tuple[str, ...] = Field(title="复议机构")
    review: tuple[str, ...] = Field(title="审查机构")


@rule(zh="后备人选产生步骤不是由规定的主体实施", en="A step was taken by the wrong body", rows=("S0-29",))
def reserve_step_by_wrong_body(case: ReserveCase, parameters: Limits) -> Iterator[Finding]:
    """举荐、复议或审查不是由规定的党组织或组织部实施。

    查什么：举荐、复议、审查记录的实施主体含有政策所列的机构名称之一。
    为什么：工作计划写明党委举荐、基层党组织复议、市委组织部审查。
    怎么办：核对实施主体；确由其他机构实施的，重新履行该步骤。
    示例：审查写“安禾市委组织部”可以，写“安禾市教育局人事科”不可以。

    Checks: the body of the committee's recommendation, of the reconsideration and of the review has one of the names
    that the policy lists.
    Why: the plan gives each step to its own body; the last one to the organisation department.
    What to do: check the name of the body; take the step again where another body took it.
    Example: a review by 安禾市委组织部 is fine, one by the personnel section of a bureau is not.
    """
    wanted = {
        ReserveStepKind.COMMITTEE: parameters.committee,
        ReserveStepKind.RECONSIDERATION: parameters.reconsideration,
        ReserveStepKind.REVIEW: parameters.review,
    }
    for candidate in case.candidates.values():
        for place, step in enumerate(candidate.steps):
            bodies = wanted.get(step.step, ())
            if step.on > case.as_of or not bodies or any(body in step.by for body in bodies):
                continue
            message = say(
                "{person}的{step_zh}由“{by}”实施，应由{bodies}实施",
                "{person}: the {step_en} was taken by {by}; it belongs to {bodies}",
                person=case.person(candidate.person).name,
                step_zh=step.step.label,
                step_en=step.step.value,
                by=step.by,
                bodies="、".join(bodies),
            )
            hint = say("核对实施主体，或重新履行该步骤", "check the body, or take the step again")
            yield Finding(message, hint, candidate, ("steps", place, "by"), about(person=candidate.person))
