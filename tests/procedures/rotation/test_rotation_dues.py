"""Who is due, why and in which state; terms, ages, and where a round stands."""

from datetime import date

from rotation_office import office

from cadre_docs.procedures.plan import DueStatus
from cadre_docs.procedures.rotation.ages import leaving_soon
from cadre_docs.procedures.rotation.dues import Basis, DueState, dues
from cadre_docs.procedures.rotation.offices import office_terms, terms_due
from cadre_docs.procedures.rotation.stages import status
from cadre_docs.procedures.stage import StageStatus

LONG = [
    {"person": "t01", "unit": "sjj", "section": "办公室", "post": "办公室主任", "level": "section-head",
     "since": "2009-03-01", "supervisor": "t06", "supervised_since": "2010-05-01"},
    {"person": "t02", "unit": "sjj", "section": "办公室", "post": "办公室副主任", "level": "section-deputy",
     "since": "2010-04-01"},
    {"person": "t04", "unit": "sjj", "section": "财务科", "post": "财务科科长", "level": "section-head",
     "since": "2009-12-26", "key_post": "true"},
    {"person": "t05", "unit": "sjj", "post": "局长", "level": "township-head", "since": "2010-02-01"},
]  # fmt: skip


def test_reminders_reach_six_months_ahead_and_name_each_reason() -> None:
    found = [(due.basis, due.person, due.on.isoformat(), due.state) for due in dues(office(tenures=LONG))]

    assert found == [
        (Basis.SECTION, "t01", "2014-03-01", DueState.OVER),
        (Basis.KEY_POST, "t04", "2014-12-26", DueState.OVER),
        (Basis.PAIR, "t01", "2015-04-01", DueState.SOON),
        (Basis.SECTION, "t02", "2015-04-01", DueState.SOON),
        (Basis.SUPERVISION, "t01", "2015-05-01", DueState.SOON),
    ]


def test_what_lies_a_day_beyond_the_reminder_is_not_listed() -> None:
    def supervised(since: str) -> bool:
        changed = [LONG[0] | {"supervised_since": since}]
        return any(due.basis is Basis.SUPERVISION for due in dues(office(tenures=changed)))

    assert supervised("2010-06-26")
    assert not supervised("2010-06-27")


def test_a_moved_deputy_settles_the_pair_and_his_own_years() -> None:
    decision = {"exercise": "lg", "person": "t02", "outcome": "moved", "on": "2014-12-20", "body": "审计局党组"}
    states = {(due.basis, due.person): due.state for due in dues(office(tenures=LONG, rotation_decisions=[decision]))}

    assert states[Basis.PAIR, "t01"] is DueState.DECIDED
    assert states[Basis.SECTION, "t02"] is DueState.DECIDED
    assert states[Basis.SECTION, "t01"] is DueState.OVER


def test_a_decision_of_tomorrow_has_not_been_taken() -> None:
    decision = {"exercise": "lg", "person": "t01", "outcome": "moved", "on": "2014-12-27", "body": "审计局党组"}
    states = {(due.basis, due.person): due.state for due in dues(office(tenures=LONG, rotation_decisions=[decision]))}

    assert states[Basis.SECTION, "t01"] is DueState.OVER


def test_a_term_counts_from_the_last_appointment_and_has_a_last_day() -> None:
    tenures = [LONG[3] | {"since": "2005-02-01", "reappointed_on": ["2010-02-01"]}]
    (term,) = office_terms(office(tenures=tenures))

    assert (term.number, term.starts, term.ends) == (2, date(2010, 2, 1), date(2015, 2, 1))
    assert (term.limit, term.last_allowed) == (date(2015, 2, 1), True)
    assert terms_due(office(tenures=tenures)) == (term,)


def test_the_holder_of_a_post_is_shown_from_six_months_before_the_age() -> None:
    def months(birth: str) -> list[str]:
        person = {"id": "t05", "name": "陈局长", "sex": "male", "birth": birth, "unit": "sjj", "current_post": "局长"}
        case = office(tenures=[LONG[3]], people=[person], teams=[])
        return [str(one.month) for one in leaving_soon(case)]

    assert months("1958.06") == ["2015.06"]
    assert months("1958.07") == []


def test_the_status_lists_every_day_and_what_is_owed() -> None:
    found = status(office(tenures=LONG))
    days = {due.id: (due.day.isoformat(), due.status) for due in found.due}

    assert days["lg/key-post-t04-2009-12-26"] == ("2014-12-26", DueStatus.THIS_WEEK)
    assert days["lg/section-t01-2009-03-01"] == ("2014-03-01", DueStatus.OVERDUE)
    assert days["lg/term-t05-2010-02-01"] == ("2015-02-01", DueStatus.ON_TIME)
    assert [state.status for state in found.stages] == [
        StageStatus.DONE,
        StageStatus.NEXT,
        StageStatus.LATER,
        StageStatus.LATER,
        StageStatus.NOT_NEEDED,
    ]
    assert {owed.person for owed in found.owed} == {"t01", "t04"}
