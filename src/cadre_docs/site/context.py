"""The site as of a date: what may be seen, looked up by what pages need, each list made once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from cadre_docs.calendar import CalendarCoverageError
from cadre_docs.diagnostics import Citation
from cadre_docs.documents.guard import Guard
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.team_structure.figures import PublicStructure
from cadre_docs.records.application import DailyCount
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.model import Record, Sensitivity
from cadre_docs.records.plan import Plan
from cadre_docs.records.position import Position
from cadre_docs.records.unit import Unit
from cadre_docs.site import embargo
from cadre_docs.site.clauses import clause_paths
from cadre_docs.site.glossary import Glossary, glossary
from cadre_docs.site.inputs import PolicyRule, PublishedNotice, SiteInputs, Standing
from cadre_docs.site.page import digest_of
from cadre_docs.site.theme import Theme

R = TypeVar("R", bound=Record)
_PUBLIC = Guard(Sensitivity.PUBLIC)

SECTIONS = (
    ("index.html", "首页"),
    ("plan/index.html", "工作计划"),
    ("deadlines/index.html", "期限"),
    ("exercises/index.html", "各项工作"),
    ("notices/index.html", "公告"),
    ("policy/index.html", "政策库"),
)


class Counted(NamedTuple):
    """The published numbers of one post on one day."""

    on: date
    applicants: int
    approved: int | None


class Link(NamedTuple):
    """A text and the address, from the site's root, that it leads to; empty where it leads nowhere."""

    text: str
    path: str = ""


def _seen(record: R) -> R:
    """The record behind the guard: a field that is not public raises HiddenFieldError on its way to a page."""
    return cast("R", _PUBLIC.show(record))


@dataclass(frozen=True)
class Site:
    """What pages are made from: the inputs, the theme, and the embargo already applied to everything."""

    inputs: SiteInputs

    @property
    def as_of(self) -> date:
        """The date on which the site is judged, inclusive."""
        return self.inputs.as_of

    @cached_property
    def theme(self) -> Theme:
        """The look."""
        own = tuple((f"pages/{page.slug}.html", page.title) for page in self.inputs.text_pages if page.in_navigation)
        return Theme(self.inputs.office, self.inputs.profile, self.as_of, (*SECTIONS, *own))

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises that may be seen, the latest first."""
        return tuple(_seen(one) for one in embargo.public_exercises(self.inputs.records, self.as_of))

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of the exercises that may be seen."""
        return {exercise.id: exercise.name for exercise in self.exercises}

    @cached_property
    def positions(self) -> Mapping[str, tuple[Position, ...]]:
        """The posts that may be seen, by exercise."""
        records = self.inputs.records
        return {
            one.id: tuple(_seen(post) for post in embargo.public_positions(records, one, self.as_of))
            for one in embargo.public_exercises(records, self.as_of)
        }

    @cached_property
    def posts(self) -> Mapping[str, Position]:
        """The posts that may be seen, by id."""
        return {post.id: post for posts in self.positions.values() for post in posts}

    @cached_property
    def daily_counts(self) -> Mapping[str, tuple[DailyCount, ...]]:
        """The counts already published, by exercise, the earliest day first."""
        records = self.inputs.records
        return {
            one.id: tuple(_seen(count) for count in embargo.public_counts(records, one, self.as_of))
            for one in embargo.public_exercises(records, self.as_of)
        }

    @cached_property
    def counted(self) -> Mapping[str, tuple[Counted, ...]]:
        """The published numbers of each post, the earliest day first."""
        found: dict[str, list[Counted]] = {}
        for counts in self.daily_counts.values():
            for count in counts:
                on = count.on
                for row in count.counts:
                    found.setdefault(row.position, []).append(Counted(on, row.applicants, row.approved))
        return {position: tuple(rows) for position, rows in found.items()}

    @cached_property
    def notices(self) -> tuple[PublishedNotice, ...]:
        """The notices that are public on the date, the newest first."""
        public = [one for one in self.inputs.notices if embargo.is_public(one.on, one.withdrawn_on, self.as_of)]
        return tuple(sorted(public, key=lambda one: (-one.on.toordinal(), one.slug)))

    @cached_property
    def notice_slugs(self) -> frozenset[str]:
        """The slugs of the notices that are public on the date."""
        return frozenset(one.slug for one in self.notices)

    @cached_property
    def notice_of_type(self) -> Mapping[str, str]:
        """The path of the latest public notice of each type of document, by the type's slug."""
        return {notice.document: f"notices/{notice.slug}.html" for notice in reversed(self.notices)}

    @cached_property
    def notices_of(self) -> Mapping[str, tuple[PublishedNotice, ...]]:
        """Notices by exercise, the newest first."""
        found: dict[str, list[PublishedNotice]] = {}
        for notice in self.notices:
            found.setdefault(notice.exercise, []).append(notice)
        return {exercise: tuple(notices) for exercise, notices in found.items()}

    @cached_property
    def notices_about(self) -> Mapping[str, tuple[PublishedNotice, ...]]:
        """Notices by the post that they name, the newest first."""
        found: dict[str, list[PublishedNotice]] = {}
        for notice in self.notices:
            for position in notice.positions:
                found.setdefault(position, []).append(notice)
        return {position: tuple(notices) for position, notices in found.items()}

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Where each exercise that may be seen stands."""
        known = {exercise.id for exercise in self.exercises}
        return {key: standing for key, standing in self.inputs.standings.items() if key in known}

    @cached_property
    def structures(self) -> Mapping[str, PublicStructure]:
        """What is public of the analyses of team structure, by exercise."""
        return {key: found for key, found in self.inputs.structures.items() if key in self.names}

    @cached_property
    def due(self) -> tuple[DueDate, ...]:
        """Everything with a due date that may be seen, the earliest first."""
        return tuple(one for one in self._seen_due if one.id not in self._windows_gone)

    @cached_property
    def cancelled(self) -> tuple[DueDate, ...]:
        """What was due and no longer is: calendars tell so, so that programs strike it out."""
        return tuple(one for one in self._seen_due if one.id in self._windows_gone)

    @cached_property
    def _seen_due(self) -> tuple[DueDate, ...]:
        known = {exercise.id for exercise in self.exercises}
        seen = (one for one in self.inputs.due if one.public_on(self.as_of))
        shown = (one for one in seen if one.plan or one.exercise in known)
        return tuple(sorted(shown, key=lambda one: (one.day, one.id)))

    @cached_property
    def _windows_gone(self) -> frozenset[str]:
        """The ids of windows whose announcement was withdrawn before they closed."""
        found = (embargo.windows_gone(self.inputs.records, one, self.as_of) for one in self.exercises)
        return frozenset(key for keys in found for key in keys)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The work plans, the latest first."""
        plans = sorted(self.inputs.records.all(Plan), key=lambda plan: (plan.starts, plan.id), reverse=True)
        return tuple(_seen(plan) for plan in plans)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Units by id."""
        return {unit.id: _seen(unit) for unit in self.inputs.records.all(Unit)}

    @cached_property
    def unit_names(self) -> Mapping[str, str]:
        """What units are called in tables, by id."""
        return {key: unit.label for key, unit in self.units.items()}

    @cached_property
    def rules(self) -> Mapping[str, PolicyRule]:
        """Rules by code."""
        return {rule.code: rule for rule in self.inputs.library.rules}

    @cached_property
    def clauses(self) -> Mapping[tuple[str, str], str]:
        """Where every clause is, by pack and clause."""
        return clause_paths(self.inputs.library.packs)

    @cached_property
    def glossary(self) -> Glossary:
        """The words that the site explains."""
        return glossary(self.inputs.office)

    @cached_property
    def listed_units(self) -> frozenset[str]:
        """The units that have a page: those with a post, a task or a due date of their own."""
        offering = {post.unit for posts in self.positions.values() for post in posts}
        planned = {unit for plan in self.plans for task in plan.tasks for unit in (*task.lead, *task.support)}
        return frozenset(offering | planned | {unit for one in self.due for unit in one.units}) & self.units.keys()

    def fingerprint(self, position: str) -> str:
        """A digest of the record of a post."""
        return digest_of((self.inputs.records.get(Position, position).model_dump_json(),))

    def unit(self, key: str) -> Link:
        """A unit's short name and its page."""
        return Link(self.unit_names.get(key, key), f"units/{key}.html" if key in self.listed_units else "")

    def clause(self, citation: Citation | None) -> Link | None:
        """A clause as it is cited, and where the policy library has it."""
        if citation is None:
            return None
        return Link(str(citation), self.clauses.get((citation.pack, citation.clause), ""))

    def clause_named(self, pack: str, clause: str, *, brief: bool = False) -> Link:
        """A clause by its ids: its label, after the title of its document unless ``brief``, and where it is."""
        for one in self.inputs.library.packs:
            known = one.clause(clause) if one.id == pack else None
            if known:
                title = next((doc.title for doc in one.documents if doc.id == known.document), one.documents[0].title)
                return Link(known.label if brief else f"《{title}》{known.label}", self.clauses[pack, clause])
        return Link(clause)

    def due_link(self, due: DueDate) -> str:
        """The page that a due date belongs to, from the site's root."""
        if due.task:
            return f"plan/{due.plan}/{due.task}.html"
        return f"exercises/{due.exercise}/index.html" if due.exercise else ""

    def working_day_before(self, day: date) -> date:
        """The last working day before a day; the day before it past the calendar's coverage."""
        before = day - timedelta(days=1)
        while self.inputs.calendar.covers(before):
            if self.inputs.calendar.is_working_day(before):
                return before
            before -= timedelta(days=1)
        return day - timedelta(days=1)

    @cached_property
    def _left(self) -> dict[date, int | None]:
        return {}

    def working_days_left(self, day: date) -> int | None:
        """Working days after the date until a day, inclusive; None past the calendar's coverage or in the past."""
        if day < self.as_of:
            return None
        if day not in self._left:
            try:
                count = self.inputs.calendar.working_days_between(self.as_of + timedelta(days=1), day)
                self._left[day] = count.number
            except CalendarCoverageError:
                self._left[day] = None
        return self._left[day]
