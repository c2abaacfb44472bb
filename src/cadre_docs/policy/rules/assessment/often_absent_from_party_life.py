"""S3-31: who often stays away is dealt with. The source does not say how often."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.meetings import presences


class Often(Parameters):
    """From how many absences on."""

    times: int = Field(title="缺席次数", ge=1)


@rule(zh="经常不参加组织生活", en="Somebody often misses the meetings", rows=("S3-31",))
def often_absent_from_party_life(case: AssessmentCase, parameters: Often) -> Iterator[Finding]:
    """缺席组织生活的次数达到本地规定。

    查什么：缺席次数不少于本地规定的次数（含本数）时提示。
    为什么：方案要求对经常不参加的进行批评和处理，但没有写明次数，须由本地确定。
    怎么办：谈话了解情况，按规定处理。
    示例：本地定为三次：缺席三次提示，两次不提示。

    Checks: absences are fewer than the local number; the number itself is reported.
    Why: the plan wants frequent absence dealt with and gives no number: it is set locally.
    What to do: talk to the person, and act by the rules.
    Example: at three locally: three absences are reported, two are not.
    """
    for one in presences(case):
        if one.missed < parameters.times:
            continue
        message = say(
            "{person}缺席组织生活{missed}次",
            "{person} missed {missed} meetings",
            person=case.person(one.person).name,
            missed=one.missed,
        )
        hint = say("谈话了解情况，按规定处理", "talk to the person, and act by the rules")
        yield Finding(message, hint, one.entries[-1][0], ("attendance",), about(person=one.person))
