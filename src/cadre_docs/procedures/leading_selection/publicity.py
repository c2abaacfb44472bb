"""Publicity before the appointment of a leading cadre: its window, what it shows, and how (S3-15…17, N-R42)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cadre_docs.calendar import CalendarCoverageError
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.appointing import PublicityContent, PublicityEntry, PublicityField
from cadre_docs.records.appointment import Nominee, Publicity
from cadre_docs.records.leading_inspection import ExceptionKind, InspectionObject


@dataclass(frozen=True, slots=True)
class PublicityWindow:
    """One publicity against the days that the policy asks for.

    ``earliest`` is the earliest lawful last day (inclusive): the day of publication is not counted. It is None where
    the policy sets no length, where it does not say which days count (``unset``), or where the working calendar does
    not reach so far; ``reason`` says how it was counted, or why it was not.
    """

    record: Publicity
    earliest: date | None
    reason: Message
    unset: bool
    over: bool

    @property
    def too_short(self) -> bool:
        """Whether it is known to end before the earliest lawful last day."""
        return self.earliest is not None and self.record.until < self.earliest

    @property
    def appointment_from(self) -> date:
        """The first day on which a notice of appointment may follow: after its last day and the earliest lawful one."""
        return max(self.record.until, self.earliest or self.record.until) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Shown:
    """What one publicity shows of one person; ``missing`` are the fields that the policy asks for and it lacks."""

    nominee: Nominee
    entry: PublicityEntry | None
    missing: tuple[PublicityField, ...]

    @property
    def property_unreviewed(self) -> bool:
        """Whether a declaration of property is to be shown that nobody has reviewed for privacy."""
        return bool(self.entry and self.entry.property_declared and not self.entry.property_reviewed)


def window(case: LeadingSelectionCase, record: Publicity) -> PublicityWindow:
    """The window of one publicity."""
    days, over = case.terms.publicity_min_days, case.as_of > record.until
    if days is None:
        return PublicityWindow(record, None, say("政策没有规定期限", "the policy sets no length"), False, over)
    if case.terms.publicity_calendar is None:
        reason = say(
            "政策规定 {days} 天，没有写明按工作日还是按日历日计算",
            "the policy says {days} days and not whether working or calendar days",
            days=days,
        )
        return PublicityWindow(record, None, reason, True, over)
    try:
        earliest, reason = _counted(case, record.published_on, days)
    except CalendarCoverageError as error:
        return PublicityWindow(record, None, error.message, False, over)
    return PublicityWindow(record, earliest, reason, False, over)


def window_of(case: LeadingSelectionCase, position: str, person: str) -> PublicityWindow | None:
    """The last publicity that names somebody for a post; None where there is none by the case's date."""
    for record in reversed(case.publicities):
        if any((one.position, one.person) == (position, person) for one in record.nominees):
            return window(case, record)
    return None


def content_of(case: LeadingSelectionCase, publicity: str) -> PublicityContent | None:
    """What one publicity shows and how, where that is on record."""
    return next(iter(case.records.of(PublicityContent, publicity=publicity)), None)


def shown(case: LeadingSelectionCase, record: Publicity) -> tuple[Shown, ...]:
    """What a publicity shows of each person that it names, in its order."""
    content = content_of(case, record.id)
    entries: Mapping[str, PublicityEntry] = {one.person: one for one in content.entries} if content else {}
    return tuple(_shown(case, nominee, entries.get(nominee.person)) for nominee in record.nominees)


def exceptional(case: LeadingSelectionCase, nominee: Nominee) -> InspectionObject | None:
    """The inspection record of somebody promoted as an exception (破格); None where the promotion is none."""
    for one in case.objects_of(nominee.position):
        if one.person == nominee.person and one.exception and one.exception.sort is ExceptionKind.EXCEPTIONAL:
            return one
    return None


def _counted(case: LeadingSelectionCase, published_on: date, days: int) -> tuple[date, Message]:
    """The earliest last day; one in calendar days that is a day off moves to the next working day (民法典 art. 203)."""
    if case.terms.publicity_calendar == "working":
        end = case.calendar.working_days_after(published_on, days).end
        zh, en = "个工作日", "working days"
    else:
        end = case.calendar.last_day_rule(case.calendar.calendar_days_after(published_on, days))
        zh, en = "个日历日（末日放假顺延）", "calendar days (a last day off moves on)"
    reason = say(
        "{start} 公示，当日不计，{days} {zh}至 {end}",
        "published on {start}, which is not counted; {days} {en} end on {end}",
        start=published_on,
        days=days,
        zh=zh,
        en=en,
        end=end,
    )
    return end, reason


def _shown(case: LeadingSelectionCase, nominee: Nominee, entry: PublicityEntry | None) -> Shown:
    """Basics, the present and the proposed post stand in the personnel file and in the nomination itself."""
    given = {
        PublicityField.BASICS: True,
        PublicityField.CURRENT_POST: bool(case.person(nominee.person).current_post),
        PublicityField.PROPOSED: bool(nominee.proposed),
        PublicityField.ACHIEVEMENTS: bool(entry and entry.achievements),
        PublicityField.AUDIT: bool(entry and entry.audit),
        PublicityField.PROPERTY: bool(entry and entry.property_declared),
    }
    return Shown(nominee, entry, tuple(one for one in case.terms.publicity_fields if not given[one]))
