"""The letters of introduction with which a person's relations go to another unit, whatever the procedure."""

from collections.abc import Iterator
from typing import Any

from cadre_docs.documents.occasion import Occasion, Occasions
from cadre_docs.documents.occasions.secondment import about_posting
from cadre_docs.procedures.procedure import Case
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.reporting import arrivals

PARTY = "组织关系"
"""What a letter calls the relation of a member to the party."""


def of_moved_relation(case: Case, slug: str, ready: str) -> Iterator[Occasion]:
    """One for each relation that goes with somebody: on the day of the notice or, of a secondment, of the letter."""
    if isinstance(case, TwoWaySelectionCase):
        yield from _of_exchange(case)
    elif isinstance(case, SecondmentCase):
        yield from _of_secondment(case)


def _of_exchange(case: TwoWaySelectionCase) -> Iterator[Occasion]:
    for one in arrivals(case):
        if one.record is None:
            continue
        person, origin = case.person(one.destination.person), case.unit(one.destination.origin)
        for relation in one.relations:
            name = PARTY if relation.value == "party" else relation.label
            facts: dict[str, Any] = {
                "person": person,
                "origin": origin,
                "unit": case.unit(one.record.unit),
                "relation": name,
                "way": one.destination.way.label.text("zh"),
                "by": one.by,
                "posting": None,
            }
            records = (one.record, case.participants[person.id])
            key = f"{person.id}.{relation.value}"
            yield Occasion(one.record.notified_on, key, f"{person.name}，{name}", facts, records)


def _of_secondment(case: SecondmentCase) -> Iterator[Occasion]:
    for posting in case.postings.values():
        on = posting.party_letter_on
        if on is None or on > case.as_of:
            continue
        known = about_posting(case, posting)
        facts: dict[str, Any] = {
            "person": known["person"],
            "origin": known["sender"],
            "unit": known["host"],
            "relation": PARTY,
            "way": "挂职锻炼",
            "by": None,
            "posting": posting,
        }
        label = f"{known['person'].name}，{PARTY}"
        yield Occasion(on, f"{posting.id}.party", label, facts, (posting, known["person"]))


OCCASIONS = Occasions(
    selectors={"moved-relation": of_moved_relation},
    facts={"moved-relation": ("person", "origin", "unit", "relation", "way", "by", "posting")},
    ready={},
)
