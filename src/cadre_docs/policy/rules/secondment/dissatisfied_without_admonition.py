"""S1-W08: a low rate of satisfaction is followed by a talk."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rounding import percent
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.satisfaction import Verdict, satisfactions


@rule(zh="满意率低没有诫勉谈话", en="A low rate of satisfaction had no consequence", rows=("S1-W08",))
def dissatisfied_without_admonition(case: SecondmentCase) -> Iterator[Finding]:
    """群众满意率达不到诫勉谈话的界限（没有低到召回），测评之后没有诫勉谈话的记录。

    查什么：满意率低于界限、不低于召回界限的，测评当日起有诫勉谈话；正好达到界限的不用。按准确分数比较，不先四舍五入。
    为什么：淮上规定满意率达不到百分之六十的诫勉谈话。是否谈话由组织决定，软件只提示。
    怎么办：研究后进行诫勉谈话并登记。
    示例：100 票中 60 票满意不用，59 票满意要谈话。

    Checks: a rate below the line and not below that of a recall is followed by a talk on record; the line itself is
    still reached. Exact fractions are compared.
    Why: below six tenths there is to be a talk. Whether there is one is for the office to decide.
    What to do: decide, talk, and record it.
    Example: of 100 votes 60 are enough, and 59 are not.
    """
    for one in satisfactions(case):
        if one.verdict is not Verdict.ADMONISH or not one.unanswered:
            continue
        posting = case.postings[one.survey.posting]
        message = say(
            "{person} {on} 测评满意率 {rate}%（{satisfied}/{total}），没有诫勉谈话",
            "{person} had {rate}% on {on} ({satisfied} of {total}), and there was no talk",
            person=case.seconded(posting).name,
            on=one.survey.on,
            rate=percent(one.rate),
            satisfied=one.satisfied,
            total=one.total,
        )
        hint = say("研究后进行诫勉谈话并登记", "decide, talk, and record it")
        yield Finding(message, hint, one.survey, ("counts",), about(person=posting.person))
