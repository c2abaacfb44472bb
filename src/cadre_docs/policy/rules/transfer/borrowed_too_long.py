"""S2-33: borrowing lasts no longer than the limit as a rule."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.borrowing import borrowings
from cadre_docs.procedures.transfer.case import TransferCase


@rule(zh="借用时间超过规定", en="Borrowed longer than the limit", rows=("S2-33",))
def borrowed_too_long(case: TransferCase) -> Iterator[Finding]:
    """借用期满日期（含延长）超过规定的最长时间，或到期没有返回。

    查什么：期满或返回日期不晚于起始日期之后规定月数的同一日；仍未返回的，以判断日期与期满日期较晚者为准。
    为什么：原则上借用时间不超过两个月；“原则上”的例外须报批准，作例外登记。
    怎么办：按期返回；确需延长的报批准并登记例外。
    示例：三月一日起借用，五月一日返回可以，五月二日就超过了。

    Checks: the end or the return is no later than the same day of the month so many months after the first day; for
    somebody still there the later of the end and the day of the judgement counts.
    Why: as a rule no longer than two months; what goes beyond needs consent and is recorded as an exception.
    What to do: send the person back in time; have a longer time approved and recorded.
    Example: borrowed from 1 March: back on 1 May is fine, on the 2nd it is not.
    """
    for one in borrowings(case):
        if not (one.too_long or one.beyond(case.as_of)):
            continue
        record = one.record
        last = record.returned_on or max(record.ends, case.as_of if one.beyond(case.as_of) else record.ends)
        message = say(
            "{person}自 {since} 借用到 {last}，最长到 {limit}",
            "{person} is borrowed from {since} to {last}; the limit is {limit}",
            person=case.person(record.person).name,
            since=record.since,
            last=last,
            limit=one.limit,
        )
        hint = say("按期返回，或报批准并登记例外", "send the person back, or have an exception approved")
        yield Finding(message, hint, record, ("until",), about(person=record.person))
