"""S4-20: a cancellation is made known."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.cancellations import cancellations
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.papers import cancels, concerns


@rule(zh="职位取消没有公布", en="A cancellation was not published", rows=("S4-20", "S4-21"))
def cancellation_not_announced(case: CompetitionCase) -> Iterator[Finding]:
    """职位因合格人数不足而取消，没有发布取消及改报通知。

    查什么：职位取消的次日起，有涉及该职位的取消通知发布记录。
    为什么：原报该职位的人员要据此改报；不公布，他们就失去改报的机会。
    怎么办：发布职位取消及改报通知，登记发布日期和涉及职位。
    示例：档案局档案科科长合格 1 人，23 日取消，到 24 日没有通知。

    Checks: from the day after a post is cancelled, a published cancellation notice that concerns it is on record.
    Why: those who applied for it learn from it that they may apply elsewhere.
    What to do: publish the notice of cancellation and reapplication, and record it with the posts concerned.
    Example: one qualified, the post fell away on the 23rd, and by the 24th there is no notice.
    """
    for cancelled in cancellations(case):
        if cancelled.at.date() >= case.as_of:
            continue
        position = cancelled.position
        if any(cancels(one) and concerns(one, position) for one in case.publications):
            continue
        message = say(
            "{post}合格 {count} 人，已于 {on} 取消，没有发布取消及改报通知",
            "{post} fell away on {on} with {count} qualified, and no notice of it was published",
            post=post_name(case, position),
            count=len(cancelled.qualified),
            on=cancelled.at.date(),
        )
        hint = say("发布职位取消及改报通知并登记", "publish the notice and record it")
        yield Finding(message, hint, case.positions[position], (), about(position=position))
