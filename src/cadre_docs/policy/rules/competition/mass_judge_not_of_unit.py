"""S4-29: who may be a mass judge."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.panel import panel


@rule(zh="群众评委不是本单位干部", en="A mass judge is not of the unit", rows=("S4-29",))
def mass_judge_not_of_unit(case: CompetitionCase) -> Iterator[Finding]:
    """群众评委不是职位所在单位的干部。

    查什么：群众评委的来源都是“本单位”。
    为什么：群众评委是本单位的干部或其代表，反映本单位群众的意见。
    怎么办：更换评委，或改正来源、类别。
    示例：外邀人员登记为群众评委。

    Checks: every mass judge comes from the unit that offers the post.
    Why: this group is the unit's cadres or their representatives, and speaks for them.
    What to do: replace the judge, or correct the source or the group.
    Example: an invited judge recorded in the mass group.
    """
    for position in case.positions:
        sheet, found = case.score_sheet(position), panel(case, position)
        for judge in found.outsiders if found else ():
            if sheet is None:
                continue
            message = say(
                "{post}的群众评委 {number}{name}来源为“{source}”，不是本单位干部",
                "mass judge {number} {name} of {post} is not of the unit ({source})",
                post=post_name(case, position),
                number=judge.id,
                name=judge.name or "",
                source=judge.source.label,
            )
            hint = say("更换评委，或改正评委的来源、类别", "replace the judge, or correct the source or the group")
            place = ("judges", sheet.judges.index(judge), "source")
            yield Finding(message, hint, sheet, place, about(position=position))
