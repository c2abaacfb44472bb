"""S2-47: the reports are received by the section in charge of personnel."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.records.personal_matters import MatterEvent, MattersReport


class Receivers(Parameters):
    """Which sections may receive reports: words of their names."""

    receivers: tuple[str, ...] = Field(title="受理机构")


@rule(zh="受理部门不对", en="A report was received by another section", rows=("S2-47",))
def received_by_wrong_office(case: PersonalMattersCase, parameters: Receivers) -> Iterator[Finding]:
    """报告由规定以外的部门受理。

    查什么：已经受理的报告，受理部门的名称含有政策所列的字样之一。
    为什么：报告由政策指定的部门统一受理。
    怎么办：移交指定的部门，或改正登记。
    示例：受理部门登记为“办公室”。

    Checks: of every report received, the section that received it has one of the names that the policy lists.
    Why: one section receives all reports.
    What to do: hand it over to that section, or correct the record.
    Example: a report is recorded as received by the general office.
    """
    found: list[MattersReport | MatterEvent] = [*case.reports.values(), *case.events]
    for one in found:
        if one.received_on is None or one.received_on > case.as_of:
            continue
        receiver = one.received_by or ""
        if any(word in receiver for word in parameters.receivers):
            continue
        message = say(
            "{person}的报告由{receiver}受理，应由{wanted}受理",
            "a report of {person} was received by {receiver}, not by {wanted}",
            person=case.person(one.person).name,
            receiver=receiver or "（未登记）",
            wanted="、".join(parameters.receivers),
        )
        hint = say("移交指定部门，或改正登记", "hand it over, or correct the record")
        yield Finding(message, hint, one, ("received_by",), about(person=one.person))
