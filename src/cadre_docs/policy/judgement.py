"""The judgement: every rule in force over every exercise and plan, weighed, with the exceptions that were allowed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pydantic import ValidationError

from cadre_docs.calendar import CalendarCoverageError, WorkingCalendar
from cadre_docs.diagnostics import Diagnostic, Position, say
from cadre_docs.policy import faults
from cadre_docs.policy.cases import Opened
from cadre_docs.policy.docket import Docket, Entry, Statuses
from cadre_docs.policy.finding import ALL_DOCUMENTS, Finding, Judged, Path
from cadre_docs.policy.policy import Policy, Setting
from cadre_docs.policy.rule import Rule, rules
from cadre_docs.policy.waivers import apply_waivers
from cadre_docs.procedures.exercises import Case
from cadre_docs.procedures.plan import PlanCase
from cadre_docs.procedures.stage import ExerciseStatus
from cadre_docs.records.model import Record
from cadre_docs.records.records import Records
from cadre_docs.records.waiver import Waiver

Locate = Callable[[Record, Path], Position | None]
"""Where a value of a record stands, by the path of field names to it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the policy in force makes of the records as of a date.

    ``cases`` holds the exercises that could be computed, by id, and ``statuses`` where these stand; ``findings``
    everything found, waived or not.
    """

    cases: Mapping[str, Case]
    findings: tuple[Judged, ...]
    waivers: Mapping[str, Waiver]
    statuses: Mapping[str, ExerciseStatus]
    opened: tuple[Opened, ...] = ()
    """Every exercise and plan with what is in force for it, as the rules saw it."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings as they are shown."""
        return tuple(judged.diagnostic for judged in self.findings)

    def blocking(self, document: str, refs: Iterable[str]) -> tuple[Judged, ...]:
        """The findings that forbid a document: unwaived errors that gate its type and concern one of its records.

        ``refs`` are the refs of everything that the document is made from, its exercise among them.
        """
        wanted = frozenset(refs)
        return tuple(one for one in self.findings if one.is_blocking and one.concerns(document, wanted))

    def waivers_for(self, document: str, refs: Iterable[str]) -> tuple[Waiver, ...]:
        """The exceptions that a document rests on and must cite, in the order of the findings that they waive."""
        wanted = frozenset(refs)
        used = (one.diagnostic.waived_by for one in self.findings if one.concerns(document, wanted))
        return tuple(self.waivers[waiver] for waiver in dict.fromkeys(used) if waiver)


def judge(
    policy: Policy,
    records: Records,
    calendar: WorkingCalendar,
    as_of: date,
    locate: Locate | None = None,
    docket: Docket | None = None,
) -> Judgement:
    """Every rule in force over every exercise and plan as of a date (inclusive).

    With the ``docket`` of the last judgement, only those are opened that would see something new.
    """
    where = locate or _nowhere
    entries = (docket or Docket()).entries(policy, records, calendar, as_of)
    found = tuple(judged for entry in entries for judged in _judged(entry, where))
    findings = apply_waivers(found, records.all(Waiver), rules(), as_of, where)
    cases = {
        entry.opened.subject.key: entry.opened.case
        for entry in entries
        if entry.opened.case is not None and not isinstance(entry.opened.case, PlanCase)
    }
    statuses = Statuses({entry.opened.subject.key: entry for entry in entries if entry.opened.subject.key in cases})
    return Judgement(
        cases,
        findings,
        {waiver.id: waiver for waiver in records.all(Waiver)},
        statuses,
        tuple(entry.opened for entry in entries),
    )


def _judged(entry: Entry, where: Locate) -> Iterator[Judged]:
    """What is wrong with a case and what was found in it, at the places where the records stand now."""
    subject = entry.opened.subject
    for diagnostic in entry.opened.diagnostics:
        shown = replace(diagnostic, subject=subject.ref, position=diagnostic.position or where(subject, ("policy",)))
        yield Judged(shown, (subject.ref,), frozenset((ALL_DOCUMENTS,)))
    for outcome in entry.outcomes:
        for finding in outcome.findings:
            yield _found(outcome.rule, outcome.setting, finding, where)
        if isinstance(outcome.refused, CalendarCoverageError):
            yield _not_covered(outcome.rule, outcome.setting, subject, outcome.refused, where)
        elif outcome.refused is not None:
            yield from _unfit(outcome.rule, outcome.setting, subject, outcome.refused)


def _unfit(rule: Rule, setting: Setting, subject: Record, error: ValidationError) -> Iterator[Judged]:
    for fault in error.errors():
        name = f"{rule.code}.{fault['loc'][0]}" if fault["loc"] else rule.code
        unfit = faults.unfit_value(name, fault.get("input"), fault, setting.citation, None)
        yield _weighed(replace(unfit, subject=subject.ref), (subject.ref,), setting)


def _found(rule: Rule, setting: Setting, finding: Finding, where: Locate) -> Judged:
    subjects = tuple(dict.fromkeys((*finding.subjects, finding.record.ref)))
    diagnostic = Diagnostic(
        code=rule.code,
        severity=setting.severity,
        message=finding.message,
        hint=finding.hint,
        clause=setting.citation,
        position=where(finding.record, finding.path),
        subject=subjects[0],
    )
    return _weighed(diagnostic, subjects, setting)


def _not_covered(rule: Rule, setting: Setting, subject: Record, error: CalendarCoverageError, where: Locate) -> Judged:
    message = say(
        "无法判断“{rule_zh}”：{why_zh}",
        "cannot tell whether “{rule_en}”: {why_en}",
        rule_zh=rule.title.text("zh"),
        rule_en=rule.title.text("en"),
        why_zh=error.message.text("zh"),
        why_en=error.message.text("en"),
    )
    diagnostic = Diagnostic(
        code="calendar-not-covered",
        severity=setting.severity,
        message=message,
        hint=error.hint,
        clause=setting.citation,
        position=where(subject, ()),
        subject=subject.ref,
    )
    return _weighed(diagnostic, (subject.ref,), setting)


def _weighed(diagnostic: Diagnostic, subjects: tuple[str, ...], setting: Setting) -> Judged:
    return Judged(diagnostic, subjects, setting.gates)


def _nowhere(record: Record, path: Path) -> Position | None:
    return None
