"""S3-15: a policy that says how many days must say which days count."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.publicity import window


@rule(zh="公示期限没有写明按哪种日子计算", en="Nobody has said which days of a publicity count", rows=("S3-15",))
def publicity_calendar_unset(case: LeadingSelectionCase) -> Iterator[Finding]:
    """公示期限没有写明按哪种日子计算。

    查什么：政策规定了公示天数的，也给出了计日方法（工作日或日历日）。来源没有写明的，不作推测。
    为什么：同样写五天，按工作日和按日历日的截止日期不同，不写明就无从判断期限够不够。
    怎么办：在本单位的政策包中为 leading_selection.publicity_calendar 写上取值和决定依据。
    示例：来源只写“五天”，没有取值，则每次公示都提示；取值 calendar 或 working 后不再提示。

    Checks: a policy that sets a number of days also says whether working or calendar days count; nothing is
    guessed.
    Why: five days end on different dates by the two ways of counting, so that the length cannot be judged.
    What to do: give leading_selection.publicity_calendar a value, with its authority, in the office's own pack.
    Example: a source that only says five days: every publicity is reported until the value is given.
    """
    for record in case.publicities:
        if not window(case, record).unset:
            continue
        message = say(
            "{people}的任前公示期限按 {days} 天计，政策没有写明是工作日还是日历日，不能判断是否足够",
            "the publicity of {people} is to last {days} days; the policy does not say which days count",
            people=case.names(dict.fromkeys(one.person for one in record.nominees)),
            days=case.terms.publicity_min_days,
        )
        hint = say(
            "在本单位政策包中给出 leading_selection.publicity_calendar 的取值",
            "give leading_selection.publicity_calendar a value in the office's own pack",
        )
        yield Finding(message, hint, record, ("until",))
