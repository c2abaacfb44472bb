"""S0-13, S0-18: shares of teams that have somebody of a kind."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.figures import aim_of, percent
from cadre_docs.procedures.team_structure.targets import Form
from cadre_docs.procedures.team_structure.verdicts import Verdict, results, shortfall

_FORMS = (Form.TEAMS_AT_LEAST, Form.TEAMS_ABOUT)


@rule(
    zh="班子占比没有达到结构指标",
    en="A share of teams is off its target",
    rows=("S0-13", "S0-18"),
)
def team_share_target_not_met(case: TeamStructureCase) -> Iterator[Finding]:
    """配有某类干部的班子，占比没有达到政策的指标。

    查什么：统计日期那天，至少有一名这类干部的班子占同类班子的比例。“一半以上”含一半；“左右”按政策给出的幅度。
    为什么：指标按班子数，不按人数：一个班子里有三名也只算一个班子。
    怎么办：对没有配备的班子，在调整时优先考虑；列入未达标情况清单。
    示例：9 个部门班子中 4 个有女干部，指标不低于一半，差 1 个班子。

    Checks: on the day of the analysis, how many of the teams have at least one such person. “Half or more” includes
    half; “about” is the tolerance that the policy gives.
    Why: teams are counted, not people: three in one team are still one team.
    What to do: think of the teams without one first when posts are filled; list the target as not met.
    Example: 4 of 9 departments have a woman in their team; at least half are wanted: one team short.
    """
    for result in results(case):
        if result.target.form not in _FORMS or result.verdict is not Verdict.NOT_MET:
            continue
        message = say(
            "“{target}”指标为{aim_zh}，现有 {count}/{total} 个班子，占 {share}%，{short_zh}",
            "target “{target}” ({aim_en}): {count} of {total} teams, {share} %, {short_en}",
            target=result.target.title,
            aim_zh=aim_of(result).text("zh"),
            aim_en=aim_of(result).text("en"),
            count=result.count,
            total=result.total,
            share=percent(result.share) if result.share is not None else "",
            short_zh=shortfall(result).text("zh"),
            short_en=shortfall(result).text("en"),
        )
        hint = say("对没有配备的班子，调整时优先考虑", "think of the teams without one first when posts are filled")
        yield Finding(message, hint, case.analysis or case.exercise, (), about(exercise=case.exercise.id))
