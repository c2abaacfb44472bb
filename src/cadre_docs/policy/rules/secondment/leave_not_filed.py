"""S1-A17: a long leave is filed with the organisation department. The source lost the number of days."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.leave import leave_check


@rule(zh="请假没有报备案", en="A leave was not filed", rows=("S1-A17",))
def leave_not_filed(case: SecondmentCase) -> Iterator[Finding]:
    """请假达到规定天数，没有报组织部门备案。

    查什么：请假天数达到规定数（含本数）的有备案日期。安丘的来源缺少天数，须由本地补足；未补足而有人请假时提示一次。
    为什么：挂职干部工作与原单位脱钩，组织部门要掌握在岗情况。
    怎么办：报市委组织部备案；在本地政策包中给出天数。
    示例：本地定为 5 天，请假 5 天要备案，4.5 天不要。

    Checks: a leave of at least so many days has a day of filing. The source lost the number: until the local pack
    gives it, that is said once there is a leave.
    Why: the department is to know who is at the post.
    What to do: file it; give the number in the local pack.
    Example: with 5 days, a leave of 5 is filed and one of 4.5 need not be.
    """
    line = case.terms.leave_filing_days
    if line is None:
        if case.leaves:
            message = say(
                "政策没有给出请假须备案的天数，无法核对",
                "the policy does not say from how many days a leave is filed: nothing can be checked",
            )
            hint = say(
                "在本地政策包中给出 secondment.leave_filing_days",
                "give secondment.leave_filing_days in the local pack",
            )
            yield Finding(message, hint, case.exercise, ("policy",), about(exercise=case.exercise.id))
        return
    for leave in case.leaves:
        if not leave_check(case, leave).unfiled:
            continue
        posting = case.postings[leave.posting]
        message = say(
            "{person}请假 {days} 天，达到 {line} 天，没有报备案",
            "the leave of {person} ({days} days) reaches {line} days and is not filed",
            person=case.seconded(posting).name,
            days=leave.days,
            line=line,
        )
        hint = say("报组织部门备案", "file it with the organisation department")
        yield Finding(message, hint, leave, ("filed_on",), about(person=posting.person))
