"""新提拔领导干部廉政教育和测试成绩表: a row for each person promoted."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.records.appointing import IntegrityRecord
from cadre_docs.records.appointment import Appointment, AppointmentKind


def view(subject: Subject) -> Mapping[str, object]:
    """The rows, in the order of the appointments; somebody without a record has a row without days."""
    exercise = subject.exercise.id
    records = {one.person: one for one in subject.all_of(IntegrityRecord, exercise=exercise)}
    rows = []
    for one in subject.all_of(Appointment, exercise=exercise, sort=AppointmentKind.PROMOTION):
        record = records.get(one.person)
        rows.append(
            {
                "name": subject.person(one.person).name,
                "post": one.proposed,
                "educated_on": record.educated_on if record else None,
                "tested_on": record.tested_on if record else None,
                "score": record.score if record else None,
            }
        )
    return {"rows": rows}
