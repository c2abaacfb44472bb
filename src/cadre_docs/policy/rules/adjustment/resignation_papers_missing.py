"""S0-68, S3-43: a resignation is applied for in writing and decided by the body that appoints."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import ResignationKind


@rule(
    zh="辞职缺少书面申请或审批",
    en="A resignation without application or decision",
    rows=(
        "S0-68",
        "S3-43",
    ),
)
def resignation_papers_missing(case: AdjustmentCase) -> Iterator[Finding]:
    """离职的辞职没有书面申请，或没有审批。

    查什么：已经审批的（自愿、因公）有书面申请，申请不晚于审批；已经离职的有批准；审批写明机关。
    为什么：辞去领导职务须本人书面申请，按管理权限审批。
    怎么办：补齐申请或审批。
    示例：没有批准就离职。

    Checks: a decision on a voluntary or official resignation has an application before it and names the body;
    nobody has left without consent.
    Why: a leader applies in writing; the body that appoints decides.
    What to do: complete the papers.
    Example: left without consent.
    """
    for one in case.resignations:
        name, subjects = case.person(one.person).name, about(person=one.person)
        own = one.sort in (ResignationKind.OFFICIAL, ResignationKind.VOLUNTARY)
        if (
            case.past(one.decided_on)
            and own
            and (one.applied_on is None or (one.decided_on and one.applied_on > one.decided_on))
        ):
            message = say(
                "{person}的辞职已经审批，没有在先的书面申请",
                "the resignation of {person} is decided without an earlier application",
                person=name,
            )
            yield Finding(message, say("补齐书面申请", "add the application"), one, ("applied_on",), subjects)
        if case.past(one.decided_on) and (one.body is None or one.granted is None):
            message = say(
                "{person}的辞职审批没有写明机关或结果",
                "the decision on the resignation of {person} names no body or result",
                person=name,
            )
            yield Finding(message, say("写明审批机关和结果", "add body and result"), one, ("body",), subjects)
        if case.past(one.left_on) and not (one.granted and case.past(one.decided_on)):
            message = say(
                "{person} {left} 离职，没有批准",
                "{person} left on {left} without consent",
                person=name,
                left=one.left_on,
            )
            yield Finding(message, say("核对批准情况", "check the consent"), one, ("left_on",), subjects)
