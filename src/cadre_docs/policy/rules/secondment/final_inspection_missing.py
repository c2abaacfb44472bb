"""S1-A19: a comprehensive inspection follows the end of a secondment."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import VisitKind


@rule(zh="期满没有综合考察", en="There was no inspection at the end", rows=("S1-A19",))
def final_inspection_missing(case: SecondmentCase) -> Iterator[Finding]:
    """挂职期满，没有进行综合考察。

    查什么：挂职已经结束的干部有综合考察的记录。召回的不要求。届满当日不提示，次日起提示。
    为什么：挂职情况是干部使用的重要依据，期满要综合考察。
    怎么办：组织考察，形成综合考察材料。
    示例：9 月 22 日届满，9 月 23 日仍没有考察。

    Checks: who has come to the end has an inspection on record; nothing is asked of those recalled. The last day
    itself is still in time.
    Why: what a secondment has shown counts in later use.
    What to do: inspect, and write the material.
    Example: over on 22 September, and nothing on the 23rd.
    """
    inspected = {one.posting for one in case.visits if one.visit is VisitKind.FINAL_INSPECTION}
    for posting in case.postings.values():
        recalled = posting.ended is not None and posting.ended.value == "recalled"
        if not case.over(posting) or recalled or posting.id in inspected:
            continue
        message = say(
            "{person}的挂职 {over} 结束，没有综合考察",
            "the secondment of {person} ended on {over} without an inspection",
            person=case.seconded(posting).name,
            over=case.over_on(posting),
        )
        hint = say("组织综合考察", "make the inspection")
        yield Finding(message, hint, posting, ("until",), about(person=posting.person))
