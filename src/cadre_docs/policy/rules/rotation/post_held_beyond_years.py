"""S0-39: at an adjustment of a team, whoever has been in one post beyond the years set moves to another unit."""

from collections.abc import Iterator

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.service import since_in_post


@rule(
    zh="班子调整时同一职位任职超过规定年限",
    en="A member of a team has been in one post beyond the years set",
    rows=("S0-39",),
)
def post_held_beyond_years(case: RotationCase) -> Iterator[Finding]:
    """班子换届或调整时，现任成员在同一职位任职超过规定年限，仍在新班子名单的同一职位上。

    查什么：换届安排的新班子名单中，任同一职务的人在换届日期已经超过规定年数（正好满年数不算超过）。规定年数没有给出时，提示由本地规定，不作判断。
    为什么：工作计划规定班子调整时原则上调离原工作单位，但没有写明年数。
    怎么办：另行安排；没有规定年数的，在本地政策包中写明。
    示例：规定八年，2006 年 12 月 26 日任职，2014 年 12 月 26 日换届不列，12 月 27 日换届就列出。

    Checks: people on the list of a new team for the post that they hold, who have been in it for more than the years
    set on the day of the renewal; exactly so many years are not beyond. Where no number is given, that is said and
    nothing judged.
    Why: the plan wants such people moved to another unit in principle, but gives no number of years.
    What to do: find them another post; where the number is missing, set it in a pack of the office.
    Example: with eight years and a post since 26 December 2006, a renewal on 26 December 2014 is fine, on the 27th
    not.
    """
    years = case.terms.adjustment_years
    if years is None and case.renewals:
        message = say(
            "同一职位的规定任职年限没有给出，无法判断班子成员是否应当调离",
            "the number of years in one post is not given: whether members of the team must move cannot be told",
        )
        hint = say(
            "在本地政策包中规定 rotation.adjustment_years", "set rotation.adjustment_years in a pack of the office"
        )
        yield Finding(message, hint, case.exercise, ("policy",), about(exercise=case.exercise.id))
    if years is None:
        return
    for renewal in case.renewals:
        unit = case.team(renewal.team).unit
        for place, member in enumerate(renewal.proposed):
            held = (one for one in case.held_by(member.person) if one.held_on(case.as_of))
            tenure = next((one for one in held if (one.unit, one.post) == (unit, member.post)), None)
            if tenure is None or months_after(since_in_post(case, tenure), 12 * years) >= renewal.on:
                continue
            message = say(
                "{person}自 {since} 起任{post}，至 {on} 超过 {years} 年，原则上调离原工作单位",
                "{person} has been {post} since {since}, more than {years} years by {on}: in principle to be moved",
                person=case.person(member.person).name,
                since=since_in_post(case, tenure),
                post=member.post,
                on=renewal.on,
                years=years,
            )
            hint = say("另行安排到其他单位", "find a post in another unit")
            yield Finding(message, hint, renewal, ("proposed", place, "post"), about(person=member.person))
