"""S0-54: delegates are missing from a recommendation."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_recommendation import ParticipantKind, RecommendationKind
from cadre_docs.records.leading_selection import SelectionOccasion


class Wanted(Parameters):
    """Which delegates take part on which occasions."""

    kinds: tuple[ParticipantKind, ...] = Field(title="参加的代表")
    occasions: tuple[SelectionOccasion, ...] = Field(title="适用的情形")


@rule(zh="参加推荐人员缺少规定的代表", en="Delegates are missing from a recommendation", rows=("S0-54",))
def delegates_missing(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """参加推荐人员缺少规定的代表。

    查什么：乡镇换届和集中调整时，会议推荐的参加人员包括政策所列的各类代表。
    为什么：这两种时机要扩大参加推荐的人员范围。
    怎么办：增加所缺的代表，或写明原因。
    示例：集中调整，会议推荐没有政协委员参加。

    Checks: on these occasions a meeting that recommends includes the delegates that the policy names.
    Why: more people are heard then.
    What to do: invite them, or say why not.
    Example: a collective adjustment whose meeting has no CPPCC members.
    """
    for one in case.recommendations:
        motion = case.motions.get(one.position)
        if one.sort is not RecommendationKind.MEETING or motion is None or motion.occasion not in parameters.occasions:
            continue
        missing = [kind for kind in parameters.kinds if not one.participants.get(kind)]
        if missing:
            message = say(
                "{post}属{occasion_zh}，会议推荐缺{kinds_zh}",
                "the meeting for {post} ({occasion_en}) lacks {kinds_en}",
                post=case.post(one.position),
                occasion_zh=motion.occasion.label,
                occasion_en=motion.occasion.value,
                kinds_zh="、".join(kind.label for kind in missing),
                kinds_en=", ".join(kind.value for kind in missing),
            )
            hint = say("增加所缺的代表，或写明原因", "invite them, or say why not")
            yield Finding(message, hint, one, ("participants",), about(position=one.position))
