"""S4-28: who may be a leader judge."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.panel import panel


@rule(zh="本单位领导评委不是科（局）级以上领导", en="A leader judge is below section rank", rows=("S4-28",))
def leader_judge_below_section_rank(case: CompetitionCase) -> Iterator[Finding]:
    """本单位的领导评委不是科（局）级以上领导干部。

    查什么：来源为“本单位”的领导评委，都登记为科（局）级以上领导。外邀和选派的不查级别。
    为什么：方案规定领导评委要么外邀，要么是本单位科（局）级以上的领导。
    怎么办：更换评委；级别漏登的补登。
    示例：本单位办公室主任（中层）担任领导评委。

    Checks: leader judges from the unit itself are recorded as leaders of section rank or above; others are not asked.
    Why: the plan makes up this group of the unit's leaders of that rank and of invited judges.
    What to do: replace the judge, or record the rank that was left out.
    Example: the unit's head of office, a mid-level cadre, sits as a leader judge.
    """
    for position in case.positions:
        sheet, found = case.score_sheet(position), panel(case, position)
        for judge in found.ineligible if found else ():
            if sheet is None:
                continue
            message = say(
                "{post}的领导评委 {number}{name}来自本单位，不是科（局）级以上领导干部",
                "leader judge {number} {name} of {post} is from the unit and below section rank",
                post=post_name(case, position),
                number=judge.id,
                name=judge.name or "",
            )
            hint = say("更换评委；级别漏登的补登 section_rank", "replace the judge, or record section_rank")
            place = ("judges", sheet.judges.index(judge), "section_rank")
            yield Finding(message, hint, sheet, place, about(position=position))
