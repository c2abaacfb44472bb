"""S2-21: cadres of institutions are transferred in by the paths that the bureau names."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import OrganKind, TransferKind, TransferMethod


class Methods(Parameters):
    """The ways in which such a candidate may be found."""

    methods: tuple[TransferMethod, ...] = Field(title="产生方式")


@rule(zh="调任没有按规定的途径选拔", en="A transfer-in by another path than the policy names", rows=("S2-21",))
def transfer_in_by_other_path(case: TransferCase, parameters: Methods) -> Iterator[Finding]:
    """事业单位干部调任机关科室，选拔方式不在规定的途径之内。

    查什么：从事业单位调任的，选拔方式在政策所列之内。
    为什么：有的单位规定通过竞争上岗、民主推荐等方式调任事业单位的优秀年轻干部。
    怎么办：按规定的途径选拔；确属其他途径的，报审批并申请例外。
    示例：组织选调的，就是此类。

    Checks: whoever is transferred in from an institution was found by a method that the policy lists.
    Why: one bureau transfers in young cadres of its institutions by competition or democratic recommendation.
    What to do: select in one of these ways; ask for an exception where another is right.
    Example: somebody of an institution picked by the office.
    """
    for person, one in case.candidates.items():
        institution = one.sort is TransferKind.TRANSFER_IN and one.from_kind is OrganKind.INSTITUTION
        if not institution or one.method in parameters.methods:
            continue
        message = say(
            "{person}由事业单位调任，选拔方式为{method_zh}，规定的途径是{wanted_zh}",
            "{person} is transferred in from an institution by {method_en}; the policy names {wanted_en}",
            person=case.person(person).name,
            method_zh=one.method.label,
            method_en=one.method.value,
            wanted_zh="、".join(method.label for method in parameters.methods),
            wanted_en=" or ".join(method.value for method in parameters.methods),
        )
        hint = say("按规定的途径选拔", "select as the policy says")
        yield Finding(message, hint, one, ("method",), about(person=person))
