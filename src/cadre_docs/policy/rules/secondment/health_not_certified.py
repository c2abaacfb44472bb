"""S1-A05: those who go are certified healthy."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="挂职人选没有体检合格结论", en="Somebody who is sent has no medical certificate", rows=("S1-A05",))
def health_not_certified(case: SecondmentCase) -> Iterator[Finding]:
    """决定派出的人选没有体检合格的结论。

    查什么：每名决定派出的人选登记了体检结论且为合格。病情不作记录，也不出现在提示中。
    为什么：政策要求身体健康，是否合格由体检机构认定，软件不作判断。
    怎么办：安排体检并登记结论；不合格的另行选派。
    示例：已决定派出，体检结论空白。

    Checks: everybody decided upon has a medical conclusion on record, and it is a pass. No illness is recorded.
    Why: the policy asks for good health; the hospital says so, not the software.
    What to do: have the examination made and record its conclusion.
    Example: decided, and the conclusion is blank.
    """
    for person in dict.fromkeys(person for one in case.decisions for person in one.people):
        profile = case.profiles.get(person)
        if profile is not None and profile.healthy:
            continue
        record = profile or case.person(person)
        message = say(
            "{person}没有体检合格的结论",
            "{person} has no medical conclusion that is a pass",
            person=case.person(person).name,
        )
        hint = say("安排体检并登记结论", "have the examination made and record its conclusion")
        yield Finding(message, hint, record, ("healthy",) if profile else (), about(person=person))
