"""S2-03: a kind of recommendation is missing."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import of_kind
from cadre_docs.records.leading_recommendation import RecommendationKind


class Wanted(Parameters):
    """The kinds of recommendation that a post needs."""

    kinds: tuple[RecommendationKind, ...] = Field(title="应有的推荐方式")


@rule(
    zh="推荐方式不全",
    en="A kind of recommendation is missing",
    rows=(
        "S2-03",
        "N-R15",
    ),
)
def recommendation_kind_missing(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """推荐方式不全。

    查什么：确定考察对象的职位，政策要求的每种推荐方式都有记录。
    为什么：会议推荐和个别谈话推荐互相印证，缺一不可。
    怎么办：补做所缺方式的推荐，或补登记录。
    示例：只有会议推荐而没有谈话推荐的，提示缺谈话推荐。

    Checks: for a post with people to be inspected, each required kind of recommendation is on record.
    Why: meeting and talks check each other; neither may be left out.
    What to do: hold the recommendation that is missing, or record it.
    Example: with a meeting and no talks, the talks are found missing.
    """
    for position, post in case.positions.items():
        if not case.objects_of(position):
            continue
        missing = [kind for kind in parameters.kinds if not of_kind(case, position, kind)]
        if missing:
            message = say(
                "{post}没有{kinds_zh}的记录",
                "{kinds_en} of {post} is not on record",
                post=case.post(position),
                kinds_zh="、".join(kind.label for kind in missing),
                kinds_en=", ".join(kind.value for kind in missing),
            )
            hint = say("补做推荐或补登记录", "hold the recommendation, or record it")
            yield Finding(message, hint, post, (), about(position=position))
