"""S3-42, N-L50: a demotion is by one level."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import AdjustmentKind


@rule(
    zh="降职不是低一个层次",
    en="A demotion of other than one level",
    rows=(
        "S3-42",
        "N-L50",
    ),
)
def demoted_by_other_than_one_level(case: AdjustmentCase) -> Iterator[Finding]:
    """降职后的层次不比原层次正好低一级。

    查什么：降职的写明原层次和拟任层次，拟任层次低一级。
    为什么：方案规定一般安排担任低一层次的领导职务，公务员法规定降低一个层次。
    怎么办：改正拟任层次，或说明理由。
    示例：乡科级正职降为中层副职。

    Checks: a demotion names both levels; the new one is one lower.
    Why: one level, says the plan, and so does the law.
    What to do: correct the level, or give the reason.
    Example: from head of a township level down to deputy of a section.
    """
    for one in case.adjustments.values():
        if one.sort is not AdjustmentKind.DEMOTION:
            continue
        before, after = one.level_before, one.level_after
        if before is None or after is None or before.rank - after.rank != 1:
            message = say(
                "{person}降职：由{before}降为{after}，不是低一个层次",
                "{person} goes down from {before_en} to {after_en}, not by one level",
                person=case.person(one.person).name,
                before=before.label if before else "（未写明）",
                after=after.label if after else "（未写明）",
                before_en=before.value if before else "(not given)",
                after_en=after.value if after else "(not given)",
            )
            yield Finding(
                message,
                say("改正拟任层次，或说明理由", "correct the level, or give the reason"),
                one,
                ("level_after",),
                about(person=one.person),
            )
