"""S1-D01: a batch has as many people as the policy says."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.batches import batches
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="每批人数与规定不同", en="A batch has another size", rows=("S1-D01",))
def batch_size_differs(case: SecondmentCase) -> Iterator[Finding]:
    """一批挂职干部的人数多于或少于政策说的人数。

    查什么：批次相同（没有登记批次的，起始日期相同）的挂职干部人数，与政策说的每批人数相同。
    为什么：江东一般每批三人；“一般”可以有例外，只提示。
    怎么办：补登批次；确需增减的，说明原因。
    示例：每批 3 人，第二批 4 人。

    Checks: those with the same batch (or, without one, the same first day) are as many as the policy says.
    Why: one district sends three at a time as a rule; there may be exceptions.
    What to do: record the batch, or say why there are more or fewer.
    Example: three to a batch, and four in the second.
    """
    size = case.terms.batch_size
    for batch in batches(case):
        if size is None or len(batch.postings) == size:
            continue
        message = say(
            "{since} 派出的一批有 {number} 人，一般为 {size} 人",
            "the batch of {since} has {number} people; as a rule it is {size}",
            since=batch.since,
            number=len(batch.postings),
            size=size,
        )
        hint = say("核对批次，或说明原因", "check the batch, or say why")
        yield Finding(message, hint, batch.postings[0], ("batch",), about(exercise=case.exercise.id))
