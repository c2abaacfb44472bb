"""S4-19: applications within the application window."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import filings, within
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.moments import local
from cadre_docs.records.application import Action


@rule(zh="在报名期外报名", en="An application was made outside the window", rows=("S4-19",))
def application_outside_window(case: CompetitionCase) -> Iterator[Finding]:
    """在报名期之外报名。

    查什么：报名的时间在公告的报名期内，起止时刻都算在内；职位取消后重新报名的，在改报期内。
    为什么：报名期是公告定的，对所有人一样；过期受理对其他人不公平，也使每日公布的人数失去意义。
    怎么办：不予受理，撤回该报名；登记时间有误的，改正时间。
    示例：报名 17 日 8:30 开始，8:29 登记的报名。

    Checks: an application lies in the announced window, both moments inclusive, or in the reapplication window.
    Why: the window is the same for all; a later application is unfair and makes the daily counts pointless.
    What to do: do not take it, or correct the time if that is what is wrong.
    Example: applications open on the 17th at 8:30 and one is recorded at 8:29.
    """
    window = case.exercise.applications
    for event in filings(case) if window else ():
        if event.action is not Action.APPLIED or window is None:
            continue
        if within(window, event.at) or within(case.exercise.reapplication, event.at):
            continue
        message = say(
            "{person}{at} 报名{post}，不在报名时间（{opens} 至 {closes}）之内",
            "{person} applied for {post} at {at}, outside the window from {opens} to {closes}",
            person=person_name(case, event.person),
            at=f"{local(event.at):%Y-%m-%d %H:%M}",
            post=post_name(case, event.position),
            opens=f"{local(window.opens):%Y-%m-%d %H:%M}",
            closes=f"{local(window.closes):%Y-%m-%d %H:%M}",
        )
        hint = say("不予受理；时间登记有误的改正", "do not take it, or correct the time")
        yield Finding(message, hint, event, ("at",), about(person=event.person))
