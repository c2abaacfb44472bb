"""What is done with those on the list: work on the five lines, mentors, courses followed up (S0-30, S0-31, S0-98)."""

from dataclasses import dataclass

from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.records.reserve import (
    MentorKind,
    ReserveAssignment,
    ReserveCandidate,
    ReserveIssue,
    ReserveMentor,
    ReserveTraining,
)

PARTY_MEMBERS = ("中共党员", "中共预备党员")


@dataclass(frozen=True, slots=True)
class Cultivation:
    """The preparation of one person on the list, as far as it has begun.

    ``outside`` are assignments elsewhere than on the lines of the policy; ``no_mentor`` the kinds of mentor lacking;
    ``not_in_party`` mentors who should be party members and are not; ``not_head`` mentors said to be the principal
    leader of the person's unit who are not its recorded head; ``untracked`` courses over without a look at them;
    ``open_issues`` problems neither cleared nor followed by removal.
    """

    candidate: ReserveCandidate
    assignments: tuple[ReserveAssignment, ...]
    outside: tuple[ReserveAssignment, ...]
    mentors: tuple[ReserveMentor, ...]
    no_mentor: tuple[MentorKind, ...]
    not_in_party: tuple[ReserveMentor, ...]
    not_head: tuple[ReserveMentor, ...]
    trainings: tuple[ReserveTraining, ...]
    untracked: tuple[ReserveTraining, ...]
    open_issues: tuple[ReserveIssue, ...]


def cultivation_of(case: ReserveCase, candidate: ReserveCandidate) -> Cultivation:
    """The preparation of one person."""
    on = case.as_of
    assignments = tuple(one for one in candidate.assignments if one.since <= on)
    mentors = tuple(one for one in candidate.mentors if one.since <= on)
    trainings = tuple(one for one in candidate.trainings if one.since <= on)
    had = {one.sort for one in mentors}
    head = case.unit(case.person(candidate.person).unit).head
    experienced = tuple(one for one in mentors if one.sort is MentorKind.EXPERIENCED)
    leaders = tuple(one for one in mentors if one.sort is MentorKind.UNIT_HEAD)
    return Cultivation(
        candidate=candidate,
        assignments=assignments,
        outside=tuple(one for one in assignments if one.line not in case.terms.lines),
        mentors=mentors,
        no_mentor=tuple(kind for kind in MentorKind if kind not in had),
        not_in_party=tuple(one for one in experienced if case.person(one.person).party not in PARTY_MEMBERS),
        not_head=tuple(one for one in leaders if head is not None and one.person != head),
        trainings=trainings,
        untracked=tuple(one for one in trainings if one.until < on and not _tracked(case, one)),
        open_issues=tuple(
            one
            for one in candidate.issues
            if one.found_on <= on and not (one.cleared_on is not None and one.cleared_on <= on)
        ),
    )


def cultivation(case: ReserveCase) -> tuple[Cultivation, ...]:
    """Everybody on the list, in the order of the records."""
    return tuple(cultivation_of(case, one) for one in case.listed)


def _tracked(case: ReserveCase, training: ReserveTraining) -> bool:
    return training.tracked_on is not None and training.tracked_on <= case.as_of
