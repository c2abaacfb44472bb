"""S0-79, S0-83: service that is over is appraised."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase


@rule(zh="锻炼期满没有考核", en="Service is over and was not appraised", rows=("S0-79", "S0-83"))
def service_over_without_appraisal(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """锻炼期满日期已过，没有考核记录。

    查什么：期满日期的次日起，应有考核记录。
    为什么：期满后由双方共同考核，结果是任职、定级、晋职的依据；来源没有写考核的期限，故只提示。
    怎么办：组织考核；延长锻炼的，改期满日期并写明理由。
    示例：二月最后一日期满，三月一日还没有考核记录的，就是此类。

    Checks: from the day after the planned end there is an appraisal on record.
    Why: both sides appraise when service is over, and posts and promotion rest on it; the source gives no time for
    it, so this is a reminder.
    What to do: appraise; if service goes on, change the end and give the reason.
    Example: over on the last day of February, not appraised on 1 March.
    """
    for person, posting in case.postings.items():
        if case.as_of <= posting.until or person in case.appraisals:
            continue
        message = say(
            "{person}的基层锻炼 {until} 期满，还没有考核",
            "the service of {person} was over on {until} and has not been appraised",
            person=case.person(person).name,
            until=posting.until,
        )
        hint = say("由派出单位和锻炼单位共同考核", "have sender and host appraise it")
        yield Finding(message, hint, posting, ("until",), about(person=person))
