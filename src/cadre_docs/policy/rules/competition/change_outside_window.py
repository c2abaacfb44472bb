"""S4-19: changes within the application window."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import filings, within
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.moments import local
from cadre_docs.records.application import Action


@rule(zh="在报名期外改报", en="A change was made outside the window", rows=("S4-19",))
def change_outside_window(case: CompetitionCase) -> Iterator[Finding]:
    """在报名期之外改报职位。

    查什么：改报的时间在报名期内，起止时刻都算在内；职位取消后的改报在改报期内。
    为什么：方案允许报名期内改报；过期改报会改变已经公布的人数。
    怎么办：不予受理，恢复原报职位；登记时间有误的，改正时间。
    示例：报名 22 日 17:30 截止，17:31 改报。

    Checks: a change lies in the application window, both moments inclusive, or in the reapplication window.
    Why: the plan allows changes while applications are open; a later one alters numbers already published.
    What to do: do not take it, keep the first post; correct the time if that is what is wrong.
    Example: applications close on the 22nd at 17:30 and somebody changes at 17:31.
    """
    window = case.exercise.applications
    for event in filings(case) if window else ():
        if event.action is not Action.CHANGED or window is None:
            continue
        if within(window, event.at) or within(case.exercise.reapplication, event.at):
            continue
        message = say(
            "{person}{at} 改报{post}，不在报名时间（{opens} 至 {closes}）之内",
            "{person} changed to {post} at {at}, outside the window from {opens} to {closes}",
            person=person_name(case, event.person),
            at=f"{local(event.at):%Y-%m-%d %H:%M}",
            post=post_name(case, event.position),
            opens=f"{local(window.opens):%Y-%m-%d %H:%M}",
            closes=f"{local(window.closes):%Y-%m-%d %H:%M}",
        )
        hint = say("不予受理，按原报职位处理；时间登记有误的改正", "do not take it, or correct the time")
        yield Finding(message, hint, event, ("at",), about(person=event.person))
