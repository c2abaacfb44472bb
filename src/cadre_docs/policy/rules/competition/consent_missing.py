"""S4-17: the consent of the applicant's unit."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import consent_of, standing
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="报名没有所在单位同意", en="An application lacks the consent of the person's unit", rows=("S4-17",))
def consent_missing(case: CompetitionCase) -> Iterator[Finding]:
    """报名没有经所在单位同意。

    查什么：待审查和审查合格的报名，登记了所在单位同意的日期。改报可以沿用原来的同意。
    为什么：方案要求报名经所在单位同意后再报竞岗交流工作办公室。
    怎么办：请所在单位在报名表上签署意见，登记同意日期；单位不同意的，资格审查判为不合格。
    示例：报名事件没有“单位同意日期”。

    Checks: a day of consent is on record for an application that awaits the review or passed it; a change may rest
    on it.
    Why: the plan wants the unit's consent before the form goes to the competition's office.
    What to do: have the unit sign the form and record the day; where it refuses, find the application unqualified.
    Example: an application without consent_on.
    """
    for state in standing(case):
        if consent_of(case, state) is not None:
            continue
        person = case.person(state.person)
        message = say(
            "{person}报名{post}，没有所在单位{unit}同意的记录",
            "{person} applies for {post} without a recorded consent of {unit}",
            person=person_name(case, state.person),
            post=post_name(case, state.position),
            unit=case.unit(person.unit).label,
        )
        hint = say("请所在单位签署意见，登记 consent_on", "have the unit sign, then record consent_on")
        yield Finding(message, hint, state.application, ("consent_on",), about(person=state.person))
