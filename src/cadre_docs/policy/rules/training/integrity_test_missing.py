"""S2-42: whoever is newly promoted is educated on integrity and tested."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.posts import integrity_steps


@rule(zh="新提拔干部没有廉政教育和测试", en="No education or test on integrity after a promotion", rows=("S2-42",))
def integrity_test_missing(case: TrainingCase) -> Iterator[Finding]:
    """新提拔的干部没有廉政教育或廉政测试的记录。

    查什么：每名新提拔的干部都有廉政教育日期和廉政测试日期，且已经到日。
    为什么：对新提拔的干部要进行廉政教育和廉政测试。政策没有定期限，只作提醒。
    怎么办：安排教育和测试，登记日期和成绩。
    示例：有教育日期，没有测试日期。

    Checks: whoever was promoted has a day of education and a day of the test, both past.
    Why: the newly promoted are educated on integrity and tested. The policy sets no day for it.
    What to do: arrange both, and record the days and the mark.
    Example: there is a day of education and none of a test.
    """
    for one in integrity_steps(case):
        if one.complete:
            continue
        missing = [word for word, on in (("廉政教育", one.educated_on), ("廉政测试", one.tested_on)) if on is None]
        missing_en = [word for word, on in (("education", one.educated_on), ("test", one.tested_on)) if on is None]
        message = say(
            "新提拔的{person}没有{missing}",
            "the newly promoted {person} has had no {missing_en} on integrity",
            person=case.person(one.duty.person).name,
            missing="和".join(missing),
            missing_en=" and no ".join(missing_en),
        )
        hint = say("安排并登记", "arrange it, and record it")
        record = one.record or one.duty
        path = ("person",) if one.record is None else ("tested_on" if one.educated_on else "educated_on",)
        yield Finding(message, hint, record, path, about(person=one.duty.person))
