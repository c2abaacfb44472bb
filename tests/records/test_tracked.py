"""What came of records may be kept while every question asked of them has the same answer."""

from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cadre_docs.office import Office
from cadre_docs.records.exercise import Publication
from cadre_docs.records.load import load
from cadre_docs.records.model import Origin
from cadre_docs.records.records import Records
from cadre_docs.records.tracked import TrackedRecords, difference
from cadre_docs.records.unit import Unit
from running import small_office

PROFILE = load(Office(small_office())).records.office
KEYS = ("a", "b", "c", "d")


@dataclass(frozen=True)
class Question:
    """One question that may be asked of records."""

    name: str
    arguments: tuple[Any, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    def ask(self, records: Records) -> object:
        """The answer; a KeyError counts as one."""
        try:
            found = getattr(records, self.name)
            return found(*self.arguments, **dict(self.fields)) if callable(found) else found
        except KeyError:
            return KeyError


QUESTIONS = (
    Question("office"),
    Question("all", (Unit,)),
    Question("all", (Publication,)),
    *(Question(name, (Unit, key)) for name in ("get", "find") for key in KEYS),
    *(Question("of", (Unit,), (("name", f"名{number}"),)) for number in range(3)),
    *(Question("of", (Unit,), (("sort", "department"), ("name", f"名{number}"))) for number in range(2)),
)


def units(rows: list[tuple[str, int, int]]) -> Records:
    """Units by id, name and place in their file, each id once."""
    firsts = {key: (name, place) for key, name, place in reversed(rows)}
    made = []
    for key, (name, place) in firsts.items():
        unit = Unit.model_validate({"id": key, "name": f"名{name}", "sort": "department"})
        made.append(unit.placed(Origin("content/records/units.yaml", ("units", place))))
    return Records(PROFILE, made)


rows = st.lists(st.tuples(st.sampled_from(KEYS), st.integers(0, 2), st.integers(0, 3)), max_size=6)


@given(rows, rows, st.lists(st.sampled_from(QUESTIONS), max_size=6))
def test_whoever_is_not_touched_would_get_the_same_answers(before: Any, after: Any, asked: list[Question]) -> None:
    old, new = units(before), units(after)
    tracked = TrackedRecords(old)
    answers = [question.ask(tracked) for question in asked]
    if not tracked.touched(difference(old, new)):
        assert [question.ask(new) for question in asked] == answers
        tracked.move(new)
        assert Question("all", (Unit,)).ask(tracked) == new.all(Unit)


@given(rows)
def test_the_same_records_touch_nobody(same: Any) -> None:
    tracked = TrackedRecords(units(same))
    for question in QUESTIONS:
        question.ask(tracked)
    assert not tracked.touched(difference(units(same), units(same)))


def test_only_what_was_asked_for_counts() -> None:
    old, new = units([("a", 0, 0), ("b", 1, 1)]), units([("a", 0, 0), ("b", 2, 1)])
    asked_for_a, asked_for_b, asked_for_names = (TrackedRecords(old) for _ in range(3))
    asked_for_a.find(Unit, "a")
    asked_for_b.find(Unit, "b")
    asked_for_names.of(Unit, name="名2")
    changed = difference(old, new)
    touched = [one.touched(changed) for one in (asked_for_a, asked_for_b, asked_for_names)]
    assert touched == [False, True, True]


def test_who_has_seen_everything_is_touched_by_anything() -> None:
    old, new = units([("a", 0, 0)]), units([("a", 1, 0)])
    tracked = TrackedRecords(old)
    assert tracked.count == 1
    assert tracked.touched(difference(old, new))
