"""S1-A15: what moves with a secondee and what stays is as the policy says."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondedRelation

PARTY_MEMBERS = ("中共党员", "中共预备党员")
"""Only they have a party relation."""


@rule(zh="挂职期间的关系转接不符", en="The relations of a secondee differ from the policy", rows=("S1-A15", "S1-W01"))
def relations_differ(case: SecondmentCase) -> Iterator[Finding]:
    """挂职期间哪些关系随转、哪些不变，与政策不符或没有登记。

    查什么：政策规定随转的登记为随转，规定不变的登记为不变；政策没有提到的不查。不是党员的没有党组织关系。
    为什么：安丘规定组织关系随转、行政和工资关系不变；淮上规定身份和工资渠道不变。
    怎么办：补登或改正关系转接，需要随转的开具介绍信。
    示例：党员干部的组织关系没有转到挂职的镇。

    Checks: what the policy lets move is on record as moving, and what it keeps as staying; nothing is said of others.
    Who is no member has no party relation.
    Why: one city moves the party relation and keeps the rest; another names identity and wages.
    What to do: record or correct it, and issue the letter for what moves.
    Example: the party relation of a member has not gone to the town.
    """
    for posting in case.postings.values():
        person = case.seconded(posting)
        wanted = dict.fromkeys(case.terms.moving_relations, True)
        wanted |= dict.fromkeys(case.terms.staying_relations, False)
        if person.party not in PARTY_MEMBERS:
            wanted.pop(SecondedRelation.PARTY, None)
        wrong = [relation for relation, moves in wanted.items() if posting.moves.get(relation) is not moves]
        for relation in wrong:
            message = say(
                "{person}的{relation}应当{zh}，登记为{actual_zh}",
                "{relation} of {person} should {en}; on record: {actual_en}",
                person=person.name,
                relation=relation.label,
                zh="随转" if wanted[relation] else "不变",
                en="move" if wanted[relation] else "stay",
                actual_zh={True: "随转", False: "不变", None: "空"}[posting.moves.get(relation)],
                actual_en={True: "moves", False: "stays", None: "nothing"}[posting.moves.get(relation)],
            )
            hint = say("改正关系转接", "correct the record of the relations")
            yield Finding(message, hint, posting, ("moves",), about(person=posting.person))
