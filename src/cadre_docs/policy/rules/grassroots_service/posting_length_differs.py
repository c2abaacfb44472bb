"""S0-75: service lasts as long as the office has fixed; the source lost the number."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.service import shortest_end


class Fixed(Parameters):
    """The months that service lasts."""

    months: int = Field(title="锻炼月数")


@rule(zh="锻炼期限与本地规定的期限不符", en="Service is not as long as the office has fixed", rows=("S0-75",))
def posting_length_differs(case: GrassrootsServiceCase, parameters: Fixed) -> Iterator[Finding]:
    """锻炼期限短于本地规定的期限。

    查什么：期满日期不早于满规定月数之日；来源缺失年数，须由本地补足，没有补足的会提示缺少取值。
    为什么：来源要求没有两年基层经历的新录用公务员锻炼若干年，年数缺失；另一处写一般为一至两年。
    怎么办：补足本地取值；期限不足的延长，或写明理由。
    示例：本地定为十二个月，三月一日起锻炼的，次年二月底前期满就不足。

    Checks: the planned end is not before the day on which the fixed months are full. The source lost the number: it
    must be given locally, and its absence is said.
    Why: recruits without two years' experience serve for a number of years that the source lost; elsewhere it says
    one to two.
    What to do: give the local value; lengthen a shorter time, or give the reason.
    Example: with 12 months fixed, service from 1 March that ends before the end of the next February is too short.
    """
    for person, posting in case.postings.items():
        full = shortest_end(posting.since, parameters.months)
        if posting.until >= full or posting.reason:
            continue
        message = say(
            "{person}的基层锻炼到 {until} 期满，不足本地规定的 {months} 个月（应不早于 {full}）",
            "the service of {person} ends on {until}, short of the {months} months fixed here (not before {full})",
            person=case.person(person).name,
            until=posting.until,
            months=parameters.months,
            full=full,
        )
        hint = say("延长期限，或写明理由", "lengthen the service, or give the reason")
        yield Finding(message, hint, posting, ("until",), about(person=person))
