"""Terms of office: which one somebody serves, when it ends, and the last day allowed (S0-58 to S0-62, N-M1)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import months_after
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.service import since_in_post
from cadre_docs.records.rotation import TermDecision, TermOutcome
from cadre_docs.records.tenure import AppointedBy, Tenure


@dataclass(frozen=True, slots=True)
class OfficeTerm:
    """The term that the holder of a leading post serves.

    ``number`` counts from 1 and ``since`` is the first day in the post; ``starts`` and ``ends`` are of this term: it is
    over with ``ends``. ``limit`` is the last day in this post that the policy allows, None where it sets no bound.
    ``decision`` is what was decided on its end.
    """

    tenure: Tenure
    number: int
    since: date
    starts: date
    ends: date
    limit: date | None
    decision: TermDecision | None

    @property
    def last_allowed(self) -> bool:
        """Whether another term would end beyond the limit."""
        return self.limit is not None and self.ends >= self.limit

    def over(self, as_of: date) -> bool:
        """Whether the term has ended before a day and nothing was decided."""
        return self.ends < as_of and self.decision is None


def office_terms(case: RotationCase) -> tuple[OfficeTerm, ...]:
    """The terms of all holders of leading posts, in the order of the records; none where the policy has no terms."""
    years = case.terms.term_years
    if years is None:
        return ()
    return tuple(_term(case, one, years) for one in case.current if one.level.leading)


def terms_due(case: RotationCase) -> tuple[OfficeTerm, ...]:
    """Those whose term is over or ends within the time of reminding, by day."""
    horizon = months_after(case.as_of, case.terms.remind_months or 0)
    found = (one for one in office_terms(case) if one.ends <= horizon or one.decision)
    return tuple(sorted(found, key=lambda one: one.ends))


def limit_of(case: RotationCase, tenure: Tenure, since: date) -> date | None:
    """The last day in a post: so many years for those appointed, so many terms for those to whom that applies."""
    terms = case.terms
    bounds: list[date] = []
    if tenure.appointed_by is AppointedBy.APPOINTMENT and terms.appointed_max_years is not None:
        bounds.append(months_after(since, 12 * terms.appointed_max_years))
    if tenure.appointed_by in terms.max_terms_for and terms.max_terms is not None and terms.term_years is not None:
        bounds.append(months_after(since, 12 * terms.max_terms * terms.term_years))
    return min(bounds, default=None)


def _term(case: RotationCase, tenure: Tenure, years: int) -> OfficeTerm:
    """A term begins with the appointment or a later appointment again; a decision of now does not yet begin one."""
    since = since_in_post(case, tenure)
    starts = sorted({since, *(day for day in tenure.reappointed_on if since < day <= case.as_of)})
    ends = months_after(starts[-1], 12 * years)
    decision = case.term_decisions.get((tenure.person, tenure.post))
    return OfficeTerm(tenure, len(starts), since, starts[-1], ends, limit_of(case, tenure, since), decision)


def reappointed(term: OfficeTerm) -> bool:
    """Whether it was decided that the holder goes on."""
    return term.decision is not None and term.decision.outcome is TermOutcome.REAPPOINTED
