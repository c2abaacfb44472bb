"""An office assessed as of a date: its records, the policy in force, and everything that is wrong, in one run."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import WorkingCalendar, china
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say, sorted_diagnostics
from cadre_docs.office import Office
from cadre_docs.policy import Judgement, Policy, judge, load_policy
from cadre_docs.records.load import FOLDER, Loaded, load
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

    @property
    def records(self) -> Records:
        """The usable records."""
        return self.loaded.records

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Faults of the input first found, faults of the packs, and findings, in the order of the files."""
        return sorted_diagnostics((*self.loaded.diagnostics, *self.policy.diagnostics, *self.judgement.diagnostics))

    @property
    def is_broken(self) -> bool:
        """Whether some input could not be used: the command line then exits with 2."""
        return any(one.severity is Severity.ERROR for one in (*self.loaded.diagnostics, *self.policy.diagnostics))

    def broken_for(self, refs: Iterable[str]) -> str:
        """What broken input keeps a document about these records from being made: a ref, a file, or nothing.

        A record that was left out keeps back the documents about it and about its exercise; where it says neither,
        and where a file could not be read at all, every document is kept back, since nobody knows what is missing.
        """
        wanted = set(refs)
        for path in self.office.list(FOLDER, ".yaml", own=True):
            source = self.loaded.sources.get(path)
            if source is None or source.broken:
                return path
        if not self.loaded.complete:
            return FOLDER
        for left_out in self.loaded.left_out:
            named = {f"{left_out.kind}:{left_out.key}"} if left_out.key else set()
            named |= {f"exercise:{left_out.exercise}"} if left_out.exercise else set()
            if not named or named & wanted:
                return f"{left_out.origin.file}: {left_out.kind} {left_out.key}".rstrip()
        return ""


def assess(office: Office) -> Assessment:
    """Load the records, check their shape, compute the procedures and apply the policy in force.

    Raises BrokenInputError where there is no usable ``cadre.yaml`` or no date to judge by.
    """
    loaded = load(office)
    as_of = office.as_of or loaded.records.office.as_of
    if as_of is None:
        raise BrokenInputError((_no_date(),))
    calendar = china()
    policy = load_policy(office)
    judgement = judge(policy, loaded.records, calendar, as_of, loaded.locate)
    return Assessment(office, as_of, calendar, loaded, policy, judgement)


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
