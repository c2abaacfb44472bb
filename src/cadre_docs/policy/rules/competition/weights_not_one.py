"""S4-30: the weights of the two groups."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase


@rule(zh="评分权重之和不为一", en="The weights of the judges do not add up to one", rows=("S4-30",))
def weights_not_one(case: CompetitionCase) -> Iterator[Finding]:
    """领导评委和群众评委的评分权重，相加不等于一。

    查什么：政策包给出的两个权重相加恰为一。
    为什么：权重之和不为一，满分就不是满分，各职位的得分也不可比。
    怎么办：改正政策包中的权重。
    示例：领导评委 0.7、群众评委 0.2。

    Checks: the two weights in force add up to exactly one.
    Why: otherwise full marks are not full marks, and posts cannot be compared.
    What to do: correct the weights in the policy pack.
    Example: 0.7 for the leaders and 0.2 for the mass judges.
    """
    leader, mass = case.terms.leader_weight, case.terms.mass_weight
    if leader + mass == 1:
        return
    message = say(
        "领导评委权重 {leader} 与群众评委权重 {mass} 相加为 {total}，应为 1",
        "the weights {leader} and {mass} add up to {total} instead of 1",
        leader=leader,
        mass=mass,
        total=leader + mass,
    )
    yield Finding(message, say("改正政策包中的权重", "correct the weights in the policy pack"), case.exercise)
