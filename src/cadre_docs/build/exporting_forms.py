"""One appointment form to be exported, in whatever format."""

from dataclasses import dataclass

from cadre_docs.records.appointment import Appointment
from cadre_docs.records.person import Person
from cadre_docs.records.unit import Unit


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its path without suffix, and the records that it is written from."""

    stem: str
    person: Person
    appointment: Appointment | None = None
    unit: Unit | None = None
