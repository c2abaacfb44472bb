"""S3-03: the counts of a recommendation do not add up."""

from collections.abc import Iterator

from cadre_docs.diagnostics import Message, say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="推荐票数对不上或没有汇总", en="The counts of a recommendation do not add up", rows=("S3-03",))
def recommendation_counts_wrong(case: LeadingSelectionCase) -> Iterator[Finding]:
    """推荐票数对不上或没有汇总。

    查什么：收回票数不多于发出票数，有效票数不多于收回票数，每人得票不多于有效票数（谈话推荐不多于谈话人数）；每次民
    主推荐都有汇总日期。
    为什么：推荐表要回收、汇总统计，谈话要整理记录。
    怎么办：核对票数，补做汇总。
    示例：发出 50 张，收回 50 张可以，收回 51 张不可以。

    Checks: no more ballots returned than issued, none more valid than returned, no more votes than valid
    ballots (or talks); and every round is summarised.
    Why: ballots are counted and talks are written up.
    What to do: check the counts, and summarise the round.
    Example: 50 issued: 50 returned are fine, 51 are not.
    """
    for one in case.recommendations:
        most = one.valid if one.valid is not None else one.taking_part or None
        parts: list[Message] = []
        if one.issued is not None and one.returned is not None and one.returned > one.issued:
            parts.append(say("收回多于发出", "more returned than issued"))
        if one.returned is not None and one.valid is not None and one.valid > one.returned:
            parts.append(say("有效多于收回", "more valid than returned"))
        if one.sort.democratic and most is not None and any(each.votes > most for each in one.people):
            parts.append(say("得票多于有效票（人数）", "more votes than ballots"))
        if one.sort.democratic and one.summarised_on is None and case.objects_of(one.position):
            parts.append(say("没有汇总", "not summarised"))
        if parts:
            message = say(
                "{post} {on} 的{kind_zh}：{parts_zh}",
                "the {kind_en} recommendation for {post} of {on} does not add up: {parts_en}",
                post=case.post(one.position),
                on=one.on,
                kind_zh=one.sort.label,
                kind_en=one.sort.value,
                parts_zh="、".join(part.text("zh") for part in parts),
                parts_en=", ".join(part.text("en") for part in parts),
            )
            hint = say("核对票数，补做汇总", "check the counts, and summarise the round")
            yield Finding(message, hint, one, ("returned",), about(position=one.position))
