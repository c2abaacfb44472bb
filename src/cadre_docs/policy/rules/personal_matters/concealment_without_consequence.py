"""S2-49: untrue or concealed reports have the consequences that the clause names."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.checks import outcomes
from cadre_docs.records.personal_matters import ConcealmentConsequence


class Consequences(Parameters):
    """What must follow."""

    required: tuple[ConcealmentConsequence, ...] = Field(title="应有的处理")


@rule(zh="不如实报告没有处理", en="Untrue reports have no consequences", rows=("S2-49",))
def concealment_without_consequence(case: PersonalMattersCase, parameters: Consequences) -> Iterator[Finding]:
    """核查发现不如实填报或者隐瞒不报，没有登记规定的处理措施。

    查什么：核查结果为不如实填报、隐瞒不报的，处理措施含有政策所列的各项，并有决定日期。
    为什么：这样的人选不提拔任用，不列入后备干部名单。
    怎么办：作出处理决定并登记；处理是否另有必要，由有权机关决定。
    示例：核查结果为隐瞒不报，处理措施只有“不提拔任用”。

    Checks: a check that found untrue or concealed reports has all the consequences that the policy lists, and a date.
    Why: such a person is not promoted and not put on the reserve list.
    What to do: decide and record it; whether more is needed is for those in charge.
    Example: something was concealed, and the only consequence on record is that there is no promotion.
    """
    for one in outcomes(case):
        missing = [wanted for wanted in parameters.required if wanted not in one.record.consequences]
        if not one.faulty or (one.decided and not missing):
            continue
        check = one.record
        message = say(
            "{person} {on} 的核查结果是{result}，没有登记的处理：{missing}",
            "the check of {person} on {on} found reports that are {result_en}; not on record: {missing_en}",
            person=case.person(check.person).name,
            on=check.on,
            result=check.result.label,
            result_en=check.result.value,
            missing="、".join(wanted.label for wanted in missing) or "处理决定日期",
            missing_en=", ".join(wanted.value for wanted in missing) or "the date of the decision",
        )
        hint = say("作出处理决定并登记", "decide what follows, and record it")
        yield Finding(message, hint, check, ("consequences",), about(person=check.person))
