"""Two judgements of the same office compared: findings that come and go, documents forbidden, dates that move. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Literal

from cadre_docs.calendar import Count, WorkingCalendar
from cadre_docs.diagnostics import Message, say
from cadre_docs.policy.cases import open_cases
from cadre_docs.policy.finding import Judged
from cadre_docs.policy.judgement import Judgement
from cadre_docs.policy.pack import Scalar
from cadre_docs.policy.policy import Policy
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.publicity import publicity_check
from cadre_docs.procedures.exercises import Case, status_of
from cadre_docs.procedures.stage import StageState
from cadre_docs.records.records import Records

What = Literal["appears", "disappears", "changes"]
PUBLICITY_END = "publicity-end"
"""The slug of the earliest lawful last day of a publicity; the others are those of stages."""


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that only one policy makes, or that both make with another weight, clause or wording."""

    what: What
    old: Judged | None
    new: Judged | None

    @property
    def told(self) -> Judged:
        """The finding as the new policy makes it or, where it makes none, as the old one did."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change of no finding")
        return found


@dataclass(frozen=True, slots=True)
class LawfulDay:
    """The first lawful day of a stage's next act (or a publicity's earliest last day), with the count behind it.

    ``day`` is None where it cannot be told or where the stage has none; ``status`` is the stage's, empty for a
    publicity's end.
    """

    day: date | None = None
    reason: Message | None = None
    count: Count | None = None
    status: Message | None = None


@dataclass(frozen=True, slots=True)
class DateKey:
    """What a day belongs to: the exercise, the ref of what it is about (a post, a publicity, or the exercise), and the
    slug of the stage."""

    exercise: str
    about: str
    stage: str


@dataclass(frozen=True, slots=True)
class DateMove:
    """A day that is another under the new policy; ``name`` is the stage's."""

    key: DateKey
    name: Message
    old: LawfulDay
    new: LawfulDay


@dataclass(frozen=True, slots=True)
class TermChange:
    """A value, a rule's weight or a rule's parameter that differs; empty where one policy has none."""

    name: str
    old: str
    new: str


def changed_terms(
    old: tuple[Policy, Records], new: tuple[Policy, Records], calendar: WorkingCalendar, as_of: date
) -> tuple[TermChange, ...]:
    """What the policies say otherwise for the exercises and plans that there are, each name once for each change."""
    before, after = (_terms(*side, calendar, as_of) for side in (old, new))
    found = {
        TermChange(name, before.get((subject, name), ""), after.get((subject, name), "")): None
        for subject, name in sorted({*before, *after})
        if before.get((subject, name), "") != after.get((subject, name), "")
    }
    return tuple(sorted(found, key=lambda one: (one.name, one.old, one.new)))


def changed_findings(old: Judgement, new: Judgement) -> tuple[FindingChange, ...]:
    """The findings that differ. Two are the same offence when rule and subjects are; line numbers do not count."""
    before, after = _by_offence(old.findings), _by_offence(new.findings)
    found: list[FindingChange] = []
    for offence in dict.fromkeys([*after, *before]):
        found += _changed(before.get(offence, []), after.get(offence, []))
    return tuple(found)


def moved_dates(old: Judgement, new: Judgement) -> tuple[DateMove, ...]:
    """The days and states of stages, and the ends of publicities, that differ between two judgements."""
    before, after = _days(old.cases), _days(new.cases)
    nothing = LawfulDay()
    return tuple(
        DateMove(key, (after.get(key) or before[key])[0], earlier, later)
        for key in dict.fromkeys([*before, *after])
        for earlier in (before[key][1] if key in before else nothing,)
        for later in (after[key][1] if key in after else nothing,)
        if (earlier.day, earlier.status) != (later.day, later.status)
    )


def _terms(policy: Policy, records: Records, calendar: WorkingCalendar, as_of: date) -> Mapping[tuple[str, str], str]:
    """Every value in force for an exercise or plan, as text, by the ref of the exercise and the name of the value."""
    found: dict[tuple[str, str], str] = {}
    for opened in open_cases(policy, records, calendar, as_of):
        subject = opened.subject.ref
        for name, held in opened.held.values.items():
            if name.startswith(f"{opened.procedure}."):
                found[subject, name] = _scalar(held.value)
        for code, setting in opened.held.rules.items():
            found[subject, code] = " ".join((setting.severity.value, *sorted(setting.gates)))
            for name, value in setting.parameters.items():
                found[subject, f"{code}.{name}"] = _scalar(value)
    return found


def _scalar(value: Scalar) -> str:
    return "、".join(value) if isinstance(value, tuple) else value or ""


def _by_offence(findings: Iterable[Judged]) -> Mapping[object, list[Judged]]:
    found: dict[object, list[Judged]] = defaultdict(list)
    for one in findings:
        found[one.diagnostic.code, one.subjects].append(one)
    return found


def _told(one: Judged) -> tuple[object, ...]:
    shown = one.diagnostic
    return shown.severity, shown.message, shown.clause, shown.waived_by, one.gates


def _changed(old: list[Judged], new: list[Judged]) -> Iterator[FindingChange]:
    """What is left of one offence once those that are the same in all that is told are taken out on both sides."""
    before, after = list(old), []
    for one in new:
        same = next((other for other in before if _told(other) == _told(one)), None)
        if same is None:
            after.append(one)
        else:
            before.remove(same)
    for earlier, later in zip_longest(before, after):
        what: What = "appears" if earlier is None else "disappears" if later is None else "changes"
        yield FindingChange(what, earlier, later)


def _days(cases: Mapping[str, Case]) -> Mapping[DateKey, tuple[Message, LawfulDay]]:
    found: dict[DateKey, tuple[Message, LawfulDay]] = {}
    for name, case in cases.items():
        status = status_of(case)
        for state in status.stages:
            found[DateKey(name, f"exercise:{name}", state.stage.slug)] = _state(state)
        for post in status.positions:
            for state in post.stages:
                found[DateKey(name, f"position:{post.position}", state.stage.slug)] = _state(state)
        if isinstance(case, CompetitionCase):
            for record in case.publicities:
                ends = publicity_check(case, record).earliest
                day = LawfulDay(ends.day, ends.reason, ends.count)
                found[DateKey(name, record.ref, PUBLICITY_END)] = (_PUBLICITY_END, day)
    return found


def _state(state: StageState) -> tuple[Message, LawfulDay]:
    earliest = state.earliest
    if earliest is None:
        return state.stage.name, LawfulDay(status=state.status.label)
    return state.stage.name, LawfulDay(earliest.day, earliest.reason, earliest.count, state.status.label)


_PUBLICITY_END = say("公示最早应至", "earliest lawful last day of the publicity")
