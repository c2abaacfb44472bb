"""S3-02: a kind of recommendation that the policy does not name."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_recommendation import RecommendationKind


class Wanted(Parameters):
    """The kinds that the policy names."""

    kinds: tuple[RecommendationKind, ...] = Field(title="规定的推荐方式")


@rule(zh="推荐方式不在政策所列之内", en="A kind of recommendation that the policy does not name", rows=("S3-02",))
def recommendation_kind_unusual(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """推荐方式不在政策所列之内。

    查什么：每次推荐的方式都在政策列举的方式之内。
    为什么：政策列举了主要的推荐方式；未列举的须说明。
    怎么办：核对推荐方式；确需采用的写明依据。
    示例：政策没有列社会知名人士推荐而采用的，予以提示。

    Checks: every recommendation is of a kind that the policy names.
    Why: the policy lists the main kinds.
    What to do: check the kind, and say what it rests on.
    Example: a public figure recommends where the policy does not name that.
    """
    for one in case.recommendations:
        if one.sort in parameters.kinds:
            continue
        message = say(
            "{post}采用了{kind_zh}，政策没有列举",
            "{post} has a recommendation of the kind {kind_en}, which the policy does not name",
            post=case.post(one.position),
            kind_zh=one.sort.label,
            kind_en=one.sort.value,
        )
        hint = say("核对推荐方式，写明依据", "check the kind, and say what it rests on")
        yield Finding(message, hint, one, ("sort",), about(position=one.position))
