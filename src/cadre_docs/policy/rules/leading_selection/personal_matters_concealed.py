"""S2-49: somebody who concealed personal matters goes on."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import ListStage


@rule(zh="不如实填报或隐瞒不报仍列为人选", en="Somebody who concealed personal matters goes on", rows=("S2-49",))
def personal_matters_concealed(case: LeadingSelectionCase) -> Iterator[Finding]:
    """不如实填报或隐瞒不报仍列为人选。

    查什么：核查结果为不如实填报或隐瞒不报的，不在拟任人选、拟任职人选名单上，也没有被会议列为人选。
    为什么：不如实填报的不提拔任用，不列为后备干部，视情处理。
    怎么办：移出名单，并写明处理意见。
    示例：核查结果为隐瞒不报的丙仍在拟任人选名单上。

    Checks: whoever made a false or incomplete report is on no later list and is not chosen.
    Why: such people are not promoted.
    What to do: take the person off the lists and write down what is done about it.
    Example: 丙 concealed matters and is on the list of people proposed.
    """
    for one in case.objects:
        if one.matters is None or not one.matters.result.bars:
            continue
        lists = [case.lists.get((one.position, stage)) for stage in (ListStage.PROPOSED, ListStage.FINALIST)]
        named = any(found is not None and one.person in found.people for found in lists)
        if not named and one.person not in {key for each in case.decisions_on(one.position) for key in each.chosen}:
            continue
        message = say(
            "{person}个人事项核查结果为{result_zh}，仍列为{post}人选",
            "the check of {person}'s personal matters found it {result_en}; still named for {post}",
            person=case.person(one.person).name,
            result_zh=one.matters.result.label,
            result_en=one.matters.result.value,
            post=case.post(one.position),
        )
        hint = say("移出名单，写明处理意见", "take the person off the lists, and say what is done")
        yield Finding(message, hint, one, ("matters", "result"), about(person=one.person, position=one.position))
