"""S1-H05: the sending and the receiving unit manage a secondee together."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="没有写明由两个单位共同管理", en="A secondee is not managed by both units", rows=("S1-H05",))
def managed_by_one_unit(case: SecondmentCase) -> Iterator[Finding]:
    """登记的管理单位缺少派出单位或接收单位。

    查什么：挂职开始当日起，管理单位中既有派出单位又有接收单位。
    为什么：杭州由派出单位和接收单位共同管理，接收单位负责日常管理。
    怎么办：补登管理单位，签订双重管理协议。
    示例：只登记了接收单位。

    Checks: from the first day on, both the sending and the receiving unit are among those that manage the person.
    Why: one city has both do it, the receiving unit day by day.
    What to do: record both and sign the agreement.
    Example: only the receiving unit is on record.
    """
    for posting in case.postings.values():
        missing = [key for key in (posting.sender, posting.host) if key not in posting.managers]
        if posting.since > case.as_of or not missing:
            continue
        message = say(
            "{person}的管理单位没有{missing}",
            "{missing} is not among the units that manage {person}",
            person=case.seconded(posting).name,
            missing="、".join(case.unit(key).label for key in missing),
        )
        hint = say("补登管理单位，签订双重管理协议", "record both units and sign the agreement")
        yield Finding(message, hint, posting, ("managers",), about(person=posting.person))
