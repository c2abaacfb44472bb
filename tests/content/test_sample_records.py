"""The sample office 安禾市: complete enough to show everything, lawful in every respect, plainly fictional."""

from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from cadre_docs.office import Office
from cadre_docs.records.application import Action, ApplicationEvent, DailyCount, Verdict
from cadre_docs.records.appointment import (
    Appointment,
    AppointmentKind,
    DossierItem,
    Headcount,
    Probation,
    Publicity,
    Talk,
)
from cadre_docs.records.exercise import Exercise, PositionReport, Publication
from cadre_docs.records.load import load
from cadre_docs.records.person import Person
from cadre_docs.records.plan import Deadline, DeadlineReading, Plan
from cadre_docs.records.position import Position
from cadre_docs.records.records import Records
from cadre_docs.records.selection import Ballot, Inspection, JudgeKind, JudgeSource, ScoreSheet, Shortlist
from cadre_docs.records.unit import Unit, UnitKind

ROOT = Path(__file__).parents[2]
AS_OF = date(2014, 12, 26)
FULL_FORMS = 14
COMPETITION = ("competition-2014/", "people/", "units.yaml", "work-plan.yaml")
"""Where the records of the competition are, below ``content/records``."""


@pytest.fixture(scope="module")
def records() -> Records:
    """The competition with the units and people of the city; the other exercises have people of their own."""
    loaded = load(Office(ROOT))
    assert loaded.diagnostics == ()
    own = [
        record
        for of_kind in loaded.records.by_kind.values()
        for record in of_kind.values()
        if record.origin and record.origin.file.removeprefix("content/records/").startswith(COMPETITION)
    ]
    return Records(loaded.records.office, own)


@pytest.fixture(scope="module")
def exercise(records: Records) -> Exercise:
    (exercise,) = records.all(Exercise)
    return exercise


@pytest.fixture(scope="module")
def log(records: Records) -> list[ApplicationEvent]:
    return sorted(records.all(ApplicationEvent), key=lambda event: event.at)


def replay(log: list[ApplicationEvent], last: date) -> dict[str, str]:
    """Who applies for what at the end of a day, computed here and nowhere else."""
    standing: dict[str, str] = {}
    for event in log:
        if event.at.date() <= last:
            if event.action is Action.APPLIED:
                assert event.person not in standing, f"{event.person} applied twice"
                standing[event.person] = event.position
            elif event.action is Action.CHANGED:
                assert standing[event.person] != event.position
                standing[event.person] = event.position
            else:
                assert standing[event.person] == event.position
                if event.action is Action.WITHDRAWN:
                    del standing[event.person]
    return standing


def qualified(log: list[ApplicationEvent]) -> dict[str, list[str]]:
    """The qualified applicants of each post after the last review."""
    verdicts = {(event.person, event.position): event.verdict for event in log if event.action is Action.REVIEWED}
    found: dict[str, list[str]] = {}
    for person, position in replay(log, AS_OF).items():
        if verdicts[person, position] is Verdict.QUALIFIED:
            found.setdefault(position, []).append(person)
    return found


def final_scores(sheet: ScoreSheet) -> dict[str, Decimal]:
    """Each candidate's score: trimmed means, 70 to 30, two decimals, half up."""

    def mean(scores: dict[str, Decimal], kind: JudgeKind) -> Decimal:
        kept = sorted(scores[judge.id] for judge in sheet.judges if judge.sort is kind)[1:-1]
        return sum(kept, Decimal(0)) / len(kept)

    return {
        one.person: (
            mean(one.scores, JudgeKind.LEADER) * Decimal("0.7") + mean(one.scores, JudgeKind.MASS) * Decimal("0.3")
        ).quantize(Decimal("0.01"), ROUND_HALF_UP)
        for one in sheet.candidates
    }


def working_days(first: date, last: date) -> int:
    """Mondays to Fridays after ``first`` up to ``last``: December 2014 has no holiday and no make-up day."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(day.weekday() < 5 for day in days)


def test_the_office_is_as_large_as_promised(records: Records) -> None:
    units = records.all(Unit)
    reports = {report.unit: report.mid_level_before for report in records.all(PositionReport)}
    departments = [reports[unit.id] for unit in units if unit.sort is UnitKind.DEPARTMENT]
    offering = {position.unit for position in records.all(Position)}
    assert len(units) >= 14
    assert sum(unit.sort is UnitKind.TOWN for unit in units) >= 5
    assert sum(unit.sort is UnitKind.VERTICAL for unit in units) == 1
    assert min(departments) < 8 <= max(departments)
    assert len(records.all(Position)) == 12
    assert len(offering) >= 10
    assert len(records.all(Person)) >= 60


def test_fifty_five_people_apply_within_six_days_and_some_change_or_withdraw(
    log: list[ApplicationEvent], exercise: Exercise
) -> None:
    actions = Counter(event.action for event in log)
    applied = [event for event in log if event.action is Action.APPLIED]
    assert exercise.applications is not None
    assert exercise.reapplication is not None
    assert len(applied) == len({event.person for event in applied}) == 55
    assert len({event.at.date() for event in applied}) == 6
    assert actions[Action.CHANGED] == 7
    assert actions[Action.WITHDRAWN] == 3
    for event in log:
        if event.action is not Action.REVIEWED:
            windows = (exercise.applications, exercise.reapplication)
            assert any(window.opens <= event.at <= window.closes for window in windows)


def test_every_applicant_signs_has_consent_and_applies_elsewhere(log: list[ApplicationEvent], records: Records) -> None:
    for event in log:
        unit = records.get(Unit, records.get(Person, event.person).unit)
        assert unit.id != records.get(Position, event.position).unit
        assert unit.sort is not UnitKind.VERTICAL
        if event.action in (Action.APPLIED, Action.CHANGED):
            assert event.form_signed
            assert event.consent_on is not None
            assert date(2014, 11, 14) <= event.consent_on <= event.at.date()


def test_published_counts_are_what_the_log_yields(log: list[ApplicationEvent], records: Records) -> None:
    posts = [position.id for position in records.all(Position)]
    counts = records.all(DailyCount)
    assert [count.on.day for count in counts] == [17, 18, 19, 20, 21, 22, 26, 27]
    for count in counts:
        standing = Counter(replay(log, count.on).values())
        assert {one.position: one.applicants for one in count.counts} == {post: standing[post] for post in posts}
        assert count.published_on == count.on


def test_verdicts_follow_from_the_requirements(log: list[ApplicationEvent], records: Records) -> None:
    for event in log:
        if event.action is Action.REVIEWED:
            person = records.get(Person, event.person)
            wants = records.get(Position, event.position).requirements
            assert person.work_started is not None
            assert person.highest is not None
            meets = (
                (wants.education is None or person.highest.education.rank >= wants.education.rank)
                and (wants.max_age is None or person.birth.age_on(2014, 11) <= wants.max_age)
                and (not wants.party_member or person.party == "中共党员")
                and (wants.min_work_years is None or person.work_started.age_on(2014, 11) >= wants.min_work_years)
            )
            assert meets == (event.verdict is Verdict.QUALIFIED), person.name
            assert meets or event.reason


def test_one_post_is_cancelled_and_its_applicants_apply_again(
    log: list[ApplicationEvent], records: Records, exercise: Exercise
) -> None:
    first_round = {event.person: event for event in log if event.at.date() <= date(2014, 11, 25)}
    passed = Counter(e.position for e in first_round.values() if e.verdict is Verdict.QUALIFIED)
    few = [position.id for position in records.all(Position) if passed[position.id] < 2]
    assert exercise.applications is not None
    closed = exercise.applications.closes
    again = [event for event in log if event.action is Action.CHANGED and event.at > closed]
    assert few == ["nhjd-01"]
    assert {e.person for e in again} == {p for p, e in first_round.items() if e.position == "nhjd-01"}
    notice = [one for one in records.all(Publication) if "cancellation" in one.document]
    assert [(one.positions, one.on) for one in notice] == [(("nhjd-01",), date(2014, 11, 26))]


def test_shortlists_hold_ten_of_more_than_ten_and_else_everybody(log: list[ApplicationEvent], records: Records) -> None:
    eligible = qualified(log)
    shortlists = {one.position: one for one in records.all(Shortlist)}
    assert set(shortlists) == set(eligible)
    assert max(len(people) for people in eligible.values()) in (12, 13)
    for position, people in eligible.items():
        chosen = shortlists[position]
        assert len(chosen.people) == min(10, len(people)) == len(set(chosen.people))
        assert set(chosen.people) <= set(people)
        assert chosen.methods
        assert chosen.note


def test_towns_and_larger_departments_offer_a_post_and_every_report_has_its_minutes(records: Records) -> None:
    reports = {report.unit: report for report in records.all(PositionReport)}
    for unit in records.all(Unit):
        if unit.sort is UnitKind.VERTICAL:
            assert unit.id not in reports
            continue
        report = reports[unit.id]
        must = unit.sort is UnitKind.TOWN or (unit.sort is UnitKind.DEPARTMENT and report.mid_level_before >= 8)
        assert report.positions or not must
        assert bool(report.positions) != bool(report.reason)
        assert set(report.positions) == {one.id for one in records.of(Position, unit=unit.id)}
        assert report.minutes
        assert report.minutes_on is not None
        assert report.reported_on is not None
        assert report.minutes_on <= report.reported_on <= date(2014, 11, 13)


def test_panels_have_seven_leaders_of_whom_two_are_dispatched(records: Records) -> None:
    for sheet in records.all(ScoreSheet):
        leaders = [judge for judge in sheet.judges if judge.sort is JudgeKind.LEADER]
        mass = [judge for judge in sheet.judges if judge.sort is JudgeKind.MASS]
        assert len(leaders) == 7
        assert sum(judge.source is JudgeSource.DISPATCHED for judge in leaders) >= 2
        assert all(judge.section_rank for judge in leaders if judge.source is JudgeSource.OWN_UNIT)
        assert 9 <= len(mass) <= 15
        assert all(judge.source is JudgeSource.OWN_UNIT for judge in mass)
        assert len({judge.name for judge in leaders}) == 7


def test_score_sheets_are_full_and_reported_scores_are_right(records: Records) -> None:
    shortlists = {one.position: set(one.people) for one in records.all(Shortlist)}
    sheets = records.all(ScoreSheet)
    assert {sheet.position for sheet in sheets} == set(shortlists)
    for sheet in sheets:
        judges = {judge.id for judge in sheet.judges}
        assert {one.person for one in sheet.candidates} == shortlists[sheet.position]
        assert all(set(one.scores) == judges for one in sheet.candidates)
        assert all(0 <= score <= 100 for one in sheet.candidates for score in one.scores.values())
        scores = final_scores(sheet)
        assert sheet.reported == scores
        assert len(set(scores.values())) == len(scores)


def test_two_are_inspected_for_each_post_and_a_different_order_is_explained(records: Records) -> None:
    inspections = {one.position: one for one in records.all(Inspection)}
    differing = []
    for sheet in records.all(ScoreSheet):
        scores = final_scores(sheet)
        best = sorted(scores, key=lambda person: -scores[person])[:2]
        found = inspections[sheet.position]
        assert len(found.people) == 2
        assert set(found.people) <= set(scores)
        assert found.starts is not None
        assert found.ends is not None
        assert found.preview_on is not None
        assert sheet.on < found.decided_on <= found.preview_on < found.starts <= found.ends
        if list(found.people) != best:
            differing.append(sheet.position)
            assert found.reason
    assert differing == ["qtz-01"]


def test_ballots_are_differential_attended_and_won_by_more_than_half_of_those_due(records: Records) -> None:
    ballots = records.all(Ballot)
    assert len(ballots) == 7
    for ballot in ballots:
        (inspection,) = records.of(Inspection, position=ballot.position)
        unit = records.get(Unit, records.get(Position, ballot.position).unit)
        assert ballot.body == unit.party_group
        assert {vote.person for vote in ballot.votes} == set(inspection.people)
        assert inspection.ends is not None
        assert inspection.ends < ballot.on <= AS_OF
        assert ballot.present * 3 >= ballot.due * 2
        assert ballot.valid <= ballot.returned <= ballot.issued == ballot.present <= ballot.due
        assert all(vote.agree + vote.disagree + vote.abstain == ballot.valid for vote in ballot.votes)
        assert sum(vote.agree * 2 > ballot.due for vote in ballot.votes) == 1


def test_publicity_lasts_five_working_days_and_follows_the_ballot(records: Records) -> None:
    ballots = {one.position: one for one in records.all(Ballot)}
    named = []
    for publicity in records.all(Publicity):
        assert working_days(publicity.published_on, publicity.until) >= 5
        assert (publicity.conclusion is not None) == (publicity.until < AS_OF)
        for nominee in publicity.nominees:
            ballot = ballots[nominee.position]
            winner = max(ballot.votes, key=lambda vote: vote.agree)
            assert nominee.person == winner.person
            assert ballot.on <= publicity.published_on
            named.append(nominee.position)
    assert sorted(named) == sorted(ballots)


def test_two_are_promoted_on_probation_and_one_moves_at_the_same_level(records: Records) -> None:
    appointments = records.all(Appointment)
    until = {nominee.position: one.until for one in records.all(Publicity) for nominee in one.nominees}
    probations = {one.person: one for one in records.all(Probation)}
    assert Counter(one.sort for one in appointments) == {AppointmentKind.PROMOTION: 2, AppointmentKind.LATERAL: 1}
    for one in appointments:
        person, position = records.get(Person, one.person), records.get(Position, one.position)
        assert set(one.dossier) == set(DossierItem)
        assert one.submitted_on is not None
        assert one.reviewed_on is not None
        assert one.issued_on is not None
        assert until[one.position] <= one.submitted_on <= one.reviewed_on <= one.issued_on <= AS_OF
        assert one.number is not None
        assert "〔2014〕" in one.number
        assert one.issuer == position.unit
        assert (one.sort is AppointmentKind.LATERAL) == (person.post_kind is position.sort)
        assert (one.sort is AppointmentKind.PROMOTION) == (one.person in probations)
    for probation in probations.values():
        assert probation.until == probation.since.replace(year=2015)


def test_no_unit_ends_with_more_mid_level_cadres_than_it_had(records: Records) -> None:
    before = {report.unit: report.mid_level_before for report in records.all(PositionReport)}
    counted = {one.unit: one for one in records.all(Headcount)}
    moves = [(records.get(Person, one.person), records.get(Position, one.position)) for one in records.all(Appointment)]
    assert set(counted) == {position.unit for _, position in moves}
    for unit, count in counted.items():
        came = sum(position.unit == unit for _, position in moves)
        went = sum(person.unit == unit and person.post_kind.mid_level for person, _ in moves)
        expected = before[unit] + came - went + sum(change.change for change in count.other_changes)
        assert count.after == expected <= before[unit]


def test_everybody_who_lost_a_ballot_was_talked_to(records: Records) -> None:
    spoken = {talk.person for talk in records.all(Talk)}
    for ballot in records.all(Ballot):
        (shortlist,) = records.of(Shortlist, position=ballot.position)
        winner = max(ballot.votes, key=lambda vote: vote.agree).person
        assert set(shortlist.people) - {winner} <= spoken
        assert winner not in spoken


def test_resumes_have_no_gap_and_end_in_the_present_post(records: Records) -> None:
    for person in records.all(Person):
        resume = person.resume
        assert len(resume) >= 2
        assert all(earlier.until == later.since for earlier, later in pairwise(resume))
        assert resume[-1].until is None
        assert resume[-1].text == person.current_post
        assert resume[-1].since == person.post_since
        assert person.work_started in [entry.since for entry in resume]
        assert person.work_started is not None
        assert person.birth.age_on(*person.work_started) >= 18
        assert person.party_joined is None or person.birth.age_on(*person.party_joined) >= 18


def test_the_balloted_have_all_that_the_appointment_form_asks(records: Records) -> None:
    balloted = {vote.person for ballot in records.all(Ballot) for vote in ballot.votes}
    assert len(balloted) == FULL_FORMS
    sizes = set()
    for key in balloted:
        person = records.get(Person, key)
        for field in ("native_place", "birthplace", "party", "health", "technical_post", "specialty", "awards"):
            assert getattr(person, field), (person.name, field)
        assert [one.year for one in person.assessments] == [2011, 2012, 2013]
        assert person.photo is None
        sizes.add(len(person.relatives))
        assert all(one.relation and one.name and one.party and one.work for one in person.relatives)
    assert sizes - {9} <= set(range(3, 8))
    assert 9 in sizes


def test_numbers_of_people_and_telephones_cannot_exist(records: Records) -> None:
    for person in records.all(Person):
        assert person.id_number is None or person.id_number.startswith("000000")
        assert person.phone is None or person.phone.startswith("10000")


def test_names_differ_and_try_the_fonts(records: Records) -> None:
    names = [person.name for person in records.all(Person)]
    assert len(set(names)) == len(names)
    assert {len(name) for name in names} >= {2, 3}
    assert "阿依·安禾" in names
    assert sum("喆" in name or "珺" in name for name in names) == 2


def test_the_plan_has_eight_tasks_with_objectives_deadlines_and_measures(records: Records) -> None:
    (plan,) = records.all(Plan)
    assert (plan.starts, plan.ends) == (date(2009, 1, 1), date(2014, 12, 31))
    assert [task.number for task in plan.tasks] == list(range(1, 9))
    for task in plan.tasks:
        assert task.objectives
        assert task.deadlines
        assert task.measures
        assert task.lead
        assert task.outputs
        assert not set(task.lead) & set(task.support)
        for output in task.outputs:
            assert output.deadline is not None
            assert output.deadline.due is not None
            if output.done_on is None:
                assert output.deadline.due >= AS_OF
            else:
                assert output.done_on <= reading(output.deadline)


def reading(deadline: Deadline) -> date:
    """The last day by the reading chosen."""
    before = deadline.reading is DeadlineReading.BEFORE_MONTH
    chosen = deadline.earlier if before else deadline.due
    assert chosen is not None
    return chosen


def test_ambiguous_deadlines_hold_both_readings(records: Records) -> None:
    (plan,) = records.all(Plan)
    found = {one.text: one for task in plan.tasks for one in task.deadlines if one.earlier}
    assert set(found) == {"2010年3月份前", "2010年6月份前"}
    for deadline in found.values():
        assert deadline.due is not None
        assert deadline.earlier is not None
        assert (deadline.due + timedelta(days=1)).day == 1
        assert deadline.earlier + timedelta(days=1) == deadline.due.replace(day=1)


def test_files_name_their_schema_and_some_are_wholly_chinese() -> None:
    chinese = []
    for file in sorted((ROOT / "content/records").rglob("*.yaml")):
        lines = file.read_text(encoding="utf-8").splitlines()
        schema = lines[0].removeprefix("# yaml-language-server: $schema=")
        target = (file.parent / schema).resolve()
        keys = [line.strip().removeprefix("- ").partition(":")[0] for line in lines if line.strip().endswith(":")]
        assert target.parent == ROOT / "schemas"
        assert lines[1].startswith("# ")
        if target.name == "records.zh.schema.json":
            chinese.append(file.name)
            assert not any(key.isascii() for key in keys)
        else:
            assert target.name == "records.schema.json"
    assert {"work-plan.yaml", "shortlists.yaml"} <= set(chinese)


def test_pages_say_that_everything_is_fictional() -> None:
    pages = {file.stem: file.read_text(encoding="utf-8") for file in (ROOT / "content/pages").glob("*.md")}
    assert {"about", "application-guide", "faq"} <= set(pages)
    assert "虚构" in pages["about"]
    assert all(text.startswith("# ") for text in pages.values())
