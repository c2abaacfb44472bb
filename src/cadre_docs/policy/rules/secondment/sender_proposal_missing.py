"""S1-D03: the receiving body proposes from which departments people should come, before anybody is chosen."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase


class Proposer(Parameters):
    """Words in the name of the body that proposes."""

    body: str = Field(title="提出单位")


@rule(zh="没有拟选派部门的初步意向", en="Nobody has proposed from where to send people", rows=("S1-D03",))
def sender_proposal_missing(case: SecondmentCase, by: Proposer) -> Iterator[Finding]:
    """确定人选之前，规定的单位没有提出拟选派部门的初步意向。

    查什么：有决定的，决定当日或之前有该单位提出的意向；没有决定而已派出的，通知或起始当日或之前有。
    为什么：江东由区信访局结合案件和职责提出意向，再选人，才能按需选派。
    怎么办：请该单位提出意向，登记在年度计划中。
    示例：9 月 25 日决定人选，信访局 9 月 26 日才提出意向。

    Checks: by the day of the first decision (or, without one, of the first notice) the body has made its proposal.
    Why: one district has its petitions bureau say from which departments people should come.
    What to do: have it proposed and record it in the year's plan.
    Example: decided on 25 September, proposed on the 26th.
    """
    days = [one.on for one in case.decisions] or [one.notified_on or one.since for one in case.postings.values()]
    if not days:
        return
    first = min(days)
    proposed = [one.on for plan in case.plans for one in plan.proposals if by.body in one.body]
    if any(on <= first for on in proposed):
        return
    message = say(
        "{first} 确定人选之前，没有{body}提出的选派意向",
        "before {first}, when people were chosen, {body} had proposed nothing",
        first=first,
        body=by.body,
    )
    hint = say("由{body}提出选派意向", "have {body} propose departments", body=by.body)
    yield Finding(message, hint, case.plans[0] if case.plans else case.exercise, (), about(exercise=case.exercise.id))
