"""The stages that each post goes through by itself: from its shortlist to the end of the probation."""

from collections.abc import Iterator
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.competition import papers
from cadre_docs.procedures.competition.ballot import BallotResult, ballot_result
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.opening_steps import named, shortlist_from
from cadre_docs.procedures.competition.probation import ProbationDue, probation_of
from cadre_docs.procedures.competition.publicity import PublicityCheck, publicity_of
from cadre_docs.procedures.competition.tally import Uncomputable, tally
from cadre_docs.procedures.stage import Earliest, Owed, Step
from cadre_docs.records.appointment import Appointment, AppointmentKind, DossierItem


def shortlisting(case: CompetitionCase, position: str) -> Step:
    """The list of those who compete."""
    record = case.shortlist(position)
    earliest = shortlist_from(case, position)
    if record is not None:
        return Step(complete=True, started=True, done_on=record.on)
    message = _say(case, position, "确定{post}的竞岗对象", "settle who competes for {post}")
    return Step(earliest=earliest, owed=(Owed(message, papers.SHORTLIST, position),))


def scoring(case: CompetitionCase, position: str) -> Step:
    """The competition itself, with scores from which a result can be computed."""
    sheet, listed = case.score_sheet(position), case.shortlist(position)
    if sheet is None:
        message = _say(case, position, "组织{post}竞岗并登记评分", "hold the competition for {post}, record the scores")
        reason = say("竞岗对象确定之后", "after the competitors are settled")
        owed = Owed(message, papers.SCORE_SHEET, position)
        return Step(earliest=Earliest(listed.on, reason) if listed else None, owed=(owed,))
    result = tally(case, position)
    if isinstance(result, Uncomputable):
        return Step(started=True, blockers=tuple(_at(case, position, reason) for reason in result.reasons))
    return Step(complete=True, started=True, done_on=sheet.on)


def inspection(case: CompetitionCase, position: str) -> Step:
    """The inspection, from the choice of whom to inspect to its last day; missing opinions are arrears."""
    record, sheet = case.inspection(position), case.score_sheet(position)
    if record is None:
        message = _say(case, position, "确定{post}的考察对象", "choose whom to inspect for {post}")
        reason = say("竞岗得分产生之后", "after the scores are known")
        choice = Owed(message, papers.INSPECTION_PREVIEW, position)
        return Step(earliest=Earliest(sheet.on, reason) if sheet else None, owed=(choice,))
    done_on = record.ends if record.ends and record.ends <= case.as_of else None
    owed: list[Owed] = []
    if record.preview_on is None or record.preview_on > case.as_of:
        message = _say(case, position, "发布{post}的考察预告", "give notice of the inspection for {post}")
        owed.append(Owed(message, papers.INSPECTION_PREVIEW, position, by=record.starts))
    if record.ends is None:
        owed.append(Owed(_say(case, position, "登记{post}的考察起止日期", "record the days of {post}'s inspection")))
    written = {opinion.person for opinion in record.opinions}
    if done_on and not written.issuperset(record.people):
        message = _say(case, position, "登记{post}的考察意见", "record the opinions on those inspected for {post}")
        owed.append(Owed(message, position=position))
    return Step(complete=done_on is not None, started=True, done_on=done_on, owed=tuple(owed))


def ballot(case: CompetitionCase, position: str) -> Step:
    """The ballot, with somebody chosen."""
    record, result = case.inspection(position), ballot_result(case, position)
    if result is None:
        message = _say(case, position, "就{post}进行差额票决", "hold the differential ballot on {post}")
        ends = record.ends if record else None
        earliest = Earliest(ends, say("考察结束之后", "after the inspection")) if ends else None
        return Step(earliest=earliest, owed=(Owed(message, papers.BALLOT_SUMMARY, position),))
    blockers = tuple(_at(case, position, reason) for reason in _undecided(result))
    return Step(complete=not blockers, started=True, done_on=result.record.on, blockers=blockers)


def _undecided(result: BallotResult) -> Iterator[Message]:
    if not result.attended:
        yield say("到会人数不足，票决无效", "too few attended: the ballot is void")
    elif result.level:
        yield say("得票相同，无法确定人选", "votes are level: nobody is chosen")
    elif not result.passing:
        yield say("无人得票超过规定比例", "nobody has more than the share of votes required")


def publicity(case: CompetitionCase, position: str) -> Step:
    """The publicity of a promotion, to its last day. A move at the same level is not made public unless it was."""
    check = publicity_of(case, position)
    decided = _appointments(case, position)
    promoted = not decided or any(one.sort is AppointmentKind.PROMOTION for one in decided)
    if check is None:
        message = _say(case, position, "发布{post}拟任人选的任前公示", "make public who is to take {post}")
        held = case.ballot(position)
        earliest = Earliest(held.on, say("票决之后", "after the ballot")) if held else None
        owed = (Owed(message, papers.PUBLICITY, position),)
        return Step(needed=promoted and case.terms.publicity_min_days > 0, earliest=earliest, owed=owed)
    issued = any(_by(case, one.issued_on) for one in decided)
    blockers = (_at(case, position, _short(check)),) if check.too_short and not issued else ()
    concluded = _say(case, position, "登记{post}任前公示的结论", "record what came of {post}'s publicity")
    return Step(
        complete=check.over and not blockers,
        started=True,
        done_on=check.record.until,
        earliest=None if check.over else Earliest(check.appointment_from, check.earliest.reason, check.earliest.count),
        owed=(Owed(concluded, position=position),) if check.conclusion_owed else (),
        blockers=blockers,
    )


def _short(check: PublicityCheck) -> Message:
    return say(
        "公示至 {until} 止，不足规定期限，最早应至 {earliest}",
        "the publicity ends on {until}, before the earliest lawful last day, {earliest}",
        until=check.record.until,
        earliest=check.earliest.day,
    )


def review(case: CompetitionCase, position: str) -> Step:
    """The organisation department's review of every appointment to the post, and the papers it needs."""
    decided = _appointments(case, position)
    held = case.ballot(position)
    earliest = Earliest(held.on, say("票决之后", "after the ballot")) if held else None
    if not decided:
        message = _say(case, position, "登记{post}的任免决定并报审", "record the decision on {post} and submit it")
        return Step(earliest=earliest, owed=(Owed(message, papers.APPOINTMENT_FORM, position),))
    reviewed = [_by(case, one.reviewed_on) for one in decided]
    days = [day for day in reviewed if day]
    return Step(
        complete=len(days) == len(decided),
        started=any(_by(case, one.submitted_on) for one in decided) or bool(days),
        done_on=max(days, default=None),
        earliest=earliest,
        owed=tuple(owed for one in decided for owed in _dossier(case, one)),
    )


def _dossier(case: CompetitionCase, one: Appointment) -> Iterator[Owed]:
    for item in DossierItem:
        if item not in one.dossier:
            zh, en = "{post}报审缺" + item.label, "{post}: " + item.value + " is missing from the papers for review"
            yield Owed(_say(case, one.position, zh, en), position=one.position, person=one.person)
    if not _by(case, one.submitted_on):
        message = _say(case, one.position, "报送{post}的任免材料", "submit the papers on {post}")
        yield Owed(message, position=one.position, person=one.person)
    elif not _by(case, one.reviewed_on):
        message = _say(case, one.position, "组织部门审核{post}的任免材料", "have the papers on {post} reviewed")
        yield Owed(message, position=one.position, person=one.person)


def appointment(case: CompetitionCase, position: str) -> Step:
    """The notice of appointment: after the publicity is over and the review done."""
    decided = _appointments(case, position)
    days = [day for one in decided if (day := _by(case, one.issued_on))]
    message = _say(case, position, "印发{post}的任职通知", "issue the notice of appointment for {post}")
    return Step(
        complete=bool(decided) and len(days) == len(decided),
        started=bool(days),
        done_on=max(days, default=None),
        earliest=_appointment_from(case, position, decided),
        owed=() if decided and len(days) == len(decided) else (Owed(message, papers.APPOINTMENT_NOTICE, position),),
    )


def _appointment_from(case: CompetitionCase, position: str, decided: tuple[Appointment, ...]) -> Earliest | None:
    check = publicity_of(case, position)
    reviewed = [one.reviewed_on for one in decided if one.reviewed_on]
    if check is not None and check.appointment_from is None:
        return Earliest(None, check.earliest.reason)
    if check is not None and check.appointment_from and check.appointment_from >= max(reviewed, default=date.min):
        return Earliest(check.appointment_from, check.earliest.reason, check.earliest.count)
    if reviewed:
        return Earliest(max(reviewed), say("审核之后", "after the review"))
    return None


def probation(case: CompetitionCase, position: str) -> Step:
    """The probation of whoever was promoted to the post, to its assessment."""
    found = [probation_of(case, one) for one in _appointments(case, position) if _by(case, one.issued_on)]
    required = [one for one in found if one.required]
    if found and not required:
        return Step(needed=False)
    assessed = [day for one in required if one.record and (day := _by(case, one.record.assessed_on))]
    last = max((one.over_on for one in required if one.over_on), default=None)
    over = say("试用期 {months} 个月届满", "a probation of {months} months is over", months=case.terms.probation_months)
    return Step(
        complete=bool(required) and len(assessed) == len(required),
        started=any(one.record for one in required),
        done_on=max(assessed, default=None),
        earliest=Earliest(last, over) if last else None,
        owed=tuple(owed for one in required for owed in _probation_owed(case, one)),
    )


def _probation_owed(case: CompetitionCase, one: ProbationDue) -> Iterator[Owed]:
    position, person = one.appointment.position, one.appointment.person
    if one.missing:
        message = _say(case, position, "登记{post}任职人员的试用期", "record the probation of {post}'s appointee")
        yield Owed(message, position=position, person=person)
    if one.assessment_owed(case.as_of):
        message = _say(case, position, "{post}任职人员试用期满考核", "assess {post}'s appointee: the probation ends")
        yield Owed(message, papers.PROBATION_NOTICE, position, person=person, by=one.over_on)


def _appointments(case: CompetitionCase, position: str) -> tuple[Appointment, ...]:
    return tuple(one for one in case.appointments if one.position == position)


def _by(case: CompetitionCase, day: date | None) -> date | None:
    """A day that is recorded and not after ``as_of``."""
    return day if day and day <= case.as_of else None


def _say(case: CompetitionCase, position: str, zh: str, en: str) -> Message:
    return say(zh, en, post=named(case, position))


def _at(case: CompetitionCase, position: str, reason: Message) -> Message:
    """A reason, with the post that it concerns."""
    post = str(named(case, position))
    return Message(f"{{post}}：{reason.zh}", f"{{post}}: {reason.en}", (("post", post), *reason.values))
