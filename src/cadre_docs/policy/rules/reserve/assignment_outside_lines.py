"""S0-30: practical work is done on the lines that the plan names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import cultivation


@rule(zh="实践锻炼不在规定的培养平台", en="Practical work elsewhere than on the lines of the policy", rows=("S0-30",))
def assignment_outside_lines(case: ReserveCase) -> Iterator[Finding]:
    """后备干部的实践锻炼不在政策所列的培养平台（如“五线”）。

    查什么：在册后备干部每段实践锻炼的平台都在政策的清单之内。
    为什么：工作计划把农村、服务、招商、企业、信访五线作为后备干部的培养平台；其他岗位不计入。
    怎么办：核对平台；确在其他岗位的，另行安排到一线锻炼。
    示例：平台写“信访一线”可以，写“其他岗位”就会列出。

    Checks: every assignment of somebody on the list is on a line that the policy names.
    Why: the plan names five front lines on which reserve cadres gain experience.
    What to do: check the line; send the person to one of them besides.
    Example: the line of petitions is fine, another post is listed here.
    """
    for found in cultivation(case):
        candidate = found.candidate
        for one in found.outside:
            message = say(
                "{person}自 {since} 在{unit}的锻炼不在规定的培养平台",
                "the assignment of {person} at {unit} since {since} is not on a line of the policy",
                person=case.person(candidate.person).name,
                unit=case.unit(one.unit).label,
                since=one.since,
            )
            hint = say("核对平台，或安排到一线锻炼", "check the line, or send the person to one")
            path = ("assignments", candidate.assignments.index(one), "line")
            yield Finding(message, hint, candidate, path, about(person=candidate.person))
