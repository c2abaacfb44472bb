"""S0-09 to S0-16, S0-23, S0-36, S2-15 to S2-17: a number that the policy leaves out and a target needs."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.verdicts import results


@rule(
    zh="结构指标缺少数值，不能判断",
    en="A target lacks a number and cannot be told",
    rows=(
        *("S0-09", "S0-10", "S0-11", "S0-12", "S0-13", "S0-14", "S0-15", "S0-16", "S0-23", "S0-36"),
        *("S2-15", "S2-16", "S2-17"),
    ),
)
def target_value_missing(case: TeamStructureCase) -> Iterator[Finding]:
    """结构指标缺少数值：来源没有写，本地政策包也没有补足。

    查什么：现行每项结构指标所需的年龄、占比、人数和“左右”的幅度，政策都已给出。
    为什么：来源有的数字空缺，有的只说“左右”。程序不代为猜测，缺一个就不判断这项指标。
    怎么办：在本地政策包中写明数值，注明本地取值；确定不考核的，从指标清单中去掉。
    示例：“40 岁以下占 60% 左右”，没有写左右几个百分点。

    Checks: the policy gives every age, share, number and tolerance that a target in force needs.
    Why: the source leaves some numbers blank and says “about” of others. The program does not guess: without one of
    them it does not judge the target.
    What to do: give the value in the local pack and say that it is local; or take the target off the list.
    Example: “about 60 % of at most 40”, without saying how near.
    """
    for result in results(case):
        if result.missing:
            message = say(
                "“{target}”不能判断：政策没有给出 {names}",
                "“{target}” cannot be told: the policy does not give {names}",
                target=result.target.title,
                names="、".join(result.missing),
            )
            hint = say("在本地政策包中补足，注明本地取值", "give it in the local pack, and say that it is local")
            yield Finding(message, hint, case.exercise, ("policy",), about(exercise=case.exercise.id))
