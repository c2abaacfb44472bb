"""S1-W09: a very low rate of satisfaction is followed by a recall and the lowest grade."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rounding import percent
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.satisfaction import Verdict, satisfactions
from cadre_docs.records.secondment_conduct import AppraisalKind, SecondmentGrade


@rule(zh="满意率过低没有召回或等次不符", en="A very low rate had no recall or another grade", rows=("S1-W09",))
def dissatisfied_without_recall(case: SecondmentCase) -> Iterator[Finding]:
    """群众满意率达不到召回的界限，没有召回的记录；或者当年年度考核的等次不是不称职。

    查什么：满意率低于召回界限的，测评当日起有召回；已有当年年度考核等次的，为不称职。正好达到界限的不召回。
    为什么：淮上规定满意率达不到百分之五十的召回，当年考评为不称职。由组织决定，软件只提示。
    怎么办：研究召回并登记；改正当年考核等次。
    示例：100 票中 50 票满意不召回，49 票满意召回。

    Checks: a rate below the line is followed by a recall, and the annual grade of that year, once given, is the lowest
    one; the line itself is still reached.
    Why: below one half there is to be a recall and that grade. The office decides.
    What to do: decide on the recall and record it; correct the grade.
    Example: of 100 votes 50 are enough, and 49 are not.
    """
    for one in satisfactions(case):
        if one.verdict is not Verdict.RECALL:
            continue
        posting = case.postings[one.survey.posting]
        person, subjects = case.seconded(posting).name, about(person=posting.person)
        if one.unanswered:
            message = say(
                "{person} {on} 测评满意率 {rate}%（{satisfied}/{total}），没有召回",
                "{person} had {rate}% on {on} ({satisfied} of {total}), and was not recalled",
                person=person,
                on=one.survey.on,
                rate=percent(one.rate),
                satisfied=one.satisfied,
                total=one.total,
            )
            yield Finding(message, say("研究召回并登记", "decide and record it"), one.survey, ("counts",), subjects)
        for appraisal in case.appraisals:
            graded = appraisal.posting == posting.id and appraisal.appraisal is AppraisalKind.ANNUAL
            if not graded or appraisal.year != one.survey.year or appraisal.grade is None:
                continue
            if appraisal.grade is not SecondmentGrade.INCOMPETENT:
                message = say(
                    "{person} {year} 年满意率 {rate}%，考核等次为{grade}，应为不称职",
                    "{person} had {rate}% in {year} and the grade {grade}; it should be 不称职",
                    person=person,
                    year=appraisal.year,
                    rate=percent(one.rate),
                    grade=appraisal.grade.label,
                )
                hint = say("改正当年考核等次", "correct the grade of the year")
                yield Finding(message, hint, appraisal, ("grade",), subjects)
