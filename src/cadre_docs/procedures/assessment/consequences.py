"""What follows from a grade, each with the value whose clause says so (N-L50, N-L88, N-K4, N-K5, S2-35)."""

from dataclasses import dataclass

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.procedures.assessment.votes import years_of
from cadre_docs.records.adjustment import Adjustment, AdjustmentKind, Admonition
from cadre_docs.records.assessment import Appraisal
from cadre_docs.records.person import Grade


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows; ``term`` names the value whose clause it is; ``met``: whether it is on record."""

    message: Message
    term: str
    met: bool


def consequences(case: AssessmentCase, appraisal: Appraisal) -> tuple[Consequence, ...]:
    """All that follows from the grade of one appraisal; nothing while there is none."""
    grade, terms, found = case.grade(appraisal), case.terms, list[Consequence]()
    if grade is Grade.EXCELLENT and terms.excellent_preferred:
        found.append(
            Consequence(say("同等条件下优先使用", "preferred where all else is equal"), "excellent_preferred", True)
        )
    if grade is Grade.BASICALLY_COMPETENT and terms.basic_admonished:
        message = say(
            "予以诫勉，作书面检查，限期改进", "to be admonished, with a written self-criticism and a time limit"
        )
        found.append(Consequence(message, "basic_admonished", admonished(case, appraisal)))
    if grade is Grade.INCOMPETENT and terms.incompetent_demoted:
        message = say("降低一个职务或者职级层次", "one level down")
        found.append(Consequence(message, "incompetent_demoted", adjusted(case, appraisal)))
    if grade is Grade.INCOMPETENT and terms.incompetent_without_bonus:
        found.append(Consequence(say("不享受年度考核奖金", "no bonus for the year"), "incompetent_without_bonus", True))
    if terms.dismissal_years is not None and incompetent_years(case, appraisal.person) >= terms.dismissal_years:
        message = say(
            "连续 {years} 年不称职，予以辞退", "{years} years running: dismissal", years=terms.dismissal_years
        )
        met = adjusted(case, appraisal, AdjustmentKind.DISMISSAL)
        found.append(Consequence(message, "dismissal_years", met))
    return tuple(found)


def incompetent_years(case: AssessmentCase, person: str) -> int:
    """How many years running, up to this exercise's, somebody was 不称职, by appraisals or else by the file."""
    grades = {one.year: one.grade for one in case.person(person).assessments}
    for year, one in years_of(case, person).items():
        grade = case.grade(one)
        if grade is not None:
            grades[year] = grade
    own = case.appraisals.get(person)
    year, count = (own.year if own else max(grades, default=0)), 0
    while grades.get(year) is Grade.INCOMPETENT:
        year, count = year - 1, count + 1
    return count


def admonished(case: AssessmentCase, appraisal: Appraisal) -> bool:
    """Whether an admonition was decided since the grade was."""
    since = appraisal.graded_on or case.exercise.starts
    return any(since <= one.decided_on <= case.as_of for one in case.records.of(Admonition, person=appraisal.person))


def adjusted(case: AssessmentCase, appraisal: Appraisal, sort: AdjustmentKind | None = None) -> bool:
    """Whether an adjustment of a kind (of any, where none is named) has been proposed since the grade was decided."""
    since = appraisal.graded_on or case.exercise.starts
    found = case.records.of(Adjustment, person=appraisal.person)
    return any(since <= one.proposed_on <= case.as_of and sort in (None, one.sort) for one in found)
