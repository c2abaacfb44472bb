"""N-R19: people who ought to be asked are missing from the talks."""

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
    """Whom the talks include."""

    kinds: tuple[ParticipantKind, ...] = Field(title="谈话推荐范围")


@rule(zh="参加谈话推荐的人员范围不全", en="People who ought to be asked are missing from the talks", rows=("N-R19",))
def recommenders_missing(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """参加谈话推荐的人员范围不全。

    查什么：领导班子换届的谈话推荐，参加人员包括规定的各类人员。
    为什么：谈话调研推荐的范围由条例列举。
    怎么办：增加所缺的人员，或写明原因。
    示例：换届谈话推荐没有纪检领导参加。

    Checks: when a leading team ends its term, the talks include every kind of people that the rules name.
    Why: the rules list who is asked.
    What to do: ask them too, or say why not.
    Example: talks at the end of a term without leaders of the discipline inspection.
    """
    for one in case.recommendations:
        motion = case.motions.get(one.position)
        if one.sort is not RecommendationKind.TALK or motion is None or motion.occasion is not SelectionOccasion.TERM:
            continue
        missing = [kind for kind in parameters.kinds if not one.participants.get(kind)]
        if missing:
            message = say(
                "{post}换届谈话推荐缺{kinds_zh}",
                "the talks for {post} at the end of the term lack {kinds_en}",
                post=case.post(one.position),
                kinds_zh="、".join(kind.label for kind in missing),
                kinds_en=", ".join(kind.value for kind in missing),
            )
            hint = say("增加所缺的人员，或写明原因", "ask them too, or say why not")
            yield Finding(message, hint, one, ("participants",), about(position=one.position))
