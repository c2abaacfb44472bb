"""S0-07: what is to be done about targets that are not met."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import Verdict, results, shortfall


@rule(zh="未达标的指标没有整改措施", en="A target that is not met has no remedy", rows=("S0-07",))
def unmet_target_without_remedy(case: TeamStructureCase) -> Iterator[Finding]:
    """结构分析已经研究，未达标的指标没有登记整改措施。

    查什么：研究日期登记以后，每项未达标的指标至少有一条整改措施。研究以前不查。
    为什么：分析是为了调整配备，只列差距、不提措施等于没有分析。
    怎么办：登记整改措施、责任单位和时限；打印未达标情况清单。
    示例：研究后“35岁以下”差 2 人，没有写由谁、到何时解决。

    Checks: once the results have been considered, each target that is not met has at least one remedy on record.
    Before that it is not asked.
    Why: the analysis is there to change the teams; a gap without a remedy changes nothing.
    What to do: record the remedy, who is responsible and by when, and print the list of unmet targets.
    Example: two short of people of at most 35, and nobody named to see to it.
    """
    analysis = case.analysis
    if analysis is None or analysis.considered_on is None or analysis.considered_on > case.as_of:
        return
    named = {remedy.target for remedy in analysis.remedies}
    for result in results(case):
        if result.verdict is Verdict.NOT_MET and result.target.slug not in named:
            message = say(
                "“{target}”未达标（{zh}），没有登记整改措施",
                "“{target}” is not met ({en}) and has no remedy",
                target=result.target.title,
                zh=shortfall(result).text("zh"),
                en=shortfall(result).text("en"),
            )
            hint = say("在 remedies 中登记措施、责任单位和时限", "record a remedy, its unit and its day")
            yield Finding(message, hint, analysis, ("remedies",), about(exercise=case.exercise.id))
