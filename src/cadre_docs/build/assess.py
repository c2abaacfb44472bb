"""An office assessed as of a date: its records, the policy in force, and everything that is wrong, in one run."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from cadre_docs.build.desk import Desk
from cadre_docs.build.digest import digest, folder_digest
from cadre_docs.calendar import WorkingCalendar, china
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say, sorted_diagnostics
from cadre_docs.office import Office
from cadre_docs.policy import Judgement, Policy, judge, load_policy
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.load import FOLDER as PACKS
from cadre_docs.records.exercise import Exercise
from cadre_docs.records.load import FOLDER, Loaded
from cadre_docs.records.position import Position as Post
from cadre_docs.records.records import Records


@dataclass(frozen=True, slots=True)
class Assessment:
    """What ``check`` tells and ``build`` goes by."""

    office: Office
    as_of: date
    calendar: WorkingCalendar
    loaded: Loaded
    policy: Policy
    judgement: Judgement
    desk: Desk = field(default_factory=Desk, repr=False, compare=False)
    """What was worked out of the office last; whatever is made of this assessment goes by it."""

    @property
    def records(self) -> Records:
        """The usable records."""
        return self.loaded.records

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Faults of the input, faults of the packs, and findings, in the order of the files.

        What the rules say of an exercise of which records are missing is left out: it would follow from the fault that
        has been told, and mislead.
        """
        judged = (one.diagnostic for one in self.judgement.findings if not self._is_unsure(one))
        return sorted_diagnostics((*self.loaded.diagnostics, *self.policy.diagnostics, *judged))

    @property
    def is_broken(self) -> bool:
        """Whether some input could not be used: the command line then exits with 2."""
        return any(one.severity is Severity.ERROR for one in (*self.loaded.diagnostics, *self.policy.diagnostics))

    def missing_for(self, exercise: str) -> str:
        """What broken input makes an exercise incomplete: a record, a folder, or nothing.

        A record that was left out concerns its exercise; one that belongs to none, and a file that could not be read in
        full, concern every exercise, since nobody knows what is missing.
        """
        if not self.loaded.complete:
            return FOLDER
        for left_out in self.loaded.left_out:
            if left_out.exercise in ("", exercise):
                return f"{left_out.origin.file}: {left_out.kind} {left_out.key}".rstrip()
        return ""

    def _is_unsure(self, judged: Judged) -> bool:
        posts = {f"position:{post.id}": post.exercise for post in self.records.all(Post)}
        return any(
            self.missing_for(exercise.id)
            for exercise in self.records.all(Exercise)
            for subject in judged.subjects
            if posts.get(subject, subject.partition(":")[2].partition("/")[0]) == exercise.id
        )


def assess(office: Office, desk: Desk | None = None) -> Assessment:
    """Load the records, check their shape, compute the procedures and apply the policy in force.

    What the ``desk`` has of the last assessment of this office is used again as far as it comes from the same. Raises
    BrokenInputError where there is no usable ``cadre.yaml`` or no date to judge by.
    """
    desk = desk or Desk()
    loaded = desk.load(office)
    as_of = office.as_of or loaded.records.office.as_of
    if as_of is None:
        raise BrokenInputError((_no_date(),))
    calendar = china()
    content = digest(folder_digest(office, PACKS), *office.list("templates"))
    if desk.policy is None or desk.policy[0] != content:
        desk.policy = content, _policy(_Packs(office.root, office.defaults, content, office))
    policy = desk.policy[1]
    judgement = judge(policy, loaded.records, calendar, as_of, loaded.locate, desk.docket)
    return Assessment(office, as_of, calendar, loaded, policy, judgement, desk)


@dataclass(frozen=True, slots=True)
class _Packs:
    """The packs of an office, by what they say."""

    root: Path
    defaults: Path
    content: str
    office: Office = field(compare=False)


@lru_cache(maxsize=1)
def _policy(packs: _Packs) -> Policy:
    """The policy of the office that was assessed last: whoever has no desk may assess it many times."""
    return load_policy(packs.office)


def _no_date() -> Diagnostic:
    return Diagnostic(
        code="no-as-of-date",
        severity=Severity.ERROR,
        message=say("没有基准日期，无法判断期限", "there is no date to judge by"),
        hint=say(
            "在 cadre.yaml 写 as_of: 2014-12-26，或加 --as-of 2014-12-26",
            "write as_of: 2014-12-26 in cadre.yaml, or add --as-of 2014-12-26",
        ),
        position=Position("cadre.yaml"),
    )
