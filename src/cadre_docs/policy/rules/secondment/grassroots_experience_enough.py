"""S1-A06: those are sent who lack experience at the grassroots."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="挂职人选不缺基层工作经历", en="A candidate does not lack grassroots experience", rows=("S1-A06",))
def grassroots_experience_enough(case: SecondmentCase) -> Iterator[Finding]:
    """挂职人选的基层工作时间已经达到“缺乏基层工作经历”的界限。

    查什么：登记的基层工作月数少于政策给出的月数；正好达到就不算缺乏。来源没有给出月数，须由本地补足，未补足时提示一次。
    为什么：下挂是为了补基层的课，已有基层经历的不必再补。
    怎么办：在本地政策包中给出月数；人选不符的另行选派或说明理由。
    示例：界限 24 个月，本人基层工作 24 个月，不算缺乏；23 个月可以。

    Checks: the months at the grassroots on record are fewer than the policy's line; just the line is not lacking. The
    source gives no number: until the local pack does, that is said once.
    Why: going down is for those who have not been there.
    What to do: give the number in the local pack; or send somebody else.
    Example: with a line of 24 months, 24 are too many and 23 are fine.
    """
    line = case.terms.below_grassroots_months
    if line is None:
        if case.candidates:
            message = say(
                "政策没有给出缺乏基层工作经历的月数，无法核对",
                "the policy does not say how many months are a lack of experience: nothing can be checked",
            )
            hint = say(
                "在本地政策包中给出 secondment.below_grassroots_months",
                "give secondment.below_grassroots_months in the local pack",
            )
            yield Finding(message, hint, case.exercise, ("policy",), about(exercise=case.exercise.id))
        return
    for person, profile in case.profiles.items():
        months = profile.grassroots_months
        if months is None or months < line:
            continue
        message = say(
            "{person}基层工作 {months} 个月，已达到 {line} 个月，不属于缺乏基层工作经历",
            "{person} has {months} months at the grassroots; from {line} months on experience is not lacking",
            person=case.person(person).name,
            months=months,
            line=line,
        )
        hint = say("另行选派，或说明理由", "send somebody else, or give the reason")
        yield Finding(message, hint, profile, ("grassroots_months",), about(person=person))
