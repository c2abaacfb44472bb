"""The stages that all posts go through together: from preparation to the applications made again."""

from collections.abc import Iterator
from datetime import date, timedelta

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.competition import papers
from cadre_docs.procedures.competition.applications import pending
from cadre_docs.procedures.competition.cancellations import Cancellation, cancellations
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.daily_counts import unpublished
from cadre_docs.procedures.moments import local
from cadre_docs.procedures.stage import Earliest, Owed, Step
from cadre_docs.records.exercise import PositionReport, Window
from cadre_docs.records.unit import Unit, UnitKind

_DAY = timedelta(days=1)


def preparation(case: CompetitionCase) -> Step:
    """The leading group and the schedule. Once posts are reported, it is over, with arrears where either is missing."""
    owed = []
    if not case.exercise.leading_group:
        owed.append(Owed(say("登记领导小组成员", "record the members of the leading group")))
    if not case.exercise.schedule:
        message = say("编制工作日程安排表", "draw up the schedule")
        owed.append(Owed(message, document=papers.SCHEDULE))
    begun = bool(case.reports or case.publications)
    first = case.terms.window_first
    return Step(
        complete=not owed or begun,
        started=case.as_of >= case.exercise.starts,
        earliest=Earliest(first, say("工作自 {day} 启动", "the exercise begins on {day}", day=first)),
        owed=tuple(owed),
    )


def position_reports(case: CompetitionCase) -> Step:
    """The units' reports. Once all that are reported are announced, it is over, with arrears where units are silent."""
    owed = tuple(_reports_owed(case))
    days = [report.reported_on for report in case.reports if report.reported_on]
    offered = any(report.positions for report in case.reports)
    announced = any(papers.announces(one) for one in case.publications)
    return Step(
        complete=announced or (offered and not owed),
        started=bool(case.reports),
        done_on=max(days, default=None),
        owed=owed,
    )


def _reports_owed(case: CompetitionCase) -> Iterator[Owed]:
    reports = {report.unit: report for report in case.reports}
    for unit in case.records.all(Unit):
        report = reports.get(unit.id)
        if report is None and _must_report(case, unit):
            message = say("{unit}上报跨单位竞岗中层职位表", "{unit}: report the posts offered", unit=unit.label)
            yield Owed(message, document=papers.POSITION_REPORT, unit=unit.id)
        elif report is not None:
            yield from _report_arrears(case, unit, report)


def _must_report(case: CompetitionCase, unit: Unit) -> bool:
    """Whether the policy may require a post of the unit: every town, and departments not known to be small."""
    if unit.sort is UnitKind.TOWN:
        return True
    known = unit.mid_level_posts
    return unit.sort is UnitKind.DEPARTMENT and (known is None or known >= case.terms.offering_threshold)


def _report_arrears(case: CompetitionCase, unit: Unit, report: PositionReport) -> Iterator[Owed]:
    if report.positions and not report.minutes:
        message = say("{unit}补报集体研究竞岗职位的会议纪要", "{unit}: minutes on the posts offered", unit=unit.label)
        yield Owed(message, unit=unit.id)


def announcement(case: CompetitionCase) -> Step:
    """The announcement of every post reported."""
    left = dict.fromkeys(case.positions)
    done_on: date | None = None
    published = [one for one in case.publications if papers.announces(one)]
    for one in published:
        if left:
            done_on = one.on
        for position in [position for position in left if papers.concerns(one, position)]:
            del left[position]
    reported = max((report.reported_on for report in case.reports if report.reported_on), default=None)
    window = case.exercise.applications
    message = say("公布竞岗职位 {count} 个", "announce {count} posts", count=len(left))
    return Step(
        complete=bool(published) and not left,
        started=bool(published),
        done_on=done_on,
        earliest=Earliest(reported, say("各单位职位上报之后", "after the units have reported their posts")),
        owed=(Owed(message, papers.ANNOUNCEMENT, by=_first(window)),) if left or not published else (),
    )


def applications(case: CompetitionCase) -> Step:
    """The application window, with a count published for each of its days."""
    window = case.exercise.applications
    if window is None:
        return Step(blockers=(say("报名时间未定", "the application window is not set"),))
    first, last = local(window.opens).date(), local(window.closes).date()
    return Step(
        complete=case.as_of > last,
        started=case.as_of >= first,
        done_on=last,
        earliest=Earliest(first, say("报名自 {day} 开始", "applications open on {day}", day=first)),
        owed=tuple(_counts_owed(case, window)),
    )


def qualification_review(case: CompetitionCase) -> Step:
    """The review of every application made in the window."""
    window = case.exercise.applications
    rounds = case.ledger.rounds
    over = window is not None and case.as_of >= local(window.closes).date()
    open_ = [position for position in case.positions if position not in rounds]
    return Step(
        complete=over and not open_ and bool(rounds),
        started=over or any(state.review for state in case.ledger.states.values()),
        done_on=max((found.settled_at.date() for found in rounds.values()), default=None),
        earliest=Earliest(_first(window), say("收到报名即可审查", "as soon as somebody has applied"))
        if window
        else None,
        owed=tuple(_reviews_owed(case, open_)),
    )


def reapplication(case: CompetitionCase, *, reviewed: bool) -> Step:
    """What follows a cancelled post: its notice, and the window in which its applicants apply for another."""
    found = cancellations(case)
    if not found:
        return Step(needed=not reviewed)
    notices = tuple(_notices_owed(case, found))
    if not any(one.displaced for one in found):
        return Step(complete=not notices, started=True, done_on=_noticed(case, found), owed=notices)
    window = case.exercise.reapplication
    if window is None:
        unset = say("职位取消后的改报时间未定", "the time to apply again is not set")
        return Step(started=reviewed, owed=notices, blockers=(unset,))
    last = local(window.closes).date()
    reviews = tuple(_reviews_owed(case, list(case.positions))) if reviewed else ()
    verdicts = [state.review.at for state in case.ledger.states.values() if state.review]
    return Step(
        complete=reviewed and case.as_of > last and not reviews,
        started=reviewed,
        done_on=max([last, *(local(at).date() for at in verdicts)]),
        earliest=Earliest(local(window.opens).date(), say("改报时间开始", "the time to apply again begins")),
        owed=(*notices, *_counts_owed(case, window), *reviews),
    )


def _counts_owed(case: CompetitionCase, window: Window) -> Iterator[Owed]:
    first, last = local(window.opens).date(), local(window.closes).date()
    for day in unpublished(case):
        if first <= day <= last:
            message = say("公布 {day} 的报名人数", "publish the number of applicants of {day}", day=day)
            yield Owed(message, document=papers.DAILY_COUNT, by=day)


def _reviews_owed(case: CompetitionCase, positions: list[str]) -> Iterator[Owed]:
    for position in positions:
        count = len(pending(case, position))
        if count:
            message = say(
                "审查{post}的 {count} 名报名人员",
                "review {count} applicants for {post}",
                post=named(case, position),
                count=count,
            )
            yield Owed(message, document=papers.QUALIFICATION_RESULT, position=position)


def _notices_owed(case: CompetitionCase, found: tuple[Cancellation, ...]) -> Iterator[Owed]:
    for one in found:
        if _notice_day(case, one.position) is None:
            message = say(
                "公布{post}取消竞岗及改报通知",
                "publish that {post} is cancelled and how to apply for another",
                post=named(case, one.position),
            )
            yield Owed(message, papers.CANCELLATION, one.position, by=_first(case.exercise.reapplication))


def _noticed(case: CompetitionCase, found: tuple[Cancellation, ...]) -> date | None:
    return max((day for one in found if (day := _notice_day(case, one.position))), default=None)


def _notice_day(case: CompetitionCase, position: str) -> date | None:
    notices = (one for one in case.publications if papers.cancels(one) and papers.concerns(one, position))
    return next((one.on for one in notices), None)


def _first(window: Window | None) -> date | None:
    return local(window.opens).date() if window else None


def named(case: CompetitionCase, position: str) -> Message:
    """A post with its unit, the same in both languages."""
    unit = case.unit_of(position).label
    return say("{unit}{post}", "{unit}{post}", unit=unit, post=case.positions[position].name)


def shortlist_from(case: CompetitionCase, position: str) -> Earliest | None:
    """The first day on which a post's competitors may be settled: its review done, nobody still able to join them."""
    found = case.ledger.rounds.get(position)
    if found is None:
        return None
    waiting = len(pending(case, position))
    if waiting:
        return Earliest(None, say("还有 {count} 人待资格审查", "{count} applicants await review", count=waiting))
    settled = found.settled_at.date()
    window = case.exercise.reapplication
    if window is not None and any(one.displaced for one in cancellations(case)):
        after = local(window.closes).date() + _DAY
        if after > settled:
            return Earliest(after, say("改报截止次日", "the day after the time to apply again"))
    return Earliest(settled, say("资格审查完成之日", "the day on which the review was done"))
