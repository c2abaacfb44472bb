"""S0-33: whoever shows a problem of politics, morals or integrity is taken off the list."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import cultivation


@rule(zh="出现问题的后备干部没有调整出库", en="A reserve cadre with an open issue is still listed", rows=("S0-33",))
def issue_without_removal(case: ReserveCase) -> Iterator[Finding]:
    """在册后备干部在政治思想、道德品质、廉洁自律方面有问题，既未查否也未出库。

    查什么：在册的人没有未查否的问题记录。
    为什么：工作计划规定对出现这些问题的人及时调整出后备干部队伍。“及时”没有写明天数，自发现之日起列出。
    怎么办：核实；属实的办理出库并发通知，不属实的登记查否日期。
    示例：2014 年 5 月 6 日发现问题，当日出库或查否即不再列出。

    Checks: nobody on the list has an issue on record that has not been cleared.
    Why: the plan wants such people taken off the list in time; it gives no days, so they are shown from the first.
    What to do: look into it; take the person off the list, or record the day on which it proved unfounded.
    Example: found on 6 May 2014, it is no longer shown once the person is removed or the issue cleared.
    """
    for found in cultivation(case):
        candidate = found.candidate
        for one in found.open_issues:
            message = say(
                "{person}有{sort_zh}方面的问题（{on}），仍在名册",
                "{person} has an open issue of {sort_en} ({on}) and is still on the list",
                person=case.person(candidate.person).name,
                sort_zh=one.sort.label,
                sort_en=one.sort.value,
                on=one.found_on,
            )
            hint = say("办理出库，或登记查否日期", "take the person off the list, or record that it proved unfounded")
            path = ("issues", candidate.issues.index(one), "sort")
            yield Finding(message, hint, candidate, path, about(person=candidate.person))
