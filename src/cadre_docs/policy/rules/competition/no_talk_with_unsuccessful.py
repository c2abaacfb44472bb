"""S4-62: a talk with those who were not chosen."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.appointment import Talk


@rule(zh="没有与落选人员谈心谈话", en="Nobody talked with somebody who was not chosen", rows=("S4-62",))
def no_talk_with_unsuccessful(case: CompetitionCase) -> Iterator[Finding]:
    """任职已经公布，没有与落选人员谈心谈话的记录。

    查什么：职位已发文任职的，参加该职位竞岗而没有任职的每个人都有谈话记录。
    为什么：方案要求单位及时与落选人员谈心谈话，做好思想工作；“及时”没有定期限，所以只作提醒。
    怎么办：请其所在单位安排谈话并登记。
    示例：三人竞岗，一人任职，另两人没有谈话记录。

    Checks: once a post's appointment is issued, everybody who competed for it and was not appointed has a talk on
    record.
    Why: the plan wants units to talk with them soon; it sets no day, so this only asks for it.
    What to do: have the person's unit hold the talk, and record it.
    Example: three competed, one was appointed, and no talk with the other two is on record.
    """
    talks = case.records.of(Talk, exercise=case.exercise.id)
    talked = {talk.person for talk in talks if talk.on <= case.as_of}
    appointed = {one.person for one in case.appointments}
    issued = {one.position for one in case.appointments if one.issued_on and one.issued_on <= case.as_of}
    for position in case.positions:
        sheet = case.score_sheet(position)
        if sheet is None or position not in issued:
            continue
        for place, candidate in enumerate(sheet.candidates):
            if candidate.person in talked | appointed:
                continue
            person = case.person(candidate.person)
            message = say(
                "{person}竞岗{post}落选，没有谈心谈话记录",
                "{person} was not chosen for {post} and no talk is on record",
                person=person_name(case, candidate.person),
                post=post_name(case, position),
            )
            hint = say(
                "请{unit}安排谈话并登记", "have {unit} hold the talk, and record it", unit=case.unit(person.unit).label
            )
            path = ("candidates", place, "person")
            yield Finding(message, hint, sheet, path, about(position=position, person=candidate.person))
