"""S4-34: those inspected follow the scores, or it is said why not."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, people_names, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.inspection import inspection_check


@rule(zh="没有按得分次序确定考察对象又没有说明", en="Inspected out of order without a reason", rows=("S4-34",))
def inspected_out_of_order(case: CompetitionCase) -> Iterator[Finding]:
    """考察对象没有按得分次序确定，也没有说明原因。

    查什么：得分不低于某名考察对象、却没有列为考察对象的人员，须有确定说明。
    为什么：考察对象依竞岗结果、结合前期初选确定，不单看得分；不按次序的要说得清楚，是否得当由人判断。
    怎么办：写明确定说明，或按得分次序重新确定。
    示例：第二名没有列为考察对象，第三名列入，“确定说明”为空。

    Checks: where somebody who ranks above, or level with, a person inspected is passed over, a reason is given.
    Why: the choice rests on the scores and on the earlier comparison, so it may differ, and must then be explained.
    What to do: write the reason down, or choose by score.
    Example: the third is inspected, the second is not, and no reason is on record.
    """
    for position in case.positions:
        check = inspection_check(case, position)
        if check.record is None or not check.reason_missing:
            continue
        message = say(
            "{post}的考察对象没有按得分次序确定，{people}得分不低于考察对象而没有列入，也没有写明原因",
            "{post}: {people} scored no less than somebody inspected and was passed over without a reason",
            post=post_name(case, position),
            people=people_names(case, check.passed_over),
        )
        hint = say("在 reason 中写明确定说明，或按得分次序重新确定", "write the reason down, or choose by score")
        yield Finding(message, hint, check.record, ("people",), about(position=position))
