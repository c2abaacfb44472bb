"""N-T1, S4-59, C11: what follows from refusing a transfer is what the policy names."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.handover import refused
from cadre_docs.records.transfer import Measure


class Measures(Parameters):
    """What may follow from a refusal."""

    measures: tuple[Measure, ...] = Field(title="可作的处理")


@rule(zh="拒绝转任的处理与规定不符", en="Refusing a transfer was handled otherwise", rows=("N-T1", "S4-59"))
def refusal_handled_otherwise(case: TransferCase, parameters: Measures) -> Iterator[Finding]:
    """本人不服从转任决定，没有作出政策规定的处理，或处理不在规定之内。

    查什么：拒绝转任的，处理至少有一项，且都在政策所列之内。
    为什么：有的政策规定待岗，有的规定免职、降职和处分；各不相同，处分还须由有权机关依程序作出。
    怎么办：按所用政策研究处理；确需另作处理的登记例外。
    示例：全国规定的转述只有免职、降职和处分，作待岗处理的，就是此类。

    Checks: somebody who refused has at least one measure on record, each of them one that the policy lists.
    Why: one policy provides standby, another removal, demotion and sanctions; sanctions are for the body in charge,
    by its procedure.
    What to do: handle it as the policy in use says; record an exception where something else is right.
    Example: standby under the national text, which knows removal, demotion and sanctions only.
    """
    for person, one in case.candidates.items():
        if not refused(case, one):
            continue
        other = [measure for measure in one.measures if measure not in parameters.measures]
        if one.measures and not other:
            continue
        message = say(
            "{person}{on} 拒绝转任，处理为“{given_zh}”，规定的处理是{wanted_zh}",
            "{person} refused on {on}; handled by {given_en}, while the policy provides {wanted_en}",
            person=case.person(person).name,
            on=one.refused_on,
            given_zh="、".join(measure.label for measure in one.measures) or "无",
            given_en=", ".join(measure.value for measure in one.measures) or "nothing",
            wanted_zh="、".join(measure.label for measure in parameters.measures),
            wanted_en=", ".join(measure.value for measure in parameters.measures),
        )
        hint = say("按所用政策研究处理", "handle it as the policy says")
        yield Finding(message, hint, one, ("measures",), about(person=person))
