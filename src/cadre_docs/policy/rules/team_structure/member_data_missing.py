"""S0-07: members whose education or party nobody recorded."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase


@rule(zh="班子成员没有登记学历或党派", en="A member's education or party is not on record", rows=("S0-07",))
def member_data_missing(case: TeamStructureCase) -> Iterator[Finding]:
    """班子成员没有登记学历或政治面貌，统计不完整。

    查什么：统计日期那天在班子里的每个人，学历和政治面貌都有登记。每人只报一次。
    为什么：没有登记的既不能算有，也不能算没有；人数一多，指标就不能判断。
    怎么办：核对干部档案，补上学历和政治面貌；没有党派的写“群众”。
    示例：副镇长没有登记学历，本科以上占比的分母有他、分子不知。

    Checks: the education and the political status of everybody who sits in a team on the day of the analysis are on
    record. Each person is told of once.
    Why: whoever is not on record counts neither as having nor as lacking; with several, a target cannot be told.
    What to do: complete it from the personnel file; for somebody of no party, write 群众.
    Example: a deputy head of a town without a recorded education.
    """
    for seat in case.seats(case.teams, case.on):
        person = seat.person
        missing = [
            (field, zh, en)
            for field, zh, en, known in (
                ("full_time", "学历", "education", person.highest),
                ("party", "政治面貌", "political status", person.party),
            )
            if known is None
        ]
        if missing:
            message = say(
                "{team}的{person}没有登记{zh}",
                "the {en} of {person} of {team} is not on record",
                team=seat.team.name,
                person=person.name,
                zh="、".join(zh for _, zh, _ in missing),
                en=" and ".join(en for _, _, en in missing),
            )
            hint = say("核对干部档案后补上", "complete it from the personnel file")
            subjects = about(person=person.id, exercise=case.exercise.id)
            yield Finding(message, hint, person, (missing[0][0],), subjects)
