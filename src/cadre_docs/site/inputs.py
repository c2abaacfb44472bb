"""What the site is made from. Everything here has been computed; the site only chooses, arranges and links it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from cadre_docs.calendar import WorkingCalendar
from cadre_docs.diagnostics import Citation, Diagnostic
from cadre_docs.office import Office
from cadre_docs.procedures.due_date import DueDate
from cadre_docs.procedures.plan import PlanStatus
from cadre_docs.procedures.team_structure.figures import PublicStructure
from cadre_docs.records.choice import Choice
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.records import Records


class State(Choice):
    """Where a stage of an exercise, or a task or output of the plan, stands. Told by word and by shape."""

    DONE = "done", "已完成"
    CURRENT = "current", "进行中"
    NEXT = "next", "待开始"
    BLOCKED = "blocked", "受阻"
    OVERDUE = "overdue", "逾期"
    AT_RISK = "at-risk", "有风险"
    AHEAD = "ahead", "未到"
    NOT_NEEDED = "not-needed", "不需要"
    THIS_WEEK = "this-week", "本周到期"
    NEXT_WEEK = "next-week", "下周到期"
    ON_TIME = "on-time", "按期推进"
    ONGOING = "ongoing", "经常性工作"
    ENDED = "ended", "已结束"
    CANCELLED = "cancelled", "已取消"

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be done."""
        return self in (State.DONE, State.NOT_NEEDED, State.ENDED, State.CANCELLED)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What keeps an exercise from going on, in words fit for the public: a rule's title and its clause, no names."""

    text: str
    clause: Citation | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of an exercise. ``starts`` and ``ends`` are planned, ``earliest`` is the first lawful day; inclusive.

    ``done_on`` and ``earliest`` are None where their days come from records that are not public.
    """

    key: str
    name: str
    state: State
    starts: date | None = None
    ends: date | None = None
    responsible: str = ""
    done_on: date | None = None
    earliest: date | None = None
    reason: str = ""
    clauses: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an exercise stands as of the date: its stages in order, and what keeps it from going on."""

    exercise: str
    stages: tuple[Stage, ...]
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def current(self) -> Stage | None:
        """The first stage that is not settled; None when all are."""
        return next((stage for stage in self.stages if not stage.state.settled), None)

    @property
    def over(self) -> bool:
        """Whether every stage is settled."""
        return self.current is None


@dataclass(frozen=True, slots=True)
class Reason:
    """One public step of the explanation of a rule, a clause or a notice, and the steps below it.

    ``named`` are words of the text and the refs of what they name: ``clause:<pack>/<clause>``, ``rule:<code>``,
    ``exercise:<id>`` or ``notice:<slug>``.
    """

    text: str
    named: tuple[tuple[str, str], ...] = ()
    steps: tuple["Reason", ...] = ()


@dataclass(frozen=True, slots=True)
class Download:
    """A file of a notice: its format (``word``, ``pdf``, ``xlsx``), its path from the site's root, its bytes.

    A preview knows the bytes only of files that somebody has asked for; of others it has 0.
    """

    format: str
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class PublishedNotice:
    """A document of the public audience. ``slug`` is unique and safe as a file name.

    ``fragment`` gives its text as HTML without inline styles or scripts; ``digest`` changes when the text would.
    ``withdrawn_on`` is the first day on which it is no longer public. ``provenance`` are labelled facts of its making.
    ``stage`` is the stage of its exercise that it belongs to.
    """

    slug: str
    document: str
    type_title: str
    title: str
    on: date
    fragment: Callable[[], str] = field(compare=False)
    digest: str
    exercise: str = ""
    positions: tuple[str, ...] = ()
    withdrawn_on: date | None = None
    downloads: tuple[Download, ...] = ()
    clauses: tuple[Citation, ...] = ()
    provenance: tuple[tuple[str, str], ...] = ()
    number: str = ""
    text: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class PolicyValue:
    """A value that a clause sets, and from when until when (inclusive) it holds. ``value`` is empty where unknown."""

    name: str
    title: str
    value: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PolicyParameter:
    """A parameter that a clause gives to a rule."""

    rule: str
    value: PolicyValue


@dataclass(frozen=True, slots=True)
class PolicyClause:
    """A clause: its label, its summary in our own words, and what follows from it.

    ``rules`` are codes with the severity's Chinese name; ``documents`` titles of document types and ``types`` their
    slugs in the same order; ``uncertain`` where the clause's own wording was not read at its source. ``successors``
    are pack and clause of those that took its place; ``lapsed`` says why none did.
    """

    id: str
    label: str
    summary: str
    document: str = "main"
    uncertain: bool = False
    note: str = ""
    rules: tuple[tuple[str, str], ...] = ()
    values: tuple[PolicyValue, ...] = ()
    documents: tuple[str, ...] = ()
    deadline: str = ""
    target: str = ""
    recorded_only: str = ""
    since: date | None = None
    until: date | None = None
    types: tuple[str, ...] = ()
    parameters: tuple[PolicyParameter, ...] = ()
    successors: tuple[tuple[str, str], ...] = ()
    lapsed: str = ""


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """A document that clauses come from; in force from ``since`` until ``until``, both inclusive."""

    id: str
    title: str
    issuer: str = ""
    number: str = ""
    issued: date | None = None
    since: date | None = None
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PolicyPack:
    """A pack: the documents it stands for, the packs it builds on, its clauses in order."""

    id: str
    title: str
    documents: tuple[PolicyDocument, ...]
    extends: tuple[str, ...] = ()
    clauses: tuple[PolicyClause, ...] = ()

    def clause(self, key: str) -> PolicyClause | None:
        """The clause of an id; None where the pack has none."""
        return next((clause for clause in self.clauses if clause.id == key), None)


@dataclass(frozen=True, slots=True)
class PolicyRule:
    """A rule: its code, its title and its public page (a docstring); of an ``internal`` one no finding is shown."""

    code: str
    title: str
    text: str
    procedure: str = ""
    internal: bool = False


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One row of a pack's inventory and what answers it; ``clauses`` are ids of the pack, ``documents`` titles.

    ``kind`` is a key of ``policy/coverage.py``, empty where nothing answers the row.
    """

    row: str
    pack: str
    kind: str
    clauses: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    recorded: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    promised: bool = True


@dataclass(frozen=True, slots=True)
class PolicyLibrary:
    """All packs and rules of the office, and how every row of the inventories is answered."""

    packs: tuple[PolicyPack, ...] = ()
    rules: tuple[PolicyRule, ...] = ()
    coverage: tuple[PolicyRow, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of the office's own, ``content/pages/<slug>.md``: its title, its text in Markdown, and where it stands.

    ``path`` is its file below the folder of the pages, ``first_line`` the line of the file on which the text begins.
    """

    slug: str
    title: str
    text: str
    order: int = 100
    in_navigation: bool = False
    path: str = ""
    first_line: int = 1


@dataclass(frozen=True, slots=True)
class BrokenPage:
    """A page of the office's own that cannot be published: its address, and everything that is wrong with it."""

    slug: str
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class SiteInputs:
    """All that the site is made from, as of a date (inclusive).

    ``standings`` and ``structures`` are keyed by exercise, ``plans`` by plan, ``reasons`` by ``rule:<code>``,
    ``clause:<pack>/<clause>`` and ``notice:<slug>``. ``broken_pages`` are told of, not made.
    """

    office: Office
    profile: OfficeProfile
    records: Records
    as_of: date
    calendar: WorkingCalendar
    standings: Mapping[str, Standing] = field(default_factory=dict)
    due: tuple[DueDate, ...] = ()
    notices: tuple[PublishedNotice, ...] = ()
    library: PolicyLibrary = PolicyLibrary()
    text_pages: tuple[TextPage, ...] = ()
    broken_pages: tuple[BrokenPage, ...] = ()
    structures: Mapping[str, PublicStructure] = field(default_factory=dict)
    plans: Mapping[str, PlanStatus] = field(default_factory=dict)
    reasons: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
