"""S1-D02: people are chosen by recommendation, inspection and a meeting together."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import SecondmentStepKind


class Ways(Parameters):
    """The ways that are combined; the policy gives them no order."""

    ways: tuple[SecondmentStepKind, ...] = Field(title="选拔方式")


@rule(zh="选派方式不全", en="A way of choosing people was left out", rows=("S1-D02",))
def selection_way_missing(case: SecondmentCase, wanted: Ways) -> Iterator[Finding]:
    """已经决定人选或派出，民主推荐、组织考察、会议研究没有都进行。

    查什么：决定人选或派出之后，政策列出的方式都有记录；政策没有规定先后，先后不查。
    为什么：江东采取三种方式相结合的办法从后备干部中研究确定人选。
    怎么办：补行缺少的方式并登记。
    示例：有民主推荐和会议研究，没有组织考察。

    Checks: once people are decided upon or sent, each way that the policy lists is on record; their order is free.
    Why: one district combines the three to choose from its reserve.
    What to do: do what was left out, and record it.
    Example: a recommendation and a meeting, and no inspection.
    """
    if not case.decisions and not case.postings:
        return
    done = {one.step for one in case.steps}
    for way in wanted.ways:
        if way in done:
            continue
        message = say("选派人选没有{way}", "people were chosen without {way}", way=way.label)
        hint = say("补行并登记", "do it and record it")
        yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
