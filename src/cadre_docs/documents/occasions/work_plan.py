"""What the documents of a work plan are about: the plan as a whole, and what of it is overdue."""

from collections.abc import Iterator

from cadre_docs.documents.occasion import Occasion, Occasions, Readiness
from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.work_plan.case import WorkPlanCase
from cadre_docs.records.unit import Unit


def of_overdue(case: WorkPlanCase, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each output that is overdue, dated with the day of the judgement."""
    for task in case.status.tasks if case.status else ():
        units = tuple(case.records.get(Unit, unit) for unit in task.task.lead)
        for number, one in enumerate(task.outputs, 1):
            if one.status is DueStatus.OVERDUE and case.plan is not None:
                facts = {"task": task.task, "output": one.output, "status": one.deadline, "units": units}
                key = f"{task.task.id}-{number}"
                yield Occasion(case.as_of, key, one.output.name, facts, (case.plan,))


def handed_out(case: WorkPlanCase) -> Readiness | None:
    """The plan is named; its breakdown bears the day on which the tasks were handed out."""
    if case.plan is None or case.review is None:
        return None
    day = case.review.decomposed_on
    known = day is not None and day <= case.as_of
    return Readiness(day if day is not None and known else case.as_of, (case.review, case.plan))


def reported(case: WorkPlanCase) -> Readiness | None:
    """There is a plan to report on; before the report is made, its draft bears the day of the judgement."""
    if case.plan is None or case.review is None:
        return None
    day = case.review.reported_on
    known = day is not None and day <= case.as_of
    return Readiness(day if day is not None and known else case.as_of, (case.review, case.plan))


OCCASIONS = Occasions(
    selectors={"overdue-output": of_overdue},
    facts={"overdue-output": ("task", "output", "status", "units")},
    ready={"plan-handed-out": handed_out, "plan-reported": reported},
)
