"""N-K1: the share of 优秀 in its pool; a higher one with consent only (C08)."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.excellence import pool_counts
from cadre_docs.procedures.rounding import percent


@rule(zh="优秀人数超过比例", en="Too many are 优秀", rows=("N-K1",))
def too_many_excellent(case: AssessmentCase) -> Iterator[Finding]:
    """考核单元的优秀人数超过规定的比例。

    查什么：优秀人数不超过应参加考核人数乘以比例，不足一人的舍去；经同意提高的，按提高后的比例。
    为什么：优秀比例有上限，提高须经同级公务员主管部门同意。
    怎么办：减少优秀人数，或先取得同意并登记。
    示例：20 人的单元最多 4 名优秀（20%）；经同意的最多 5 名（25%）。

    Checks: those graded 优秀 are no more than the share of those to be appraised, parts of a person cut off; with
    consent, the higher share.
    Why: the share has a limit; the higher one needs consent.
    What to do: grade fewer so, or get the consent and record it.
    Example: of 20 people 4 may be (20%), 5 with consent (25%).
    """
    for count in pool_counts(case):
        if not count.beyond or count.share is None:
            continue
        message = say(
            "{pool}应考核{people}人，优秀{found}人，按{share}%最多{allowed}人",
            "{pool}: {found} of {people} are 优秀, at {share}% no more than {allowed} may be",
            pool=count.pool.name,
            people=count.pool.people,
            found=count.excellent,
            share=percent(count.share, 0),
            allowed=count.allowed,
        )
        hint = say("减少优秀人数，或先取得同意并登记", "grade fewer so, or get the consent and record it")
        yield Finding(message, hint, count.pool, ("people",), about(unit=count.pool.unit))
