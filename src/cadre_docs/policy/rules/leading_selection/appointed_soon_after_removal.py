"""N-R58: after a removal for fault, a time must pass before another leading post."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.restraints import restraints
from cadre_docs.records.adjustment import Trigger


class Restraints(Parameters):
    """How many months must pass, and which causes of a removal count as fault."""

    post_months: int = Field(title="不任领导职务的月数", ge=1)
    higher_months: int = Field(title="不任更高层次职务的月数", ge=1)
    unsuited_months: int = Field(title="不适宜调整后不提拔的月数", ge=1)
    faults: tuple[Trigger, ...] = Field(title="属问责的免职情形", min_length=1)


@rule(zh="问责免职后未满期限就任用", en="Somebody is appointed too soon after a removal", rows=("N-R58",))
def appointed_soon_after_removal(case: LeadingSelectionCase, parameters: Restraints) -> Iterator[Finding]:
    """问责免职后未满期限就任用。

    查什么：引咎辞职、责令辞职、因问责被免职的，规定月数内不任领导职务，更长的月数内不任高于原层次的职务；同时受处分
    的，按影响期长的执行。因不适宜担任现职被调整的，规定月数内不提拔。期限含末日。
    为什么：国家规定受问责的干部须经过规定的期限才能重新任用。
    怎么办：暂缓任用，期满后再研究；记录有误的改正。
    示例：2019 年 11 月 20 日引咎辞职，2020 年 11 月 20 日仍不能任领导职务，21 日可任不高于原层次的职务。

    Checks: after a resignation in blame or on order, or a removal for fault, no leading post within so many months
    and none above the former level within more; a sanction that lasts longer counts instead. Who was moved as
    unsuited is not promoted within so many months. Last days belong to the time.
    Why: the national rules let such a time pass first.
    What to do: wait, or correct the records.
    Example: resigned on 20 November 2019: no leading post on 20 November 2020; one no higher from the 21st.
    """
    limits = (parameters.post_months, parameters.higher_months, parameters.unsuited_months)
    for one in case.appointments:
        for found in restraints(case, one, limits, parameters.faults):
            message = say(
                "{person} {decided} 任{post}，{why}（{on}），{until} 以前（含当日）{bar}",
                "{person} was appointed to {post} on {decided}; {why_en} on {on}, until {until}: {bar_en}",
                person=case.person(one.person).name,
                decided=one.decided_on,
                post=case.post(one.position),
                why=found.why.text("zh"),
                why_en=found.why.text("en"),
                on=found.on,
                until=found.until,
                bar=found.bar.text("zh"),
                bar_en=found.bar.text("en"),
            )
            hint = say("暂缓任用；记录有误的改正", "wait, or correct the records")
            subjects = about(person=one.person, position=one.position)
            yield Finding(message, hint, one, ("decided_on",), subjects)
