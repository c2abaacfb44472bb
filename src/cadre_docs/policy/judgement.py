"""The judgement: every rule in force over every exercise and plan, weighed, with the exceptions that were allowed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pydantic import ValidationError

from cadre_docs.calendar import CalendarCoverageError, WorkingCalendar
from cadre_docs.diagnostics import Diagnostic, Position, say
from cadre_docs.policy import faults
from cadre_docs.policy.cases import Opened, open_cases
from cadre_docs.policy.finding import ALL_DOCUMENTS, Finding, Judged, Path
from cadre_docs.policy.policy import Policy, Setting
from cadre_docs.policy.rule import Parameters, Rule, rules
from cadre_docs.policy.waivers import apply_waivers
from cadre_docs.procedures.exercises import Case
from cadre_docs.procedures.plan import PlanCase
from cadre_docs.records.model import Record
from cadre_docs.records.records import Records
from cadre_docs.records.waiver import Waiver

Locate = Callable[[Record, Path], Position | None]
"""Where a value of a record stands, by the path of field names to it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the policy in force makes of the records as of a date.

    ``cases`` holds the exercises that could be computed, by id; ``findings`` everything found, waived or not.
    """

    cases: Mapping[str, Case]
    findings: tuple[Judged, ...]
    waivers: Mapping[str, Waiver]

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
) -> Judgement:
    """Every rule in force over every exercise and plan as of a date (inclusive)."""
    where = locate or _nowhere
    known = rules()
    opened = tuple(open_cases(policy, records, calendar, as_of))
    found = tuple(judged for one in opened for judged in _judged(one, known, where))
    findings = apply_waivers(found, records.all(Waiver), known, as_of, where)
    cases = {one.subject.key: one.case for one in opened if one.case and not isinstance(one.case, PlanCase)}
    return Judgement(cases, findings, {waiver.id: waiver for waiver in records.all(Waiver)})


def _judged(opened: Opened, known: Mapping[str, Rule], where: Locate) -> Iterator[Judged]:
    subject = opened.subject
    for diagnostic in opened.diagnostics:
        shown = replace(diagnostic, subject=subject.ref, position=diagnostic.position or where(subject, ("policy",)))
        yield Judged(shown, (subject.ref,), frozenset((ALL_DOCUMENTS,)))
    if opened.case is None:
        return
    for code, setting in opened.held.rules.items():
        rule = known.get(code)
        if rule is None or rule.procedure != opened.procedure:
            continue
        try:
            parameters = parameters_of(rule, setting)
        except ValidationError as error:
            for fault in error.errors():
                name = f"{code}.{fault['loc'][0]}" if fault["loc"] else code
                unfit = faults.unfit_value(name, fault.get("input"), fault, setting.citation, None)
                yield _weighed(replace(unfit, subject=subject.ref), (subject.ref,), setting)
            continue
        yield from _run(rule, setting, opened, parameters, where)


def _run(
    rule: Rule, setting: Setting, opened: Opened, parameters: Parameters | None, where: Locate
) -> Iterator[Judged]:
    try:
        for finding in rule(opened.case, parameters):
            yield _found(rule, setting, finding, where)
    except CalendarCoverageError as error:
        yield _not_covered(rule, setting, opened.subject, error, where)


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


def parameters_of(rule: Rule, setting: Setting) -> Parameters | None:
    """A rule's own parameters as they are in force; pydantic's ValidationError where a value is missing or unfit."""
    if rule.parameters is None:
        return None
    given = {name: value for name, value in setting.parameters.items() if value is not None}
    return rule.parameters.model_validate(given)


def _nowhere(record: Record, path: Path) -> Position | None:
    return None
