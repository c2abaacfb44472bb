"""S3-48, S3-51, C24: nobody is adjusted for a last place unless that is switched on, with its reason and numbers."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.procedures.rounding import rounded
from cadre_docs.records.adjustment import Trigger


@rule(
    zh="末位淘汰没有启用或超过名额",
    en="Somebody is adjusted for a last place that is off or beyond its number",
    rows=(
        "S3-48",
        "S3-51",
    ),
)
def adjusted_for_last_place(case: AdjustmentCase) -> Iterator[Finding]:
    """因末位调整干部，而政策包没有启用或没有写明理由；或免职、诫勉人数超过比例。

    查什么：有末位淘汰的调整或诫勉时，政策包已启用并写明理由、比例和取舍；免职、诫勉人数各不超过总数乘以比例。
    为什么：方案各按百分之一免职和诫勉；公务员法要求非因法定事由不被免职，因此默认不启用，且须人工决定。
    怎么办：撤回以末位为由的调整，按法定情形另行认定。
    示例：没有启用，却以末位淘汰免职。

    Checks: an adjustment or admonition for a last place needs it switched on with reason, share and rounding;
    removals and admonitions are each within the share.
    Why: one percent each, says the plan; the law removes nobody without a statutory cause, so it is off and a
    matter for people.
    What to do: withdraw it and judge the case by the law.
    Example: removed for a last place where that is off.
    """
    terms = case.terms
    removals = [one for one in case.adjustments.values() if one.trigger is Trigger.LAST_PLACE]
    admonished = [one for one in case.admonitions if one.last_place]
    if not (removals or admonished):
        return
    record, person = (removals[0], removals[0].person) if removals else (admonished[0], admonished[0].person)
    share, how = terms.last_place_share, terms.last_place_rounding
    hint = say("撤回以末位为由的处理，按法定情形另行认定", "withdraw it and judge the case by the law")
    if not terms.last_place or terms.last_place_reason is None or share is None or how is None:
        message = say(
            "{person}因末位被处理，而末位淘汰没有启用，或没有写明理由、比例和取舍",
            "{person} is dealt with for a last place, which is off or has no reason, share or rounding",
            person=case.person(person).name,
        )
        yield Finding(message, hint, record, ("trigger",) if removals else ("last_place",), about(person=person))
        return
    people = next((one.list_people for one in removals if one.list_people), 0)
    most = int(rounded(share * people, 0, how))
    for number, zh, en in ((len(removals), "免职", "removed"), (len(admonished), "诫勉", "admonished")):
        if number > most:
            message = say(
                "因末位{zh}{number}人，总数{people}人的 {share} 为{most}人",
                "{number} are {en} for last places; {share} of {people} are {most}",
                zh=zh,
                en=en,
                number=number,
                people=people,
                share=share,
                most=most,
            )
            yield Finding(message, hint, record, ("trigger",) if removals else ("last_place",), about(person=person))
