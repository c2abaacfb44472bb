"""N-K6: no 优秀 in a year in which a sanction was given."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.person import Grade


@rule(zh="受处分当年评为优秀", en="Graded 优秀 in a year with a sanction", rows=("N-K6",))
def sanctioned_but_excellent(case: AssessmentCase) -> Iterator[Finding]:
    """受处分的当年评为优秀。

    查什么：考核年度内受处分的，不评为优秀。
    为什么：转述的旧规定：警告当年不得优秀，更重的只写评语、不定等次。
    怎么办：改定等次。
    示例：2014 年 5 月受警告，2014 年度评为优秀。

    Checks: whoever was sanctioned in the year of the appraisal is not graded 优秀.
    Why: as reported of an older rule: a warning bars 优秀, anything graver any grade.
    What to do: grade again.
    Example: warned in May 2014, 优秀 for 2014.
    """
    for one in case.appraisals.values():
        if case.grade(one) is not Grade.EXCELLENT:
            continue
        for sanction in case.person(one.person).sanctions:
            if sanction.since.year == one.year:
                message = say(
                    "{person} {since} 受{sanction}，{year}年度评为优秀",
                    "{person} was sanctioned ({sanction}) on {since} and is 优秀 for {year}",
                    person=case.person(one.person).name,
                    since=sanction.since,
                    sanction=sanction.name,
                    year=one.year,
                )
                yield Finding(message, say("改定等次", "grade again"), one, ("grade",), about(person=one.person))
