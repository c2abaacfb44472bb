"""S1-W10: the groups that the policy names vote, the votes add up, and the right body settles the result."""

from collections.abc import Iterator

from cadre_docs.diagnostics import Message, say
from cadre_docs.policy.finding import Finding, Path
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.satisfaction import Satisfaction, satisfactions


@rule(zh="满意度测评不完整", en="A satisfaction survey is incomplete", rows=("S1-W10",))
def survey_incomplete(case: SecondmentCase) -> Iterator[Finding]:
    """满意度测评缺少规定的测评对象，票数不合，或不是由规定的机构评定。

    查什么：政策列出的测评对象各有票数；每组满意票数不多于有效票数；写明评定机构，名称含有政策规定的机构。
    为什么：淮上由群众代表和全体党员测评，乡镇党委会评定。
    怎么办：补行测评，核对票数，报规定的机构评定。
    示例：只有群众代表的票数。

    Checks: each group that the policy lists has voted, no group has more satisfied votes than valid ones, and the body
    that settled the result has the name that the policy gives in its own.
    Why: one district has people and members vote and the town's party committee settle it.
    What to do: have the others vote, check the votes, have that body settle it.
    Example: only the votes of the people.
    """
    for one in satisfactions(case):
        posting = case.postings[one.survey.posting]
        for path, what in _faults(case, one):
            message = say(
                "{person} {on} 的满意度测评：{what_zh}",
                "the survey on {person} of {on}: {what_en}",
                person=case.seconded(posting).name,
                on=one.survey.on,
                what_zh=what.text("zh"),
                what_en=what.text("en"),
            )
            hint = say("补行测评、核对票数或报规定的机构评定", "complete the survey, or have it settled")
            yield Finding(message, hint, one.survey, path, about(person=posting.person))


def _faults(case: SecondmentCase, one: Satisfaction) -> Iterator[tuple[Path, Message]]:
    if one.missing:
        groups = "、".join(group.label for group in one.missing)
        yield ("counts",), say("没有{groups}的票数", "no votes of {groups}", groups=groups)
    for index, count in enumerate(one.survey.counts):
        if count.satisfied > count.total:
            yield (
                ("counts", index, "satisfied"),
                say(
                    "{group}满意 {satisfied} 票，多于有效票 {total} 票",
                    "{group}: {satisfied} satisfied of {total} votes",
                    group=count.group.label,
                    satisfied=count.satisfied,
                    total=count.total,
                ),
            )
    decider = case.terms.satisfaction_decider
    if decider is not None and decider not in (one.survey.decided_by or ""):
        actual = one.survey.decided_by
        yield (
            ("decided_by",),
            say(
                "由{actual_zh}评定，规定由{decider}评定",
                "{actual_en} settled it; it is for {decider}",
                actual_zh=actual or "（空）",
                actual_en=actual or "nobody",
                decider=decider,
            ),
        )
