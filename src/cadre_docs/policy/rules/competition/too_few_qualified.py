"""S4-20: posts with too few qualified applicants are not competed for."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.cancellations import cancellations
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="合格人数不足的职位仍继续竞岗", en="A post with too few qualified applicants went on", rows=("S4-20",))
def too_few_qualified(case: CompetitionCase) -> Iterator[Finding]:
    """资格审查合格人数不足的职位，仍继续竞岗。

    查什么：报名结束、资格审查完毕后，合格人数少于规定人数的职位，没有再确定竞岗对象、打分、考察、票决或任职。
    为什么：合格人数不足，没有竞争，方案规定该职位不进行竞岗。
    怎么办：取消该职位的竞岗，公布取消及改报通知，请原报名人员改报；确需继续的，报批后作例外审批。
    示例：规定至少 2 人，某职位合格 1 人，仍确定了竞岗对象；合格 2 人则照常进行。

    Checks: a post whose review ends with fewer qualified applicants than required goes no further: no shortlist,
    scores,
    inspection, ballot or appointment.
    Why: without the required number there is no competition; the plan drops the post.
    What to do: cancel the post, publish the cancellation, let its applicants apply for another, or record a waiver.
    Example: 2 are required, 1 qualified, and a shortlist was made all the same; with 2 it may go on.
    """
    for cancelled in cancellations(case):
        position = cancelled.position
        further = (
            (case.shortlist(position), "确定竞岗对象", "a shortlist was made"),
            (case.score_sheet(position), "组织竞岗打分", "scores were given"),
            (case.inspection(position), "确定考察对象", "people were chosen for inspection"),
            (case.ballot(position), "票决", "a ballot was held"),
            (next((one for one in case.appointments if one.position == position), None), "任职", "it was filled"),
        )
        for record, zh, en in further:
            if record is None:
                continue
            message = say(
                "{post}资格审查合格 {count} 人，不足 {required} 人，仍{zh}",
                "{post}: {count} qualified where {required} are required, yet {en}",
                post=post_name(case, position),
                count=len(cancelled.qualified),
                required=cancelled.required,
                zh=zh,
                en=en,
            )
            hint = say(
                "取消该职位，发布取消及改报通知；确需继续的，报批后作例外审批",
                "cancel the post and publish it, or record a waiver",
            )
            yield Finding(message, hint, record, ("position",), about(position=position))
            break
