"""S0-80: whoever failed or stayed away gets no post, rank or promotion."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.service import failed


@rule(zh="不合格或无故不参加而任职、定级、晋职", en="Somebody who failed was given a post or promoted", rows=("S0-80",))
def advanced_after_failure(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """基层锻炼不合格或无故不参加的人，仍办了任职定级或晋职。

    查什么：自认定不合格或无故不参加之日起，没有任职定级日期和晋职日期。
    为什么：不合格的、无故不参加的，不予任职、定级、晋职，直至取消录用资格。
    怎么办：撤销有关手续；日期登记有误的改正。
    示例：三月二十日考核不合格，三月二十日及以后定级的，就是此类。

    Checks: from the day of the failing grade, or of the decision on staying away, there is no day of confirmation or
    promotion.
    Why: those who fail or stay away without reason get no post, rank or promotion, up to the loss of the appointment.
    What to do: revoke what was done, or correct the dates.
    Example: failed on 20 March, confirmed on or after that day.
    """
    for one in failed(case):
        recruit = case.recruits[one.person]
        steps = (
            ("confirmed_on", recruit.confirmed_on, say("任职定级", "given a post and rank")),
            ("promoted_on", recruit.promoted_on, say("晋职", "promoted")),
        )
        for field, day, what in steps:
            if day is None or not one.since <= day <= case.as_of:
                continue
            message = say(
                "{person}{ground_zh}（{since}），却于 {day} {what_zh}",
                "{person} counts as failed since {since} ({ground_en}) and was {what_en} on {day}",
                person=case.person(one.person).name,
                ground_zh=one.ground.label,
                ground_en=one.ground.value,
                since=one.since,
                day=day,
                what_zh=what.text("zh"),
                what_en=what.text("en"),
            )
            hint = say("撤销有关手续，或改正日期", "revoke it, or correct the date")
            yield Finding(message, hint, recruit, (field,), about(person=one.person))
