"""Who competes for a post: what the policy requires, and what the unit's shortlist says (《方案》三(二)1(4))."""

from dataclasses import dataclass

from cadre_docs.procedures.competition.applications import applicants, qualified
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.selection import Shortlist


@dataclass(frozen=True, slots=True)
class Shortlisting:
    """One post's shortlist against the policy.

    Up to ``limit`` qualified applicants: all of them compete. More: exactly ``limit`` of them, chosen by the unit.
    ``missing`` are qualified applicants whom the list ought to name and does not (only where all compete);
    ``unexpected`` are named without being qualified applicants of the post; ``repeated`` are named more than once.
    """

    position: str
    applicants: int
    qualified: tuple[str, ...]
    limit: int
    record: Shortlist | None
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    repeated: tuple[str, ...]

    @property
    def required(self) -> int:
        """How many must be on the list."""
        return min(self.limit, len(self.qualified))

    @property
    def chosen(self) -> bool:
        """Whether there are so many that the unit has to choose."""
        return len(self.qualified) > self.limit

    @property
    def size(self) -> int | None:
        """How many are on the list; None where there is none."""
        return None if self.record is None else len(dict.fromkeys(self.record.people))

    @property
    def agrees(self) -> bool:
        """Whether there is a list and it is what the policy requires."""
        wrong = self.missing or self.unexpected or self.repeated
        return self.size == self.required and not wrong


def shortlisting(case: CompetitionCase, position: str) -> Shortlisting:
    """A post's shortlist against the applicants qualified at the end of the day it bears, or of ``as_of``.

    The limit is held against the qualified: where 12 applied and 8 of them qualified, all 8 compete.
    """
    record = case.shortlist(position)
    day = record.on if record else case.as_of
    eligible = tuple(state.person for state in qualified(case, position, day))
    people = record.people if record else ()
    everyone = len(eligible) <= case.terms.shortlist_limit
    return Shortlisting(
        position=position,
        applicants=len(applicants(case, position, day)),
        qualified=eligible,
        limit=case.terms.shortlist_limit,
        record=record,
        missing=tuple(person for person in eligible if record and everyone and person not in people),
        unexpected=tuple(person for person in dict.fromkeys(people) if person not in eligible),
        repeated=tuple(person for person in dict.fromkeys(people) if people.count(person) > 1),
    )


def competitors(case: CompetitionCase, position: str) -> tuple[str, ...]:
    """Who competes for a post: the shortlist where there is one, else the qualified where no choice is needed."""
    found = shortlisting(case, position)
    if found.record is not None:
        return found.record.people
    return () if found.chosen else found.qualified
