"""Who came to the meetings of party life, and who stays away often (S0-97, S3-31)."""

from dataclasses import dataclass

from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.assessment import Attendance, LifeMeeting, LifeMeetingKind


@dataclass(frozen=True, slots=True)
class Presence:
    """One leader's attendance of every meeting that has it on record."""

    person: str
    entries: tuple[tuple[LifeMeeting, Attendance], ...]

    @property
    def missed(self) -> int:
        """How many he or she did not come to."""
        return sum(not entry.attended for _, entry in self.entries)

    def kinds(self) -> frozenset[LifeMeetingKind]:
        """The kinds of meetings for which his or her presence or absence is on record."""
        return frozenset(meeting.sort for meeting, _ in self.entries)


def presences(case: AssessmentCase) -> tuple[Presence, ...]:
    """Everybody named in the attendance of a meeting, in the order of the first mention."""
    found: dict[str, list[tuple[LifeMeeting, Attendance]]] = {}
    for meeting in case.meetings:
        for entry in meeting.attendance:
            found.setdefault(entry.person, []).append((meeting, entry))
    return tuple(Presence(person, tuple(entries)) for person, entries in found.items())
