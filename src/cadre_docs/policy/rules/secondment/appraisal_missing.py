"""S1-J20: daily, annual and final appraisals are all made."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.obligations import appraisals_due, obligation_name


class Grace(Parameters):
    """How many calendar days after its day an appraisal may still be made."""

    days: int = Field(0, title="考核宽限天数")


@rule(zh="缺少应有的考核", en="An appraisal is missing", rows=("S1-J20", "S1-W05", "S1-W07"))
def appraisal_missing(case: SecondmentCase, grace: Grace) -> Iterator[Finding]:
    """挂职干部缺少政策规定的某种考核。

    查什么：日常考核、年度考核、期满考核中政策规定的各种，到期日加宽限天数之后都有记录；末日可以。
    为什么：晋城要求三种考核相结合，缺一种等次就没有依据。
    怎么办：补行考核并登记。
    示例：挂职届满一年，没有期满考核。

    Checks: every appraisal that the policy asks for (daily, annual, final) is on record by its day and the days of
    grace.
    Why: the grade rests on all of them.
    What to do: make the appraisal and record it.
    Example: a year is over, and there is no appraisal at the end.
    """
    for one in appraisals_due(case):
        overdue = (case.as_of - one.by).days > grace.days
        if one.posting is None or one.done_on is not None or not overdue or _done_later(case, one.posting.id, one.what):
            continue
        message = say(
            "{name_zh}应于 {by} 前进行，没有记录",
            "{name_en} was due by {by} and is not on record",
            name_zh=obligation_name(case, one).text("zh"),
            name_en=obligation_name(case, one).text("en"),
            by=one.by,
        )
        hint = say("补行考核并登记", "make the appraisal and record it")
        yield Finding(message, hint, one.posting, ("until",), about(person=one.posting.person))


def _done_later(case: SecondmentCase, posting: str, what: object) -> bool:
    """Whether the last appraisal of a kind was made after the term: it then stands for the last period."""
    return any(
        one.posting == posting and one.appraisal is what and one.on > case.over_on(case.postings[posting])
        for one in case.appraisals
    )
