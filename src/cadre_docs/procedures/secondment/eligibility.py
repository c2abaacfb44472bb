"""Whether a candidate meets what the policy asks, condition by condition, with what was found."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.terms import Condition, age_group
from cadre_docs.records.person import Person
from cadre_docs.records.secondment import SecondmentProfile


@dataclass(frozen=True, slots=True)
class Check:
    """One condition: its name, what was found, and whether it is met; None where the records do not tell."""

    name: str
    asked: Message
    found: Message
    met: bool | None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """A candidate against all conditions, on the day on which ages are counted."""

    person: str
    on: date
    checks: tuple[Check, ...]

    @property
    def met(self) -> bool | None:
        """Whether all are met; None where nothing fails and something is not known."""
        verdicts = {check.met for check in self.checks}
        return False if False in verdicts else None if None in verdicts else True

    @property
    def reasons(self) -> tuple[Message, ...]:
        """What was found where a condition is not met."""
        return tuple(check.found for check in self.checks if check.met is False)


_UNKNOWN = say("没有登记", "not on record")


def eligibility(case: SecondmentCase, person: str) -> Eligibility:
    """One candidate against everything that the policy asks."""
    found = case.person(person)
    profile = case.profiles.get(person)
    on = age_day(case, person)
    checks = [
        _education(case, found),
        _age(case, found, profile, on),
        _level(case, profile),
        _grassroots(case, profile),
        *(_condition(case, found, profile, condition, on) for condition in case.terms.conditions),
    ]
    return Eligibility(person, on, tuple(check for check in checks if check is not None))


def age_day(case: SecondmentCase, person: str) -> date:
    """The day on which ages are counted: that of the application or, without one, the first day of the work."""
    application = case.applications.get(person)
    return application.on if application else case.exercise.starts


def age_limit(case: SecondmentCase, profile: SecondmentProfile) -> int | None:
    """The highest age at a candidate's level, in whole years; None where the policy gives none."""
    group = age_group(profile.level)
    return next((line.years for line in case.terms.max_ages if line.group is group), None)


def _education(case: SecondmentCase, person: Person) -> Check | None:
    least = case.terms.min_education
    if least is None:
        return None
    full_time = case.terms.full_time_education
    asked = say(
        "{full_zh}{least}以上学历",
        "{full_en}education of {least} or higher",
        full_zh="全日制" if full_time else "",
        full_en="full-time " if full_time else "",
        least=least.label,
    )
    studies = person.full_time if full_time else person.highest
    if studies is None:
        return Check("education", asked, _UNKNOWN, None if not full_time or person.highest is None else False)
    return Check(
        "education", asked, say("{label}", "{label}", label=studies.label), studies.education.rank >= least.rank
    )


def _age(case: SecondmentCase, person: Person, profile: SecondmentProfile | None, on: date) -> Check | None:
    if not case.terms.max_ages:
        return None
    limit = age_limit(case, profile) if profile else None
    if profile is None or limit is None:
        asked = say("按职务层次的年龄上限", "the age line of the level")
        return Check("age", asked, _UNKNOWN if profile is None else say("层次以上不限", "no line at this level"), None)
    age = person.birth.age_on(on.year, on.month)
    asked = say("不超过 {limit} 周岁", "no older than {limit}", limit=limit)
    return Check("age", asked, say("{age} 周岁", "{age} years old", age=age), age <= limit)


def _level(case: SecondmentCase, profile: SecondmentProfile | None) -> Check | None:
    if not case.terms.levels:
        return None
    names = "、".join(level.label for level in case.terms.levels)
    asked = say("{names}", "{names}", names=names)
    if profile is None:
        return Check("level", asked, _UNKNOWN, None)
    found = say("{level}", "{level}", level=profile.level.label)
    return Check("level", asked, found, profile.level in case.terms.levels)


def _grassroots(case: SecondmentCase, profile: SecondmentProfile | None) -> Check | None:
    line = case.terms.below_grassroots_months
    if line is None:
        return None
    asked = say("基层工作不满 {line} 个月", "less than {line} months at the grassroots", line=line)
    months = profile.grassroots_months if profile else None
    if months is None:
        return Check("grassroots", asked, _UNKNOWN, None)
    found = say("基层工作 {months} 个月", "{months} months at the grassroots", months=months)
    return Check("grassroots", asked, found, months < line)


def _condition(
    case: SecondmentCase, person: Person, profile: SecondmentProfile | None, condition: Condition, on: date
) -> Check:
    met = _meets(case, person, profile, condition, on)
    words = {True: say("符合", "met"), False: say("不符合", "not met"), None: _UNKNOWN}
    asked = say("{zh}", "{en}", zh=condition.label, en=condition.value)
    return Check(condition.value, asked, words[met], met)


def _meets(
    case: SecondmentCase, person: Person, profile: SecondmentProfile | None, condition: Condition, on: date
) -> bool | None:
    if condition is Condition.WILLING:
        application = case.applications.get(person.id)
        return application is not None and application.signed
    if condition is Condition.CLEAN:
        if sanctioned(person, on):
            return False
        return profile.discipline_clear if profile else None
    if profile is None:
        return None
    return {
        Condition.IN_POST: profile.in_post,
        Condition.ON_ESTABLISHMENT: profile.on_establishment,
        Condition.LEADING: profile.leading,
        Condition.RESERVE: profile.reserve,
        Condition.HEALTHY: profile.healthy,
    }[condition]


def sanctioned(person: Person, on: date) -> bool:
    """Whether a sanction is in effect on a day; its last day counts."""
    return any(one.since <= on <= one.until for one in person.sanctions)
