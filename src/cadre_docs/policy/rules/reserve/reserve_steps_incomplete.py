"""S0-29: nobody is on the list without all steps, taken in their order."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.selection import progress_of


@rule(
    zh="后备人选产生程序不全或次序颠倒",
    en="A reserve cadre is listed without all steps, or they are out of order",
    rows=("S0-29",),
)
def reserve_steps_incomplete(case: ReserveCase) -> Iterator[Finding]:
    """列入名册的后备干部缺少“三荐一议一审查”的某一步，或复议、审查早于应在其前的步骤。

    查什么：在册的人推荐、复议、审查各步都有记录；推荐各步先后不限，复议不早于推荐，审查不早于复议，同日可以。列入名册不早于最后一步。
    为什么：工作计划要求个人自荐、党委举荐、民主推荐相结合，再由基层党组织复议、组织部审查。
    怎么办：补齐步骤或改正日期；程序未完成的，不列入名册。
    示例：3 月 10 日民主推荐，3 月 10 日复议可以，3 月 9 日复议不可以。

    Checks: everybody on the list has every step on record; the recommendations come in any order, the reconsideration
    not before them, the review not before that, the same day being allowed; and nobody is entered before the last
    step.
    Why: the plan wants own, committee's and colleagues' recommendations, then a reconsideration and a review.
    What to do: record the steps or correct their days; take off the list whoever has not gone through them.
    Example: with a recommendation on 10 March, a reconsideration on the 10th is fine, on the 9th it is not.
    """
    for candidate in case.listed:
        found = progress_of(case, candidate)
        name, subjects = case.person(candidate.person).name, about(person=candidate.person)
        hint = say("补齐步骤，或改正日期", "record the steps, or correct their days")
        if found.missing:
            message = say(
                "{person}已列入名册，缺少{steps_zh}",
                "{person} is on the list without these steps: {steps_en}",
                person=name,
                steps_zh="、".join(kind.label for kind in found.missing),
                steps_en=", ".join(kind.value for kind in found.missing),
            )
            yield Finding(message, hint, candidate, ("steps",), subjects)
        for before, after in found.reversed:
            message = say(
                "{person}的{after_zh}（{after_on}）早于{before_zh}（{before_on}）",
                "{person}: the {after_en} ({after_on}) comes before the {before_en} ({before_on})",
                person=name,
                after_zh=after.step.label,
                before_zh=before.step.label,
                after_en=after.step.value,
                before_en=before.step.value,
                after_on=after.on,
                before_on=before.on,
            )
            yield Finding(message, hint, candidate, ("steps", candidate.steps.index(after), "on"), subjects)
        last = max((step.on for step in found.steps.values()), default=None)
        if found.complete and last and candidate.entered_on and candidate.entered_on < last:
            message = say(
                "{person} {entered} 列入名册，早于最后一步（{last}）",
                "{person} was entered on {entered}, before the last step ({last})",
                person=name,
                entered=candidate.entered_on,
                last=last,
            )
            yield Finding(message, hint, candidate, ("entered_on",), subjects)
