"""S0-07: the targets are evaluated by the deadline of the plan."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase


@rule(zh="过了达标时限还没有研究结构分析", en="The analysis was not considered by the deadline", rows=("S0-07",))
def analysis_past_deadline(case: TeamStructureCase) -> Iterator[Finding]:
    """过了达标时限，班子结构的分析结果还没有研究。

    查什么：到政策规定的达标时限（含当日），分析结果已经研究；在时限以后研究的也列出。
    为什么：指标是到时限为止的目标，到时要看达到没有。
    怎么办：完成分析，提请研究，登记研究日期和纪要。
    示例：时限 2014 年 12 月 31 日，2015 年 1 月 1 日还没有研究日期。

    Checks: the results are considered by the day on which the targets are due, that day included; considered later is
    told too.
    Why: the aims are for that day, and somebody must see whether they were reached.
    What to do: finish the analysis, have it considered, and record the day and the minutes.
    Example: due by 31 December 2014, and no such day on record on 1 January 2015.
    """
    deadline = case.terms.deadline
    analysis = case.analysis
    considered = analysis.considered_on if analysis else None
    if (considered or case.as_of) <= deadline:
        return
    message = say(
        "达标时限为 {deadline}，结构分析{state_zh}",
        "the targets were due on {deadline}; the analysis {state_en}",
        deadline=deadline,
        state_zh=f"到 {considered} 才研究" if considered else "还没有研究",
        state_en=f"was considered on {considered}" if considered else "has not been considered",
    )
    hint = say("完成分析，提请研究，登记日期和纪要", "have it considered, and record the day and the minutes")
    path = ("considered_on",) if considered else ()
    yield Finding(message, hint, analysis or case.exercise, path, about(exercise=case.exercise.id))
