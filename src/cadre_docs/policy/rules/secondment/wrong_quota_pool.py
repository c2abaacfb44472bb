"""S1-J21: the grades of secondees are counted among themselves."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="考核等次占用了其他单位名额", en="A grade takes the place of another unit", rows=("S1-J21",))
def wrong_quota_pool(case: SecondmentCase) -> Iterator[Finding]:
    """挂职干部的考核等次没有按规定的范围计算名额。

    查什么：评定等次的考核，名额范围是政策规定的范围；晋城规定单列，不占派出单位和挂职单位名额。
    为什么：单列才不会挤占两边单位的优秀名额。
    怎么办：改正等次名额的登记，重新核算比例。
    示例：登记为占挂职单位名额。

    Checks: an appraisal with a grade is counted in the pool that the policy names; one city counts secondees apart.
    Why: they then take no place of the sending or the receiving unit.
    What to do: correct the pool, and count again.
    Example: counted in the receiving unit's pool.
    """
    pool = case.terms.quota_pool
    for one in case.appraisals:
        if pool is None or one.grade is None or one.pool is pool:
            continue
        posting = case.postings[one.posting]
        message = say(
            "{person}的{kind}（{year} 年）的等次名额登记为{actual}，规定为{pool}",
            "the grade of {person} in {year} ({kind}) is counted in {actual}; it should be {pool}",
            person=case.seconded(posting).name,
            year=one.year,
            kind=one.appraisal.label,
            actual=one.pool.label,
            pool=pool.label,
        )
        hint = say("改正等次名额", "correct the pool")
        yield Finding(message, hint, one, ("pool",), about(person=posting.person))
