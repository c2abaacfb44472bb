"""S0-88: why somebody from an enterprise or institution leads a section."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.paths import path_of


@rule(
    zh="从企事业单位调任内设机构科级职务没有说明",
    en="A transfer-in to lead a section is not explained",
    rows=("S0-88",),
)
def transfer_in_unexplained(case: TransferCase) -> Iterator[Finding]:
    """从企事业单位调任机关内设机构职务，没有情况说明。

    查什么：从事业单位、国有企业调任内设机构职务的，写有情况说明。
    为什么：原则上不这样调任；本机关内部晋升或交流确有困难的才可以，须说明。
    怎么办：写明内部晋升、交流为什么有困难；没有困难的不办理。
    示例：事业单位人员拟任综合科科长，没有说明的，就是此类。

    Checks: a transfer-in from an institution or enterprise into a section of an organ has its explanation.
    Why: as a rule this is not done; where promotion and exchange within are really difficult it may be, and must be
    explained.
    What to do: say why promotion or exchange within is difficult; without that, do not do it.
    Example: somebody from an institution is to head a section, without a word of explanation.
    """
    for person, one in case.candidates.items():
        if not path_of(one).exceptional or one.reason:
            continue
        message = say(
            "{person}由{kind_zh}调任{post}，没有情况说明",
            "{person} is transferred in from an {kind_en} as {post}; it is not explained",
            person=case.person(person).name,
            kind_zh=one.from_kind.label,
            kind_en=one.from_kind.value,
            post=one.to_post,
        )
        hint = say("写明内部晋升或交流的困难", "say why nobody within could be found")
        yield Finding(message, hint, one, ("reason",), about(person=person))
