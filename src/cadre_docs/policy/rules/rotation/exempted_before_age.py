"""S2-30: nobody is exempted from rotation by age before that age."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.dues import exempt_age, is_exempt
from cadre_docs.records.rotation import RotationOutcome


@rule(zh="未到年龄以年龄原因不轮岗", en="Somebody is exempted by age too early", rows=("S2-30",))
def exempted_before_age(case: RotationCase) -> Iterator[Finding]:
    """以年龄原因决定不轮岗的人没有达到免予轮岗的年龄。

    查什么：以年龄原因不轮岗的中层干部，在决定日期已达到规定年龄；出生月份视为已达到。不是中层、或政策没有这一年龄的，也列出。
    为什么：政策只对达到年龄的中层干部免予轮岗；来源写男性“周岁”、女性“岁”，都按周岁计。
    怎么办：撤销以年龄原因的免予，研究轮岗；确有其他理由的，报批后登记。
    示例：男性规定 58 周岁，1956 年 12 月出生，2014 年 12 月决定可以，2014 年 11 月决定不可以。

    Checks: a mid-level cadre exempted by age has reached it on the day of the decision, the month of birth counting as
    reached; anybody else, or under a policy without such an age, is shown too.
    Why: the policy exempts only those of that age; the source says 周岁 of men and 岁 of women, both are read as full
    years.
    What to do: withdraw the exemption and decide on a move; with another reason, have it approved and recorded.
    Example: at 58 for men, one born in December 1956 may be exempted in December 2014, not in November.
    """
    for tenure in case.current:
        decision = case.decisions.get(tenure.person)
        if decision is None or decision.outcome is not RotationOutcome.EXEMPTED or not decision.by_age:
            continue
        if is_exempt(case, tenure, decision.on):
            continue
        birth = case.person(tenure.person).birth
        message = say(
            "{person}（{birth} 出生）{on} 以年龄原因不轮岗，规定年龄为 {age}",
            "{person}, born in {birth}, was exempted by age on {on}; the age is {age}",
            person=case.person(tenure.person).name,
            birth=birth,
            on=decision.on,
            age=exempt_age(case, tenure) or "—",
        )
        hint = say("研究轮岗，或以其他理由报批", "decide on a move, or have another reason approved")
        yield Finding(message, hint, decision, ("by_age",), about(person=tenure.person))
