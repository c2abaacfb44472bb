"""S4-15: applicants meet what the post requires, as far as records can tell."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.policy.applying import standing
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.person import Person
from cadre_docs.records.position import Requirements

_PARTY = ("中共党员", "中共预备党员")


@rule(zh="报名人员不符合职位条件", en="An applicant does not meet what the post requires", rows=("S4-15",))
def requirements_not_met(case: CompetitionCase) -> Iterator[Finding]:
    """报名人员不符合职位的资格条件。

    查什么：待审查和审查合格的报名人员，学历、年龄、政治面貌、工作年限符合职位条件。年龄和工作年限算到报名开始当月，
    上下限都含本数，出生当月即满岁。
    为什么：符合条件的人员才能报名；条件写成数字的，记录可以判断，专业等文字条件由审查人判断。
    怎么办：资格审查判为不合格并写明原因；干部记录有误或不全的，补正记录。
    示例：职位要求 40 周岁及以下，1974 年 10 月出生者到 2014 年 11 月为 40 周岁，可以报；
    1973 年 11 月出生者为 41 周岁，不能报。

    Checks: education, age, party and years of work of applicants who await the review or passed it. Age and years are
    reckoned to the month in which applications open; bounds are inclusive, and the month of birth counts as reached.
    Why: only those who meet the conditions may apply. Conditions in words, such as majors, are for the reviewer.
    What to do: find the application unqualified and say why, or correct the person's record.
    Example: for an upper age of 40 in November 2014, born in October 1974 is 40 and may apply; November 1973 is 41.
    """
    window = case.exercise.applications
    if window is None:
        return
    for state in standing(case):
        post = case.positions.get(state.position)
        person = case.person(state.person)
        for failed in _failures(person, post.requirements, window.first_day) if post else ():
            message = say(
                "{person}不符合{post}的条件：{failed_zh}",
                "{person} does not meet what {post} requires: {failed_en}",
                person=person.name,
                post=post_name(case, state.position),
                failed_zh=failed.text("zh"),
                failed_en=failed.text("en"),
            )
            hint = say(
                "资格审查判为不合格并写明原因；记录有误的改正干部记录",
                "find it unqualified and say why, or correct the person's record",
            )
            yield Finding(message, hint, state.application, ("position",), about(person=person.id))


def _failures(person: Person, wanted: Requirements, on: date) -> Iterator[Message]:
    highest = person.highest
    if wanted.education and (highest is None or highest.education.rank < wanted.education.rank):
        yield say(
            "要求{wanted}及以上学历，本人为{own}",
            "{wanted} or above is required, the person has {own}",
            wanted=wanted.education.label,
            own=highest.label if highest else "（没有记录学历）",
        )
    age = person.birth.age_on(on.year, on.month)
    if wanted.max_age is not None and age > wanted.max_age:
        yield say(
            "要求 {wanted} 周岁及以下，到 {on} 为 {own} 周岁",
            "{wanted} years at most, the person is {own} in {on}",
            wanted=wanted.max_age,
            on=f"{on:%Y.%m}",
            own=age,
        )
    if wanted.party_member and person.party not in _PARTY:
        yield say(
            "要求中共党员，本人为{own}",
            "a party member is required, the person is {own}",
            own=person.party or "（没有记录）",
        )
    if wanted.min_work_years is not None:
        years = person.work_started.age_on(on.year, on.month) if person.work_started else None
        if years is None or years < wanted.min_work_years:
            yield say(
                "要求工作满 {wanted} 年，到 {on} 为 {own} 年",
                "{wanted} years of work are required, by {on} the person has {own}",
                wanted=wanted.min_work_years,
                on=f"{on:%Y.%m}",
                own="（没有记录）" if years is None else years,
            )
