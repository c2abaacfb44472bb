"""S0-65, S3-23, N-Y1: whoever is released goes to a post of the rank held before."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations
from cadre_docs.records.appointing import ProbationResult


@rule(
    zh="解除试任职务后没有按试用前职级安排",
    en="Somebody released is not placed at the rank held before",
    rows=("S0-65", "S3-23", "N-Y1"),
)
def trial_released_without_placement(case: LeadingSelectionCase) -> Iterator[Finding]:
    """解除试任职务后没有按试用前职级安排。

    查什么：考核结果为解除试任职务的，登记安排的职务，其层次与试用前职务层次相同。
    为什么：不胜任只解除试任，不是处分，按试用前职级安排工作。
    怎么办：研究安排相应岗位；试用前层次没有登记的，在试用期职权（trial_duties）中补登。
    示例：试用前为中层正职，安排为中层副职，不符。

    Checks: whoever is released has a post on record, of the level held before the trial.
    Why: release is no punishment: the rank from before the trial holds.
    What to do: arrange such a post; record the former level in trial_duties where it is missing.
    Example: a section head before the trial is placed as a deputy: wrong.
    """
    for found in probations(case):
        one = found.appointment
        appraisal, duty = found.appraisal, found.duty
        if appraisal is None or appraisal.result is not ProbationResult.RELEASED:
            continue
        former = duty.former_level if duty else None
        if former and appraisal.placed_as and appraisal.placed_level is former:
            continue
        message = say(
            "{person}解除试任{post}，安排为{placed}，试用前层次为{former}",
            "{person} is released from {post} and placed as {placed_en}; the level before was {former_en}",
            person=case.person(one.person).name,
            post=case.post(one.position),
            placed=appraisal.placed_level.label if appraisal.placed_level else "（未登记）",
            former=former.label if former else "（未登记）",
            placed_en=appraisal.placed_level.value if appraisal.placed_level else "nothing on record",
            former_en=former.value if former else "not recorded",
        )
        hint = say("按试用前职级安排并登记", "place the person at the former rank, and record it")
        yield Finding(message, hint, appraisal, ("placed_level",), about(person=one.person, position=one.position))
