"""S0-76: relations stay at home during service."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.service import relations_moved


@rule(zh="锻炼期间转移了关系", en="Relations were moved during service", rows=("S0-76",))
def relations_moved_to_host(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """锻炼期间行政关系或工资关系转到了锻炼单位。

    查什么：政策所列的关系没有随人转移；党组织关系是否转移由政策写明。
    为什么：锻炼期间行政、工资关系不转，享受派出单位的待遇；别处有党组织关系随转的做法。
    怎么办：把关系转回派出单位；登记有误的改正。
    示例：登记了工资关系已转的，就是此类。

    Checks: none of the relations that the policy keeps at home was moved. Whether that of the party moves is for the
    policy to say.
    Why: administrative and wage relations stay with the sender, who pays; elsewhere the party relation moves.
    What to do: move them back, or correct the record.
    Example: a posting with the wage relation moved.
    """
    for person, posting in case.postings.items():
        moved = relations_moved(case, posting)
        if not moved:
            continue
        message = say(
            "{person}锻炼期间转移了{moved_zh}，应留在派出单位",
            "of {person}, {moved_en} moved during service; it stays with the sender",
            person=case.person(person).name,
            moved_zh="、".join(one.label for one in moved),
            moved_en=", ".join(one.value for one in moved),
        )
        hint = say("转回派出单位，或改正记录", "move it back, or correct the record")
        yield Finding(message, hint, posting, ("moved",), about(person=person))
