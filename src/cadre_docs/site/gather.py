"""The inputs of the site from what the layers below have computed: one call for the build."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.office import Office
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.policy import Policy
from cadre_docs.procedures.deadlines import deadlines
from cadre_docs.procedures.exercises import Case, status_of
from cadre_docs.procedures.plan import PlanCase, plan_status
from cadre_docs.procedures.plan_progress import progress_of
from cadre_docs.procedures.stage import ExerciseStatus
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.figures import PublicStructure, public_structure
from cadre_docs.procedures.terms import Terms
from cadre_docs.records.plan import Plan
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.site.inputs import PublishedNotice, Reason, SiteInputs
from cadre_docs.site.library import library
from cadre_docs.site.own_pages import own_pages
from cadre_docs.site.standing import standing


@dataclass(slots=True)
class Structures:
    """What anybody may see of each analysis of team structure, by exercise; kept while the case is the same object."""

    _found: dict[str, tuple[TeamStructureCase, PublicStructure | None]] = field(default_factory=dict)

    def of(self, cases: Mapping[str, Case]) -> Mapping[str, PublicStructure]:
        """Those of these cases that are public."""
        before = self._found
        self._found = {
            key: before[key] if key in before and before[key][0] is case else (case, public_structure(case))
            for key, case in cases.items()
            if isinstance(case, TeamStructureCase)
        }
        return {key: found for key, (_, found) in self._found.items() if found is not None}


@dataclass(frozen=True)
class Computed:
    """What has been computed of an office as of a date (inclusive).

    ``cases`` are keyed by exercise, ``statuses`` (where they stand) too; ``notices`` are all documents of the public
    audience, the embargo not yet applied; ``document_titles`` name the document types by slug; ``reasons`` are the
    public part of every explanation, ``structures`` what was seen of analyses last.
    """

    office: Office
    records: Records
    as_of: date
    calendar: WorkingCalendar
    policy: Policy
    cases: Mapping[str, Case]
    findings: tuple[Judged, ...] = ()
    notices: tuple[PublishedNotice, ...] = ()
    document_titles: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, ExerciseStatus] = field(default_factory=dict)
    reasons: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    structures: Structures = field(default_factory=Structures)


def gather(computed: Computed) -> SiteInputs:
    """The inputs of ``plan_site``."""
    records = computed.records
    own = own_pages(computed.office)
    statuses = computed.statuses or {key: status_of(case) for key, case in computed.cases.items()}
    known = library(computed.policy, computed.document_titles)
    about = _findings_by_exercise(records, computed.findings, statuses)
    return SiteInputs(
        office=computed.office,
        profile=records.office,
        records=records,
        as_of=computed.as_of,
        calendar=computed.calendar,
        standings={
            key: standing(status, _terms(computed.cases[key]), about.get(key, ()), known.rules)
            for key, status in statuses.items()
        },
        due=deadlines(records, computed.as_of, computed.calendar, statuses),
        notices=computed.notices,
        library=known,
        text_pages=own.pages,
        broken_pages=own.broken,
        structures=computed.structures.of(computed.cases),
        plans={plan.id: plan_status(_plan_case(computed, plan, statuses)) for plan in records.all(Plan)},
        reasons=computed.reasons,
    )


def _plan_case(computed: Computed, plan: Plan, statuses: Mapping[str, ExerciseStatus]) -> PlanCase:
    progress = progress_of(computed.records, plan, statuses, computed.as_of)
    return PlanCase(computed.records, plan, computed.calendar, computed.as_of, progress)


def _terms(case: Case) -> Terms | None:
    terms: Terms | None = getattr(case, "terms", None)
    return terms


def _findings_by_exercise(
    records: Records, findings: Iterable[Judged], exercises: Iterable[str]
) -> Mapping[str, list[Judged]]:
    """The findings about each exercise: those whose subjects are it, one of its posts, or a record within it."""
    known = frozenset(exercises)
    posts = {f"{Position.kind}:{post.id}": post.exercise for post in records.all(Position)}
    found: dict[str, list[Judged]] = {}
    for judged in findings:
        keys = {posts.get(subject) or subject.partition(":")[2].partition("/")[0] for subject in judged.subjects}
        for key in sorted(keys & known):
            found.setdefault(key, []).append(judged)
    return found
