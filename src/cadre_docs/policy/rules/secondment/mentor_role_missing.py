"""S1-D07: each secondee has one mentor of every role that the policy names."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="帮带责任人身份不全", en="A mentor of some role is missing", rows=("S1-D07",))
def mentor_role_missing(case: SecondmentCase) -> Iterator[Finding]:
    """挂职已经开始，帮带责任人缺少政策规定的某种身份。

    查什么：挂职开始当日起，政策列出的每种身份各有一名以上帮带责任人。
    为什么：江东为每名挂职干部确定一名信访局副局长和一名精通业务的干部。
    怎么办：由接收单位确定，登记在结对帮带表中。
    示例：有两名业务骨干，没有分管副局长。

    Checks: from the first day on, there is a mentor of each role that the policy lists.
    Why: one district pairs each secondee with a deputy director and somebody who knows the work.
    What to do: let the receiving unit name them.
    Example: two experts and no deputy director.
    """
    for posting in case.postings.values():
        if posting.since > case.as_of:
            continue
        roles = {mentor.role for mentor in posting.mentors}
        missing = [role.label for role in case.terms.mentor_roles if role not in roles]
        if not missing:
            continue
        message = say(
            "{person}的帮带责任人缺少：{missing}",
            "{person} has no mentor who is {missing}",
            person=case.seconded(posting).name,
            missing="、".join(missing),
        )
        hint = say("由接收单位确定帮带责任人", "let the receiving unit name a mentor")
        yield Finding(message, hint, posting, ("mentors",), about(person=posting.person))
