"""S0-06: the yearly result of a leader's targets is certified and kept with the person."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.steps import certified


@rule(zh="目标责任考核结果没有鉴定", en="The result of the targets is not certified", rows=("S0-06",))
def target_result_not_certified(case: AssessmentCase) -> Iterator[Finding]:
    """签了责任状的领导干部定了等次，没有当年目标责任考核结果鉴定。

    查什么：有已签订的责任状、年度在任期之内的，定等时已有该年度的鉴定。
    为什么：计划要求建立领导干部目标责任考核结果鉴定制度，结果与本人挂钩。
    怎么办：出具鉴定表并登记。
    示例：2014 年度定等，只有 2013 年度的鉴定。

    Checks: who has a signed letter and a grade for a year within its term has that year's certificate.
    Why: the plan wants the results certified and linked to the person.
    What to do: certify and record it.
    Example: graded for 2014, certified for 2013 only.
    """
    for letter in case.letters:
        one = case.appraisals.get(letter.person)
        if one is None or case.grade(one) is None or letter.signed_on is None or letter.signed_on > case.as_of:
            continue
        within = letter.since.year <= one.year <= letter.until.year
        if not within or certified(letter, one.year, case.as_of):
            continue
        message = say(
            "{person}{year}年度的目标责任考核结果没有鉴定",
            "the result of the targets of {person} for {year} is not certified",
            person=case.person(letter.person).name,
            year=one.year,
        )
        hint = say("出具目标责任考核结果鉴定表并登记", "certify the result and record it")
        yield Finding(message, hint, letter, ("certifications",), about(person=letter.person))
