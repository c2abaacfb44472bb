"""S0-67: the ways in which a cadre may be adjusted."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase


@rule(zh="调整方式不在规定之内", en="An adjustment of a kind that the policy does not know", rows=("S0-67",))
def adjustment_of_unknown_kind(case: AdjustmentCase) -> Iterator[Finding]:
    """调整方式不是政策列出的方式。

    查什么：每项调整的方式都在政策列出的方式之中。
    为什么：计划列举了调整的办法，另设名目没有依据。
    怎么办：改用规定的方式，或说明依据。
    示例：政策没有列辞退，却以辞退处理。

    Checks: every adjustment is of a kind that the policy lists.
    Why: the plan lists them; another one has no basis.
    What to do: choose a listed kind, or say on what basis.
    Example: a dismissal under a policy that does not list it.
    """
    for one in case.adjustments.values():
        if case.terms.kinds and one.sort not in case.terms.kinds:
            message = say(
                "{person}的调整方式“{zh}”不在规定之内",
                "the adjustment of {person} ({en}) is of a kind that the policy does not list",
                person=case.person(one.person).name,
                zh=one.sort.label,
                en=one.sort.value,
            )
            yield Finding(
                message,
                say("改用规定的方式，或说明依据", "choose a listed kind, or say on what basis"),
                one,
                ("sort",),
                about(person=one.person),
            )
