"""S1-A13: the body that the policy names decides who goes."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="挂职人选不是规定的机构决定", en="Another body has decided who goes", rows=("S1-A13",))
def decided_by_wrong_body(case: SecondmentCase) -> Iterator[Finding]:
    """挂职人选没有经过决定，或不是由政策规定的机构决定。

    查什么：每名已派出的干部都在某次决定之内，决定机构的名称含有政策规定的机构。
    为什么：安丘规定报市委常委会研究；各地不同，以所用政策包为准。
    怎么办：报规定的机构研究决定。
    示例：只经部长办公会研究就派出。

    Checks: everybody sent is part of a decision, and the name of its body contains the one that the policy gives.
    Why: one city has its standing committee decide; others differ.
    What to do: have that body decide.
    Example: sent after a meeting of the department only.
    """
    body = case.terms.decision_body
    if body is None:
        return
    hint = say("报{body}研究决定", "have {body} decide", body=body)
    decided = {person for one in case.decisions for person in one.people}
    for posting in case.postings.values():
        if posting.person not in decided:
            message = say(
                "{person}已派出，没有{body}的决定",
                "{person} has been sent without a decision of {body}",
                person=case.seconded(posting).name,
                body=body,
            )
            yield Finding(message, hint, posting, ("person",), about(person=posting.person))
    for decision in case.decisions:
        if body not in decision.body:
            message = say(
                "{on} 由{actual}决定，规定由{body}决定",
                "{actual} decided on {on}; it is for {body}",
                on=decision.on,
                actual=decision.body,
                body=body,
            )
            yield Finding(message, hint, decision, ("body",), about(exercise=case.exercise.id))
