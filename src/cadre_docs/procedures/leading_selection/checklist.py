"""The checklist of what keeps somebody from being inspected: what is answered, and what the records themselves say."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_inspection import ChecklistAnswer, DisqualifierItem, InspectionObject
from cadre_docs.records.person import Assessment, Person, Sanction


@dataclass(frozen=True, slots=True)
class ItemVerdict:
    """One item for one person. ``answer`` is what somebody found, ``computed`` what the records say (None: nothing).

    It applies where either says so; None where nobody has answered and the records do not tell.
    """

    item: DisqualifierItem
    answer: ChecklistAnswer | None
    computed: bool | None

    @property
    def answered(self) -> bool:
        """Whether there is an answer with its evidence."""
        return self.answer is not None and self.answer.applies is not None and bool(self.answer.evidence)

    @property
    def applies(self) -> bool | None:
        """Whether the item keeps the person from being inspected."""
        said = self.answer.applies if self.answer else None
        if said or self.computed:
            return True
        return said if said is not None else self.computed


def checklist(case: LeadingSelectionCase, record: InspectionObject) -> tuple[ItemVerdict, ...]:
    """The verdict on every item that the policy lists, in its order."""
    answers = {one.item: one for one in record.checklist}
    return tuple(ItemVerdict(item, answers.get(item), _computed(case, record, item)) for item in case.terms.checklist)


def poor_grades(case: LeadingSelectionCase, record: InspectionObject) -> tuple[Assessment, ...]:
    """Poor yearly grades within the look-back: the calendar years before the one in which the person is chosen."""
    years = case.terms.look_back_years
    if years is None:
        return ()
    last = record.on.year - 1
    found = case.person(record.person).assessments
    return tuple(one for one in found if last - years < one.year <= last and one.grade in case.terms.poor_grades)


def family_abroad(case: LeadingSelectionCase, record: InspectionObject) -> bool | None:
    """Whether the spouse, or without one all children, have moved abroad; None where the family is not on record.

    Where the policy allows exceptions for special posts, one with its reason on record lifts it.
    """
    family = record.family
    if family is None:
        return None
    if case.terms.abroad_exception and record.post_need:
        return False
    if family.spouse:
        return family.spouse_abroad
    return family.children > 0 and family.children_abroad >= family.children


def sanctions_on(person: Person, on: date) -> tuple[Sanction, ...]:
    """The sanctions whose effect has begun and is not over on a day (the last day of the effect included)."""
    return tuple(one for one in person.sanctions if one.since <= on <= one.until)


def _computed(case: LeadingSelectionCase, record: InspectionObject, item: DisqualifierItem) -> bool | None:
    if item is DisqualifierItem.POOR_GRADE:
        return bool(poor_grades(case, record)) if case.person(record.person).assessments else None
    if item is DisqualifierItem.FAMILY_ABROAD:
        return family_abroad(case, record)
    if item is DisqualifierItem.SANCTION:
        return True if sanctions_on(case.person(record.person), record.on) else None
    return None
