"""审核意见: what the records show of the procedure of one appointment."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import official_date
from cadre_docs.procedures.competition.case import CompetitionCase


def view(subject: Subject) -> Mapping[str, object]:
    """One sentence for the inspection, the ballot and the publicity that are on record."""
    appointment = subject.fact("appointment")
    return {"facts": subject.compute(_facts, appointment.position, appointment.person)}


def _facts(case: CompetitionCase, position: str, person: str) -> list[str]:
    found: list[str] = []
    inspection, ballot = case.inspection(position), case.ballot(position)
    if inspection is not None and person in inspection.people:
        found.append(f"{official_date(inspection.decided_on)}确定为考察对象，同一职位考察{len(inspection.people)}名")
    if ballot is not None:
        votes = next((one for one in ballot.votes if one.person == person), None)
        if votes is not None:
            found.append(
                f"{official_date(ballot.on)}票决，应到{ballot.due}人，实到{ballot.present}人，得同意票{votes.agree}票"
            )
    for one in case.publicities:
        if any(nominee.person == person for nominee in one.nominees):
            objections = "" if one.objections is None else f"，收到反映{one.objections}件"
            found.append(f"任前公示自{official_date(one.published_on)}起，至{official_date(one.until)}止{objections}")
    return found
