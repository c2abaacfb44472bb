"""S0-89: the exceptional transfer-in goes by competition."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.paths import path_of
from cadre_docs.records.transfer import TransferMethod


class Methods(Parameters):
    """The ways in which such a candidate may be found."""

    methods: tuple[TransferMethod, ...] = Field(title="产生方式")


@rule(zh="例外调任没有经过竞争上岗", en="An exceptional transfer-in without a competition", rows=("S0-89",))
def exception_without_competition(case: TransferCase, parameters: Methods) -> Iterator[Finding]:
    """从企事业单位调任机关内设机构职务，没有经过竞争上岗。

    查什么：这类人选的选拔方式在政策所列之内。
    为什么：内部晋升或交流确有困难的，应通过竞争上岗选拔拟调任人选，必要时可以考试。
    怎么办：组织竞争上岗后再确定人选。
    示例：组织选调的事业单位人员拟任科长，就是此类。

    Checks: such a candidate was found by a method that the policy lists.
    Why: where nobody within can be found, the candidate is found by competition, with an examination if need be.
    What to do: hold a competition first.
    Example: somebody of an institution picked by the office to head a section.
    """
    for person, one in case.candidates.items():
        if not path_of(one).exceptional or one.method in parameters.methods:
            continue
        message = say(
            "{person}由{kind_zh}调任{post}，选拔方式为{method_zh}，应为{wanted_zh}",
            "{person} is transferred in from an {kind_en} as {post} by {method_en}, not by {wanted_en}",
            person=case.person(person).name,
            kind_zh=one.from_kind.label,
            kind_en=one.from_kind.value,
            post=one.to_post,
            method_zh=one.method.label,
            method_en=one.method.value,
            wanted_zh="、".join(method.label for method in parameters.methods),
            wanted_en=" or ".join(method.value for method in parameters.methods),
        )
        hint = say("按规定的方式选拔", "select as the policy says")
        yield Finding(message, hint, one, ("method",), about(person=person))
