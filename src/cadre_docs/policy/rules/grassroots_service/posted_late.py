"""S0-82: service begins within the time after hiring."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.obligations import obligations


@rule(zh="没有在规定年限内到基层锻炼", en="Service did not begin in time after hiring", rows=("S0-82",))
def posted_late(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """须锻炼的人在录用后规定的月数内没有开始锻炼。

    查什么：锻炼起始日期不晚于录用日期之后规定月数的同一日（含当日）；没有安排的，以判断日期为准。
    为什么：经历不足的，应在录用后三年内到基层锻炼。
    怎么办：尽快派出，并说明迟延原因；已派出的核对起始日期。
    示例：二〇一一年七月一日录用的，最迟二〇一四年七月一日开始，七月二日就晚了。

    Checks: service begins no later than the same day of the month so many months after hiring, that day included;
    without a posting the day of the judgement counts.
    Why: those with too little experience go within three years of hiring.
    What to do: send the person and say why it is late; check the first day if it is on record.
    Example: hired on 1 July 2011 the last day to begin is 1 July 2014; the 2nd is too late.
    """
    for one in obligations(case):
        person = one.recruit.person
        if not one.late(case.as_of) or person in case.decisions:
            continue
        name, subjects = case.person(person).name, about(person=person)
        hint = say("尽快派出，或改正日期", "send the person, or correct the date")
        if one.posting is None:
            message = say(
                "{person}{hired} 录用，最迟 {by} 开始基层锻炼，还没有安排",
                "{person} was hired on {hired} and must have begun by {by}; there is no posting",
                person=name,
                hired=one.recruit.hired_on,
                by=one.by,
            )
            yield Finding(message, hint, one.recruit, ("hired_on",), subjects)
        else:
            message = say(
                "{person}{hired} 录用，最迟 {by} 开始基层锻炼，实际 {since} 开始",
                "{person} was hired on {hired} and must have begun by {by}, but began on {since}",
                person=name,
                hired=one.recruit.hired_on,
                by=one.by,
                since=one.posting.since,
            )
            yield Finding(message, hint, one.posting, ("since",), subjects)
