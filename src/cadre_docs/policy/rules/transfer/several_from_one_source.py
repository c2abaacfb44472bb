"""S0-91: how many come from one system of one region to one organ."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.paths import same_sources


@rule(zh="多人从同一地区、同一系统转任到同一机关", en="Several come from one source to one organ", rows=("S0-91",))
def several_from_one_source(case: TransferCase) -> Iterator[Finding]:
    """从同一地区、同一系统转任到同一机关的不止一人。

    查什么：按原地区、原系统和调入单位合并计数，超过一人的报告人数；政策没有给出上限，只报告不限制。
    为什么：来源要求严格控制这类转任的人数。
    怎么办：研究是否还有必要；有必要的说明理由。
    示例：本市住建系统两人转任同一机关，报告二人。

    Checks: people by region, system and unit; more than one are reported. The policy gives no number, so nothing is
    limited.
    Why: the source calls for strict control of these numbers.
    What to do: consider whether it is needed, and say why.
    Example: two people of one system of the city transferred to the same organ.
    """
    for source in same_sources(case):
        people = [case.person(person).name for person in source.people]
        message = say(
            "从{region}{system}转任到{unit}的有 {count} 人：{people}",
            "{count} people come from {region}, {system} to {unit}: {people}",
            region=source.region,
            system=source.system,
            unit=case.unit(source.unit).label,
            count=len(people),
            people="、".join(people),
        )
        hint = say("控制人数，或说明理由", "keep the number down, or say why")
        yield Finding(message, hint, case.candidates[source.people[0]], ("from_system",), about(unit=source.unit))
