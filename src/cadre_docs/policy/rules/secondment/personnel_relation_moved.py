"""N-L72: a secondment does not change the personnel relation (公务员法 art. 72)."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondedRelation

PERSONNEL = (SecondedRelation.ADMINISTRATIVE, SecondedRelation.WAGES, SecondedRelation.IDENTITY)
"""What makes up the personnel relation. That of the party may move."""


@rule(zh="挂职改变了人事关系", en="A secondment changes the personnel relation", rows=("N-L72",))
def personnel_relation_moved(case: SecondmentCase) -> Iterator[Finding]:
    """挂职干部的行政关系、工资关系或原身份登记为随转。

    查什么：登记的关系转接中，行政关系、工资关系、原身份都不随转；党组织关系可以随转。
    为什么：公务员法规定，挂职锻炼的公务员不改变与原机关的人事关系。
    怎么办：改正登记；确需转移人事关系的，应当办理转任，不是挂职。
    示例：工资关系转到挂职的镇。

    Checks: of the relations on record, the administrative one, wages and identity stay; that of the party may move.
    Why: by the civil servant law a secondment leaves the personnel relation with the original body.
    What to do: correct the record; a move of the relation is a transfer, not a secondment.
    Example: the wages move to the town.
    """
    for posting in case.postings.values():
        moved = [relation for relation in PERSONNEL if posting.moves.get(relation)]
        if not moved:
            continue
        message = say(
            "{person}挂职，{relations}随转，改变了人事关系",
            "{person} is seconded and {relations} move: the personnel relation changes",
            person=case.seconded(posting).name,
            relations="、".join(relation.label for relation in moved),
        )
        hint = say("改正登记，或按转任办理", "correct the record, or make it a transfer")
        yield Finding(message, hint, posting, ("moves",), about(person=posting.person))
