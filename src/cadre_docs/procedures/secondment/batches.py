"""Batches of secondees, and the training of each before it goes (S1-D01, S1-D06)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.support import trainings
from cadre_docs.records.secondment import SecondmentPosting
from cadre_docs.records.secondment_support import SecondmentTraining


@dataclass(frozen=True, slots=True)
class Batch:
    """Those who go together: with the same number or, where none is given, on the same day."""

    number: int | None
    since: date
    postings: tuple[SecondmentPosting, ...]


def batches(case: SecondmentCase) -> tuple[Batch, ...]:
    """The batches by their first day."""
    groups: dict[int | date, list[SecondmentPosting]] = {}
    for posting in case.postings.values():
        groups.setdefault(posting.batch or posting.since, []).append(posting)
    found = [Batch(one[0].batch, min(each.since for each in one), tuple(one)) for one in groups.values()]
    return tuple(sorted(found, key=lambda one: (one.since, one.number or 0)))


def trained_before(case: SecondmentCase, posting: SecondmentPosting) -> SecondmentTraining | None:
    """A training before the post that was over before the first day and meant for the person or the batch."""
    for one in trainings(case):
        meant = posting.person in one.people or (one.batch is not None and one.batch == posting.batch)
        if one.before_post and meant and one.until < posting.since:
            return one
    return None
