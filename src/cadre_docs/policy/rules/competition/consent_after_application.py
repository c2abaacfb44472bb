"""S4-17: the unit consents before the form is handed in."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import consent_of, standing
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.moments import local


@rule(zh="单位同意晚于报名", en="The unit consented after the application", rows=("S4-17",))
def consent_after_application(case: CompetitionCase) -> Iterator[Finding]:
    """所在单位同意的日期晚于报名的日期。

    查什么：待审查和审查合格的报名，所在单位同意的日期不晚于报名或改报当天。
    为什么：报名表先经所在单位同意，再报竞岗交流工作办公室。
    怎么办：核对日期；确系先报名后同意的，由竞岗交流工作办公室决定是否受理，受理的作例外审批。
    示例：17 日报名，所在单位 18 日才同意；17 日当天同意则可以。

    Checks: the unit's consent is dated no later than the day of the application or change.
    Why: the unit consents first; then the form goes to the competition's office.
    What to do: check the days; where the consent did come later, the office decides whether to take it, with a waiver.
    Example: applied on the 17th, consent on the 18th; consent on the 17th is in time.
    """
    for state in standing(case):
        consent, applied = consent_of(case, state), local(state.application.at).date()
        if consent is None or consent <= applied:
            continue
        message = say(
            "{person}{applied} 报名{post}，所在单位 {consent} 才同意",
            "{person} applied for {post} on {applied} and the unit consented only on {consent}",
            person=person_name(case, state.person),
            applied=applied,
            post=post_name(case, state.position),
            consent=consent,
        )
        hint = say("核对同意日期；确系后补的，报批后作例外审批", "check the day, or record a waiver")
        yield Finding(message, hint, state.application, ("consent_on",), about(person=state.person))
