"""S3-46, N-L86: who may not resign."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.adjustment.resignations import resignation_state
from cadre_docs.records.adjustment import ResignationKind


@rule(
    zh="不得辞职的情形获准辞职",
    en="A resignation was granted against a bar",
    rows=(
        "S3-46",
        "N-L86",
    ),
)
def resignation_granted_against_bar(case: AdjustmentCase) -> Iterator[Finding]:
    """有不得辞职的情形，辞职却被批准。

    查什么：批准的自愿、因公辞职，没有涉密岗位、脱密期、最低服务期、未完公务、正在受审等情形；期限的末日仍在期内。
    为什么：涉及国家安全、重要机密等情形的不得辞去公职或领导职务。
    怎么办：不予批准，说明理由。
    示例：脱密期到 2014 年 12 月 31 日，当日申请的不予批准，次日申请的可以。

    Checks: a granted resignation on the person's own wish has no bar: secret post, time after one, minimum
    service, unfinished duty, inquiry; the last day of a term is within it.
    Why: such people may not resign.
    What to do: refuse, and say why.
    Example: barred until 31 December 2014: an application of that day is refused, one of the next day may be granted.
    """
    for one in case.resignations:
        own = one.sort in (ResignationKind.OFFICIAL, ResignationKind.VOLUNTARY)
        if not (own and one.granted and case.past(one.decided_on)):
            continue
        for bar in resignation_state(case, one).bars:
            message = say(
                "{person}{zh}，辞职却被批准",
                "the resignation of {person} was granted although {en}",
                person=case.person(one.person).name,
                zh=bar.text("zh"),
                en=bar.text("en"),
            )
            yield Finding(
                message, say("不予批准，说明理由", "refuse, and say why"), one, ("granted",), about(person=one.person)
            )
