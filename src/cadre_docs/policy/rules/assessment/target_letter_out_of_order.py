"""S3-27: targets are proposed, discussed, reported and signed, in this order."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.steps import letter_gap


@rule(zh="任期目标责任状的步骤颠倒", en="A letter of targets skipped a step", rows=("S3-27",))
def target_letter_out_of_order(case: AssessmentCase) -> Iterator[Finding]:
    """任期目标没有按提出、讨论、报送、签订的先后办理。

    查什么：四个步骤的日期依次不早于前一步；后一步已办的，前一步不缺。
    为什么：方案规定由本人提出，单位讨论，报上级领导修改后签订。
    怎么办：补办缺少的步骤，或改正日期。
    示例：没有在单位讨论就签订。

    Checks: the four days follow one another; no step is missing before a later one.
    Why: the leader proposes, the unit discusses, the superior amends, then it is signed.
    What to do: make up for the step, or correct the day.
    Example: signed without having been discussed in the unit.
    """
    names = {
        "proposed_on": say("本人提出", "the leader's proposal"),
        "discussed_on": say("单位讨论", "the discussion in the unit"),
        "reported_on": say("报上级", "the report to the superior"),
        "signed_on": say("签订", "the signing"),
    }
    for letter in case.letters:
        gap = letter_gap(letter, case.as_of)
        if gap is None:
            continue
        message = say(
            "{person}的任期目标责任状：“{zh}”缺少或早于前一步",
            "the letter of targets of {person}: {en} is missing, or earlier than the step before it",
            person=case.person(letter.person).name,
            zh=names[gap].text("zh"),
            en=names[gap].text("en"),
        )
        hint = say("补办该步骤，或改正日期", "make up for the step, or correct the day")
        yield Finding(message, hint, letter, (gap,), about(person=letter.person))
