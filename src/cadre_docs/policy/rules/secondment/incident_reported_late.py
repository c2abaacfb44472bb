"""S1-W23: a budding incident is reported at once."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.support import incidents


class Grace(Parameters):
    """How many calendar days after the day on which it was found an incident may be reported."""

    days: int = Field(title="报告期限（天）")


@rule(zh="苗头性事件没有随时上报", en="A budding incident was not reported at once", rows=("S1-W23",))
def incident_reported_late(case: SecondmentCase, grace: Grace) -> Iterator[Finding]:
    """发现的苗头性事件没有上报，或上报晚于政策包给出的天数。

    查什么：自发现之日起，在规定的日历日数之内上报，末日可以；0 为当日。已过期仍没有上报的也提示。
    为什么：淮上要求随时上报，没有写明时限，本包以当日为准，只提示。
    怎么办：立即上报并登记；迟延的说明原因。
    示例：3 月 1 日发现，3 月 2 日上报。

    Checks: it is reported within so many calendar days of the day on which it was found; 0 is the same day.
    Why: one district wants it at any time, without a limit; the pack reads it as the same day.
    What to do: report it now and record it; say why it was late.
    Example: found on 1 March, reported on the 2nd.
    """
    for one in incidents(case):
        reported = one.reported_on if one.reported_on and one.reported_on <= case.as_of else None
        if ((reported or case.as_of) - one.found_on).days <= grace.days:
            continue
        posting = case.postings[one.posting]
        message = say(
            "{person} {found} 发现的事件（{number}）{zh}",
            "the incident {number} that {person} found on {found} {en}",
            person=case.seconded(posting).name,
            found=one.found_on,
            number=one.number,
            zh=f"到 {reported} 才上报" if reported else "没有上报",
            en=f"was reported on {reported}" if reported else "was not reported",
        )
        hint = say("立即上报并登记", "report it now and record it")
        yield Finding(message, hint, one, ("reported_on",), about(person=posting.person))
