"""S2-41: in principle everybody is supported for one level of education."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.tuition.calculation import granted_levels
from cadre_docs.procedures.tuition.case import TuitionCase


@rule(zh="资助超过一个学历学位层次", en="Support for more than one level", rows=("S2-41",))
def second_level_supported(case: TuitionCase) -> Iterator[Finding]:
    """同一人享受资助的学历学位层次超过规定的个数。

    查什么：每人在历次资助中获批的层次不超过规定个数；同一层次的学历和学位算一个层次。
    为什么：原则上每人只享受一个层次的资助。
    怎么办：不予批准；确有理由的，登记例外审批。
    示例：读硕士时获批过，读博士时又获批。

    Checks: the levels granted to one person in all batches are no more than allowed; education and degree of one level
    count once.
    Why: in principle everybody is supported for one level.
    What to do: do not grant it; where there is a reason, record a waiver.
    Example: somebody who was supported for a master's degree is supported for a doctorate too.
    """
    for person in dict.fromkeys(one.person for one in case.applications):
        found = granted_levels(case, person)
        if len(found) <= case.terms.levels_per_person:
            continue
        last = max(found.values(), key=lambda one: (one.decided_on, one.degree))
        message = say(
            "{person}已在{number}个层次获得资助（{levels}）",
            "{person} has been supported for {number} levels ({levels_en})",
            person=case.person(person).name,
            number=len(found),
            levels="、".join(level.label for level in found),
            levels_en=", ".join(level.value for level in found),
        )
        hint = say("不予批准，或登记例外审批", "do not grant it, or record a waiver")
        yield Finding(message, hint, last, ("approved",), about(person=person))
