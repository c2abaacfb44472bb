"""N-L13: whoever comes in is of age and a national."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import CheckItem, TransferKind


class Age(Parameters):
    """The least age, in years."""

    min_age: int = Field(title="最低年龄")


@rule(zh="不具备公务员的基本条件", en="Basic conditions of civil servants are not met", rows=("N-L13",))
def basic_conditions_not_met(case: TransferCase, parameters: Age) -> Iterator[Finding]:
    """调任人选不满规定年龄，或没有核实国籍。

    查什么：决定之日（没有决定的以判断日期）已满规定年龄，含当月；国籍已核查为符合并有依据。
    为什么：公务员须年满十八周岁，具有中华人民共和国国籍。
    怎么办：核查身份证件，登记依据；不具备的不得调任。
    示例：没有登记国籍核查依据的，就是此类。

    Checks: on the day of the decision (or of the judgement) the person has reached the age, the birth month included;
    nationality was checked, is met and has evidence.
    Why: civil servants are at least 18 and nationals of the People's Republic.
    What to do: check the identity card and record it; who lacks it cannot be transferred in.
    Example: nationality without evidence.
    """
    for person, one in case.candidates.items():
        if one.sort is not TransferKind.TRANSFER_IN:
            continue
        on = one.decided_on if one.decided_on and one.decided_on <= case.as_of else case.as_of
        age = case.person(person).birth.age_on(on.year, on.month)
        lacking = []
        if age < parameters.min_age:
            lacking.append(say("年龄（{age} 周岁）", "age ({age})", age=age))
        if not one.passed(CheckItem.NATIONALITY):
            lacking.append(say("国籍", "nationality"))
        if not lacking:
            continue
        message = say(
            "调任人选{person}的基本条件不具备或没有依据：{lacking_zh}",
            "basic conditions of the transfer-in candidate {person} not met or without evidence: {lacking_en}",
            person=case.person(person).name,
            lacking_zh="、".join(part.text("zh") for part in lacking),
            lacking_en=", ".join(part.text("en") for part in lacking),
        )
        hint = say("核查并登记依据", "check it and record the evidence")
        yield Finding(message, hint, one, ("checks",), about(person=person))
