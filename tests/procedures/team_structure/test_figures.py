"""What anybody may see: nothing from which fewer than five people can be told apart."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structure_office import StructureOffice

from cadre_docs.procedures.team_structure.figures import FEWEST, Panel, public_structure
from cadre_docs.procedures.team_structure.targets import Topic
from cadre_docs.records.team import TeamKind


def panel(office: StructureOffice, topic: Topic, group: str = "all") -> Panel:
    found = public_structure(office.case())
    assert found is not None
    return next(one for one in found.panels if (one.topic, one.group) == (topic, group))


def test_nothing_is_public_before_the_day_on_record() -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [40] * 20)
    assert public_structure(office.case("2014-12-24")) is None
    assert public_structure(office.case("2014-12-25")) is not None
    office.analysis["published_on"] = None
    assert public_structure(office.case()) is None


@pytest.mark.parametrize(("women", "shown"), [(0, 0), (4, None), (5, 5), (15, 15), (16, None), (20, 20)])
def test_a_number_is_shown_where_it_and_the_rest_are_nobody_or_five(women: int, shown: int | None) -> None:
    office = StructureOffice()
    if women:
        office.team(TeamKind.DEPARTMENT, [40] * women, sex="female")
    if women < 20:
        office.team(TeamKind.DEPARTMENT, [40] * (20 - women))
    assert panel(office, Topic.SEX).figures[0].count == shown


def test_a_line_that_would_tell_of_four_people_by_taking_one_number_from_another_is_left_out() -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [30] * 5 + [35] * 4 + [40] * 6 + [50] * 5)
    assert [figure.count for figure in panel(office, Topic.AGE).figures] == [5, None, 15, 15]


def test_groups_leave_out_a_line_together() -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, [30] * 6 + [50] * 9)
    office.team(TeamKind.PARTY_COMMITTEE, [30] * 2 + [40] * 6 + [50] * 7)
    assert [figure.count for figure in panel(office, Topic.AGE, "city").figures] == [None, None, 6, 6]
    assert [figure.count for figure in panel(office, Topic.AGE, "town").figures] == [None, None, 8, 8]
    assert [figure.count for figure in panel(office, Topic.AGE).figures] == [8, 8, 14, 14]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(25, 58), min_size=0, max_size=40), st.lists(st.integers(25, 58), min_size=0, max_size=40))
def test_no_two_shown_numbers_lie_one_to_four_people_apart(city: list[int], town: list[int]) -> None:
    office = StructureOffice()
    office.team(TeamKind.DEPARTMENT, city)
    office.team(TeamKind.PARTY_COMMITTEE, town)
    found = public_structure(office.case())
    if found is None:
        assert len(city) + len(town) < FEWEST
        return
    for one in found.panels:
        if one.topic is Topic.AGE:
            counts = [0, *(figure.count for figure in one.figures if figure.count is not None), one.total]
            assert all(after == before or after - before >= FEWEST for before, after in pairwise(counts))
    shown = [{figure.key: figure.count for figure in one.figures} for one in found.panels if one.topic is Topic.AGE]
    for key in shown[0]:
        parts = [one[key] for one in shown[1:]]
        assert all(part is None for part in parts) or all(part is not None for part in parts)
