"""S0-23, S2-15: numbers of people that the policy aims at."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.figures import aim_of
from cadre_docs.procedures.team_structure.targets import Form
from cadre_docs.procedures.team_structure.verdicts import Verdict, results, shortfall

_FORMS = (Form.COUNT,)


@rule(
    zh="人数没有达到结构指标",
    en="A number of people is below its target",
    rows=("S0-23", "S2-15"),
)
def count_target_not_met(case: TeamStructureCase) -> Iterator[Finding]:
    """某类干部的人数没有达到政策的指标。

    查什么：统计日期那天，指标范围内符合条件的人数不少于规定人数，含本数。政策没有给出人数的不查，另作提示。
    为什么：人数指标不随班子大小变化，少一人就是没有达到。
    怎么办：列入未达标情况清单，写明整改措施和时限。
    示例：要求正科职干部中 35 周岁左右的不少于 3 名，现有 2 名。

    Checks: on the day of the analysis, those who count are at least as many as the policy says, that number included.
    Where the policy gives none this is not asked; another rule tells of it.
    Why: a number does not change with the size of the teams; one fewer is below it.
    What to do: list the target as not met, with a remedy and its day.
    Example: three heads of section of about 35 are wanted, and there are two.
    """
    for result in results(case):
        if result.target.form not in _FORMS or result.verdict is not Verdict.NOT_MET:
            continue
        message = say(
            "“{target}”指标为{aim_zh}，现有 {count} 名，{short_zh}",
            "target “{target}” ({aim_en}): {count} of {total} people, {short_en}",
            target=result.target.title,
            aim_zh=aim_of(result).text("zh"),
            aim_en=aim_of(result).text("en"),
            count=result.count,
            total=result.total,
            short_zh=shortfall(result).text("zh"),
            short_en=shortfall(result).text("en"),
        )
        hint = say("列入未达标情况清单，写明整改措施和时限", "list it as not met, with a remedy and its day")
        yield Finding(message, hint, case.analysis or case.exercise, (), about(exercise=case.exercise.id))
