"""S4-35: candidates on a ballot were inspected."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.ballot import ballot_result
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="票决候选人没有经过考察", en="A candidate on a ballot was not inspected", rows=("S4-35", "S4-33"))
def voted_without_inspection(case: CompetitionCase) -> Iterator[Finding]:
    """票决的候选人没有经过考察。

    查什么：该职位有考察记录，票决的每名候选人都是考察对象，票决不早于考察结束。
    为什么：先考察、形成考察意见，再提交党委（党组）票决。
    怎么办：从候选人中删去，或补行考察后重新票决；考察漏登的补登。
    示例：第三名没有列为考察对象，却列入票决。

    Checks: the post has an inspection, each candidate on the ballot is one of those inspected, and it is over by then.
    Why: the plan inspects first, and puts the opinion to the party committee for the vote.
    What to do: take the person off and vote again, hold the inspection, or record it if it was left out.
    Example: the third, who was not inspected, is on the ballot.
    """
    for position in case.positions:
        result, inspection = ballot_result(case, position), case.inspection(position)
        if result is None:
            continue
        post, on = post_name(case, position), result.record.on
        if inspection is None:
            message = say(
                "{post}{on} 票决，没有考察记录",
                "{post} was voted on on {on} without an inspection on record",
                post=post,
                on=on,
            )
            hint = say("补登考察；没有考察的，考察后重新票决", "record the inspection, or hold it and vote again")
            yield Finding(message, hint, result.record, (), about(position=position))
        elif inspection.ends and inspection.ends > on:
            message = say(
                "{post}{on} 票决，考察到 {ends} 才结束",
                "{post} was voted on on {on}, before its inspection ended on {ends}",
                post=post,
                on=on,
                ends=inspection.ends,
            )
            hint = say("核对日期；考察没有结束的，结束后重新票决", "check the days, or vote again afterwards")
            yield Finding(message, hint, result.record, ("on",), about(position=position))
        places = {vote.person: place for place, vote in enumerate(result.record.votes)}
        for person in result.strangers:
            message = say(
                "{person}不是{post}的考察对象，却列入票决",
                "{person} is on the ballot for {post} without having been inspected",
                person=person_name(case, person),
                post=post,
            )
            hint = say("从候选人中删去，或补行考察后重新票决", "take the person off, or inspect and vote again")
            path = ("votes", places[person], "person")
            yield Finding(message, hint, result.record, path, about(position=position, person=person))
