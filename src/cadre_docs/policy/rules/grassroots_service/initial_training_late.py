"""N-L67, N-L34: initial training lies within the probation of a recruit."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase


class Probation(Parameters):
    """How long a recruit is on probation, in months."""

    probation_months: int = Field(title="试用期月数")


@rule(zh="初任培训没有在试用期内完成", en="Initial training was not finished within the probation", rows=("N-L67",))
def initial_training_late(case: GrassrootsServiceCase, parameters: Probation) -> Iterator[Finding]:
    """新录用公务员没有在试用期内完成初任培训。

    查什么：初任培训结业日期不晚于试用期届满之日（录用日期之后规定月数的同一日，含当日）；没有结业的，以判断日期为准。
    为什么：公务员法规定新录用公务员在试用期内参加初任培训。
    怎么办：安排培训；已经结业的补登日期。
    示例：七月一日录用、试用一年，次年七月一日结业可以，七月二日就晚了。

    Checks: initial training ended no later than the same day of the month when the probation is over, that day
    included; one without a day is judged by the day of the judgement.
    Why: the civil servant law puts it within the probation.
    What to do: arrange it, or record the day.
    Example: hired on 1 July with a year of probation: 1 July of the next year is in time, the 2nd is late.
    """
    for person, recruit in case.recruits.items():
        by = months_after(recruit.hired_on, parameters.probation_months)
        done = recruit.trained_on if recruit.trained_on and recruit.trained_on <= case.as_of else None
        if (done or case.as_of) <= by:
            continue
        message = say(
            "{person}的试用期 {by} 届满，初任培训{done_zh}",
            "the probation of {person} was over on {by}; initial training {done_en}",
            person=case.person(person).name,
            by=by,
            done_zh=f" {done} 才结业" if done else "还没有结业",
            done_en=f"ended only on {done}" if done else "has not ended",
        )
        hint = say("安排初任培训，或补登日期", "arrange it, or record the day")
        yield Finding(message, hint, recruit, ("trained_on",), about(person=person))
