"""S1-D06: each batch is trained before it goes."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.batches import trained_before
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="派出之前没有岗前培训", en="A secondee was not trained before going", rows=("S1-D06",))
def sent_without_training(case: SecondmentCase) -> Iterator[Finding]:
    """挂职已经开始，本人或所在批次没有在派出之前完成岗前培训。

    查什么：挂职开始当日起，有一次针对本人或本批次的岗前培训，在起始日期的前一日或更早结束。
    为什么：江东每批派出之前都坚持岗前培训，使挂职干部尽快进入角色。
    怎么办：补行培训并说明；下一批先培训后派出。
    示例：3 月 1 日派出，培训 3 月 1 日结束，不符；2 月 28 日结束可以。

    Checks: from the first day on, a training for the person or the batch ended the day before it or earlier.
    Why: one district trains every batch before it goes.
    What to do: train them now and say so; train the next batch first.
    Example: the term begins on 1 March; a training that ends on 1 March is too late, one of 28 February is not.
    """
    for posting in case.postings.values():
        if posting.since > case.as_of or trained_before(case, posting) is not None:
            continue
        message = say(
            "{person} {since} 开始挂职，此前没有完成岗前培训",
            "{person} began on {since} and was not trained before",
            person=case.seconded(posting).name,
            since=posting.since,
        )
        hint = say("补行岗前培训，并登记参训人员", "train them, and record who took part")
        yield Finding(message, hint, posting, ("since",), about(person=posting.person))
