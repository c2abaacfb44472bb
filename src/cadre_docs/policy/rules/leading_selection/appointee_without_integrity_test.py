"""S2-42: whoever is newly promoted is educated on integrity and tested."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.appointment import AppointmentKind


@rule(
    zh="新提拔领导干部没有廉政教育和测试",
    en="A newly promoted leading cadre had no education or test on integrity",
    rows=("S2-42",),
)
def appointee_without_integrity_test(case: LeadingSelectionCase) -> Iterator[Finding]:
    """新提拔领导干部没有廉政教育和测试。

    查什么：已经发文的提拔任职，登记了廉政教育和廉政测试的日期，且都已进行。
    为什么：新提拔的干部要接受廉政教育和廉政测试。
    怎么办：补做并登记（integrity_records）。
    示例：有教育日期而没有测试日期，即不符。

    Checks: a promotion that is issued has days of education and of the test on record, both past.
    Why: whoever is newly promoted is educated on integrity and tested.
    What to do: do what is missing and record it in integrity_records.
    Example: educated and not tested.
    """
    for one in case.appointments:
        if one.sort is not AppointmentKind.PROMOTION or not one.issued_on or one.issued_on > case.as_of:
            continue
        record = case.integrity.get(one.person)
        days = (
            ("廉政教育", "education", record.educated_on if record else None),
            ("廉政测试", "test", record.tested_on if record else None),
        )
        missing = [(zh, en) for zh, en, on in days if on is None or on > case.as_of]
        if not missing:
            continue
        message = say(
            "{person}提拔任{post}，没有{zh}记录",
            "{person} was promoted to {post}; there is no {en} on integrity on record",
            person=case.person(one.person).name,
            post=case.post(one.position),
            zh="、".join(zh for zh, _ in missing),
            en=" and no ".join(en for _, en in missing),
        )
        hint = say("补做并登记", "do what is missing, and record it")
        yield Finding(message, hint, record or one, (), about(person=one.person, position=one.position))
