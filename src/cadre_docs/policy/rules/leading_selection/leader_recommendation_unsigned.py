"""S3-07: a recommendation by a leader is not signed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_recommendation import RecommendationKind


@rule(zh="领导推荐没有署名", en="A recommendation by a leader is not signed", rows=("S3-07",))
def leader_recommendation_unsigned(case: LeadingSelectionCase) -> Iterator[Finding]:
    """领导推荐没有署名。

    查什么：每份领导推荐都有署名人。
    为什么：领导干部推荐实行署名，谁推荐谁负责。
    怎么办：请推荐人署名。
    示例：领导推荐的署名人空白。

    Checks: every recommendation by a leader names who signs it.
    Why: who recommends is responsible for it.
    What to do: have it signed.
    Example: a recommendation by a leader names nobody.
    """
    for one in case.recommendations:
        if one.sort is not RecommendationKind.LEADER or one.signer:
            continue
        message = say(
            "{post} {on} 的领导推荐没有署名",
            "the recommendation by a leader for {post} of {on} is not signed",
            post=case.post(one.position),
            on=one.on,
        )
        yield Finding(message, say("请推荐人署名", "have it signed"), one, ("signer",), about(position=one.position))
