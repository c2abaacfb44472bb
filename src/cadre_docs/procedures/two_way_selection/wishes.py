"""What both sides may ask for: the preferences and proposals that count, and those that the policy does not allow."""

from dataclasses import dataclass

from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.records.two_way_selection import PreferenceForm, UnitDemand


@dataclass(frozen=True, slots=True)
class Wishes:
    """A person's form: the units that count in their order, and why others on it do not."""

    form: PreferenceForm
    units: tuple[str, ...]
    own: tuple[str, ...]
    repeated: tuple[str, ...]
    beyond: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemandCheck:
    """A unit's demand: the people who count in their order, and what is wrong with the rest.

    ``allowed`` is how many it may propose; ``places`` how many it takes: what it needs, no more than it made public.
    ``strangers`` did not list the unit; ``repeated`` stand twice; ``beyond`` come after the allowed number.
    """

    demand: UnitDemand
    people: tuple[str, ...]
    allowed: int
    places: int
    vacancies: int
    strangers: tuple[str, ...]
    repeated: tuple[str, ...]
    beyond: tuple[str, ...]


def wishes_of(case: TwoWaySelectionCase, person: str) -> Wishes | None:
    """The wishes of one person; None where there is no form, or the person is not put forward."""
    form, participant = case.forms.get(person), case.participants.get(person)
    if form is None or participant is None:
        return None
    distinct = tuple(dict.fromkeys(form.units))
    own = tuple(unit for unit in distinct if unit == participant.unit)
    others = tuple(unit for unit in distinct if unit != participant.unit)
    most = case.terms.max_preferences
    return Wishes(form, others[:most], own, _repeated(form.units), others[most:])


def demand_of(case: TwoWaySelectionCase, unit: str) -> DemandCheck | None:
    """The demand of one unit; None where it has handed in none."""
    demand = case.demands.get(unit)
    if demand is None:
        return None
    distinct = tuple(dict.fromkeys(demand.people))
    allowed = case.terms.demand_ratio * demand.need
    named = distinct[:allowed]
    vacancy = case.vacancies.get(unit)
    vacancies = vacancy.number if vacancy else 0
    listed = {person for person in distinct if unit in _listed(case, person)}
    return DemandCheck(
        demand=demand,
        people=tuple(person for person in named if person in listed),
        allowed=allowed,
        places=min(demand.need, vacancies),
        vacancies=vacancies,
        strangers=tuple(person for person in distinct if person not in listed),
        repeated=_repeated(demand.people),
        beyond=distinct[allowed:],
    )


def _listed(case: TwoWaySelectionCase, person: str) -> tuple[str, ...]:
    wishes = wishes_of(case, person)
    return wishes.units if wishes else ()


def _repeated(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for place, value in enumerate(values) if value in values[:place]))
