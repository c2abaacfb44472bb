"""S3-39, S3-53, C23: rank and pay after a removal are decided case by case."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import AdjustmentKind


@rule(
    zh="免职没有写明待遇和安排",
    en="Removed without saying what becomes of rank and work",
    rows=(
        "S3-39",
        "S3-53",
    ),
)
def removed_without_rank_decision(case: AdjustmentCase) -> Iterator[Finding]:
    """免职决定没有写明是否保留原职级待遇，或没有安排工作。

    查什么：已经决定的免职写明是否保留原职级待遇；生效之后写明安排的单位和工作。
    为什么：方案对不同情形规定不同：有的不保留，有的保留；现行规定另有要求，因此由人工逐案决定，本规则只看是否写明。
    怎么办：逐案研究，写明待遇和安排。
    示例：免职已经决定，待遇一栏空着。

    Checks: a decided removal says whether rank and pay are kept and, once in effect, where the person works.
    Why: the plan keeps them in one case and not in another, and present rules have their own: people decide,
    this only asks whether they did.
    What to do: decide the case and write it down.
    Example: removed, and nothing said of rank.
    """
    for one in case.adjustments.values():
        if one.sort is not AdjustmentKind.REMOVAL or not case.decided(one):
            continue
        name, subjects = case.person(one.person).name, about(person=one.person)
        if one.keeps_rank is None:
            message = say(
                "{person}的免职没有写明是否保留原职级待遇",
                "the removal of {person} does not say whether rank and pay are kept",
                person=name,
            )
            yield Finding(
                message, say("逐案研究，写明待遇", "decide the case and write it down"), one, ("keeps_rank",), subjects
            )
        if case.past(one.effective_from) and (one.arranged_unit is None or one.arranged_duties is None):
            message = say(
                "{person}免职已经生效，没有写明安排的单位和工作",
                "the removal of {person} is in effect; no unit and work are named",
                person=name,
            )
            yield Finding(
                message, say("安排工作并登记", "arrange work and record it"), one, ("arranged_unit",), subjects
            )
