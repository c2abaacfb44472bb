"""S0-08 to S0-11, S0-21, S2-14, S2-16 to S2-18: shares of people that the policy aims at."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.figures import aim_of, percent
from cadre_docs.procedures.team_structure.targets import Form
from cadre_docs.procedures.team_structure.verdicts import Verdict, results, shortfall

_FORMS = (Form.AT_LEAST, Form.OVER, Form.ABOUT)


@rule(
    zh="人员占比没有达到结构指标",
    en="A share of people is off its target",
    rows=("S0-08", "S0-09", "S0-10", "S0-11", "S0-21", "S2-14", "S2-16", "S2-17", "S2-18"),
)
def share_target_not_met(case: TeamStructureCase) -> Iterator[Finding]:
    """班子成员中某类人员的占比没有达到政策的指标。

    查什么：统计日期那天，指标范围内符合条件的人数占总人数的比例。“达到”“不低于”含本数；“过半”不含本数；“左右”按政策
    给出的幅度，两端都含。有人没有登记学历或党派，登记以后可能改变结论的，不报，另列为不能判断。
    为什么：指标是班子建设规划的目标，只作统计和提醒，不限制任何文件。
    怎么办：在调整配备时逐步达到；列入未达标情况清单，写明整改措施。
    示例：64 人中大学本科以上 57 人，占 89.1%，指标 90%，差 1 人。

    Checks: on the day of the analysis, the share of those who count among the people in the target's teams. “At least”
    includes the number itself, “more than half” does not, “about” is the tolerance that the policy gives, both ends
    included. Where people without a recorded education or party could still change the answer, nothing is found.
    Why: the targets are aims of the plan for the teams; they are told and forbid no paper.
    What to do: come nearer as posts are filled; list the target as not met, with a remedy.
    Example: 57 of 64 have a university education, 89.1 %; the target is 90 %: one person short.
    """
    for result in results(case):
        if result.target.form not in _FORMS or result.verdict is not Verdict.NOT_MET:
            continue
        message = say(
            "“{target}”指标为{aim_zh}，现有 {count}/{total} 人，占 {share}%，{short_zh}",
            "target “{target}” ({aim_en}): {count} of {total} people, {share} %, {short_en}",
            target=result.target.title,
            aim_zh=aim_of(result).text("zh"),
            aim_en=aim_of(result).text("en"),
            count=result.count,
            total=result.total,
            share=percent(result.share) if result.share is not None else "",
            short_zh=shortfall(result).text("zh"),
            short_en=shortfall(result).text("en"),
        )
        hint = say(
            "调整配备时逐步达到；列入未达标情况清单，写明整改措施", "come nearer as posts are filled; record a remedy"
        )
        yield Finding(message, hint, case.analysis or case.exercise, (), about(exercise=case.exercise.id))
