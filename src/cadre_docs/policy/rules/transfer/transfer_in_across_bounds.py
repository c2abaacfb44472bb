"""S0-87: no transfer-in across systems or regions except by open selection."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.paths import path_of


@rule(zh="跨系统、跨地区调任", en="A transfer-in crosses systems or regions", rows=("S0-87",))
def transfer_in_across_bounds(case: TransferCase) -> Iterator[Finding]:
    """跨系统或跨地区调任，选拔方式又不是政策允许的方式。

    查什么：调任人选的原系统、原地区与调入单位相同；不同的，选拔方式在政策所列之内。
    为什么：除公开选拔外，不得超越本级党委管理权限跨系统、跨地区调任。
    怎么办：改用公开选拔，或在本系统、本地区内另择人选。
    示例：外市事业单位人员经竞争上岗调任本市机关，不可以；经公开选拔可以。

    Checks: system and region are those of the unit that takes the person; where not, the method is one that the
    policy allows.
    Why: outside open selection nobody is transferred in across systems and regions beyond the committee's authority.
    What to do: select openly, or find somebody within.
    Example: somebody from another city transferred in by competition; by open selection it is allowed.
    """
    for person, one in case.candidates.items():
        path = path_of(one)
        if not path.across_bounds or one.method in case.terms.bound_free_methods:
            continue
        message = say(
            "{person}由{region}{system}的{unit}调任，跨越系统或地区，选拔方式为{method_zh}",
            "{person} is transferred in from {unit} ({region}, {system}) across bounds by {method_en}",
            person=case.person(person).name,
            region=one.from_region,
            system=one.from_system,
            unit=one.from_unit,
            method_zh=one.method.label,
            method_en=one.method.value,
        )
        hint = say("改用允许的选拔方式，或另择人选", "use a method that is allowed, or find somebody else")
        yield Finding(message, hint, one, ("method",), about(person=person))
