"""S0-95: a team is inspected once in the middle of its term and once at its end."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.assessment import InspectionPoint, TeamTerm, TermInspection


@rule(zh="届中届末没有考察", en="A team was not inspected in its term", rows=("S0-95",))
def term_inspection_missing(case: AssessmentCase) -> Iterator[Finding]:
    """班子任期没有安排届中或届末考察，或到期没有考察。

    查什么：每个任期各有一次届中、届末考察的安排，日期在任期之内、届中早于届末；计划日期已过的已经考察。
    为什么：计划要求普遍实行届中和届末考察。届中、届末的确切日期由本地安排。
    怎么办：安排考察，或补作考察。
    示例：任期只安排了届末考察。

    Checks: each term has one inspection of each kind planned within it, the middle before the end; what was
    planned for a day that is past is held.
    Why: the plan wants both. Which days is for the office to plan.
    What to do: plan it, or hold it.
    Example: a term with an inspection at its end only.
    """
    for term in case.team_terms:
        unit = case.unit(term.unit).label
        planned = {one.point for one in term.inspections}
        for point in InspectionPoint:
            if point not in planned:
                message = say(
                    "{unit}班子任期没有安排{zh}考察",
                    "{unit}: no inspection is planned for {en}",
                    unit=unit,
                    zh=point.label,
                    en=point.value,
                )
                yield Finding(message, say("安排考察", "plan it"), term, ("inspections",), about(unit=term.unit))
        for place, one in enumerate(term.inspections):
            yield from _planned(case, term, unit, place, one)


def _planned(case: AssessmentCase, term: TeamTerm, unit: str, place: int, one: TermInspection) -> Iterator[Finding]:
    """What is wrong with one inspection: its day, or that it was not held."""
    middles = [other.planned_on for other in term.inspections if other.point is InspectionPoint.MID_TERM]
    middle = max(middles, default=None)
    end_too_early = one.point is InspectionPoint.END_OF_TERM and middle is not None and one.planned_on <= middle
    told = {"unit": unit, "zh": one.point.label, "en": one.point.value, "day": one.planned_on}
    if end_too_early or not term.since <= one.planned_on <= term.until:
        message = say(
            "{unit}班子{zh}考察计划在 {day}，不在任期之内或先后颠倒",
            "{unit}: {en} is planned for {day}, outside the term or out of order",
            **told,
        )
        hint, field = say("改正计划日期", "correct the day"), "planned_on"
    elif one.planned_on < case.as_of and not (one.held_on and one.held_on <= case.as_of):
        message = say(
            "{unit}班子{zh}考察计划在 {day}，没有进行", "{unit}: {en} was planned for {day} and is not held", **told
        )
        hint, field = say("进行考察并登记", "hold it and record it"), "held_on"
    else:
        return
    yield Finding(message, hint, term, ("inspections", place, field), about(unit=term.unit))
