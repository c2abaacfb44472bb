"""A small office made in memory: units, posts, people and whatever a test adds. All of it is fictional."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cadre_docs.calendar import WorkingCalendar, china
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.records.application import Action, ApplicationEvent, DailyCount, Verdict
from cadre_docs.records.appointment import (
    Appointment,
    AppointmentKind,
    DossierItem,
    Headcount,
    Nominee,
    Probation,
    Publicity,
    Talk,
)
from cadre_docs.records.choice import YearMonth
from cadre_docs.records.exercise import (
    Exercise,
    ExerciseKind,
    Member,
    PositionReport,
    Publication,
    ScheduleStep,
    Window,
)
from cadre_docs.records.model import Record
from cadre_docs.records.office_profile import Contact, OfficeProfile, SiteProfile
from cadre_docs.records.person import Person, Sex
from cadre_docs.records.position import Position, PostKind
from cadre_docs.records.records import Records
from cadre_docs.records.selection import (
    Ballot,
    CandidateScores,
    Inspection,
    Judge,
    JudgeKind,
    JudgeSource,
    Opinion,
    ScoreSheet,
    Shortlist,
    VoteCount,
)
from cadre_docs.records.unit import Unit, UnitKind

EXERCISE = "competition-test"

TERMS: dict[str, Any] = {
    "window_first": date(2026, 2, 20),
    "window_last": date(2026, 4, 30),
    "offering_threshold": 8,
    "min_offered": 1,
    "max_active_applications": 1,
    "min_qualified": 2,
    "shortlist_limit": 10,
    "leader_judges": 7,
    "min_dispatched_judges": 2,
    "leader_weight": Decimal("0.7"),
    "mass_weight": Decimal("0.3"),
    "trim_high": 1,
    "trim_low": 1,
    "score_min": Decimal(0),
    "score_max": Decimal(100),
    "score_places": 2,
    "rounding": "half-up",
    "inspected_per_opening": 2,
    "ballot_min_attendance": Fraction(2, 3),
    "ballot_approval": Fraction(1, 2),
    "ballot_base": "due",
    "publicity_min_days": 5,
    "publicity_calendar": "working",
    "probation_months": 12,
}


def terms(**changed: Any) -> CompetitionTerms:
    """The terms of the tests, some of them changed."""
    return CompetitionTerms(**(TERMS | changed))


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def profile() -> OfficeProfile:
    return OfficeProfile(
        name="中共试验市委组织部",
        short_name="试验市委组织部",
        city="试验市",
        issuer="中共试验市委组织部",
        policies=("test",),
        contact=Contact(department="干部科", address="试验路1号", phone="0000-0000000"),
        site=SiteProfile(title="试验市组织工作网"),
    )


class World:
    """An office under construction. Two posts of the unit ``host``, people ``p1``… of the unit ``home``.

    Applications 2–6 March 2026, again 11–12 March. Methods add records; ``case`` judges them on a date.
    """

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.exercise_fields: dict[str, Any] = {
            "id": EXERCISE,
            "sort": ExerciseKind.COMPETITION,
            "name": "试验市中层干部跨单位竞岗",
            "organiser": "试验市竞岗办",
            "starts": day("2026-02-20"),
            "ends": day("2026-04-30"),
            "applications": Window(opens=at("2026-03-02 08:30"), closes=at("2026-03-06 17:30")),
            "reapplication": Window(opens=at("2026-03-11 08:30"), closes=at("2026-03-12 17:30")),
            "leading_group": (Member(body="组织部长", role="组长"),),
            "schedule": (
                ScheduleStep(
                    stage="ballot",
                    name="差额票决",
                    phase="组织实施阶段",
                    starts=day("2026-03-23"),
                    ends=day("2026-03-27"),
                    responsible="各单位",
                ),
            ),
        }
        self.unit("host", "甲局")
        self.unit("home", "乙局")
        self.position("a")
        self.position("b")
        for number in range(1, 15):
            self.person(f"p{number}")

    def add(self, record: Record) -> Record:
        self.records.append(record)
        return record

    def unit(self, key: str, name: str, sort: UnitKind = UnitKind.OTHER, **fields: Any) -> None:
        self.add(Unit(id=key, name=name, sort=sort, **fields))

    def position(self, key: str, unit: str = "host", openings: int = 1, **fields: Any) -> None:
        fields = {"sort": PostKind.SECTION_DEPUTY, "name": f"{key}科副科长"} | fields
        self.add(Position(id=key, exercise=EXERCISE, unit=unit, openings=openings, **fields))

    def person(self, key: str, unit: str = "home", post_kind: PostKind = PostKind.STAFF) -> None:
        self.records = [one for one in self.records if not (isinstance(one, Person) and one.id == key)]
        self.add(
            Person(
                id=key,
                name=f"试{key}",
                sex=Sex.FEMALE,
                birth=YearMonth(1990, 1),
                unit=unit,
                current_post="科员",
                post_kind=post_kind,
            )
        )

    def event(self, person: str, action: str, position: str, when: str, **fields: Any) -> None:
        record = ApplicationEvent(
            exercise=EXERCISE, person=person, at=at(when), action=Action(action), position=position, **fields
        )
        self.add(record)

    def applied(self, person: str, position: str, when: str = "2026-03-02 09:00") -> None:
        self.event(person, "applied", position, when)

    def reviewed(self, person: str, position: str, when: str = "2026-03-09 09:00", *, good: bool = True) -> None:
        self.event(person, "reviewed", position, when, verdict=Verdict.QUALIFIED if good else Verdict.UNQUALIFIED)

    def qualify(self, position: str, *people: str) -> None:
        """Applications in the window and good reviews after it."""
        for person in people:
            self.applied(person, position)
            self.reviewed(person, position)

    def report(self, unit: str, before: int, *positions: str, on: str = "2026-02-24") -> None:
        self.add(
            PositionReport(
                exercise=EXERCISE,
                unit=unit,
                mid_level_before=before,
                minutes="会议纪要",
                reported_on=day(on),
                positions=positions,
            )
        )

    def publication(self, document: str, on: str, *positions: str) -> None:
        self.add(Publication(exercise=EXERCISE, document=document, on=day(on), positions=positions))

    def daily_count(self, on: str, published_on: str | None = None, **counts: int) -> None:
        rows = [{"position": position, "applicants": number} for position, number in counts.items()]
        self.add(
            DailyCount.model_validate({"exercise": EXERCISE, "on": on, "published_on": published_on, "counts": rows})
        )

    def shortlist(self, position: str, *people: str, on: str = "2026-03-13") -> None:
        self.add(Shortlist(exercise=EXERCISE, position=position, on=day(on), methods=("面谈",), people=people))

    def sheet(self, position: str, scores: dict[str, tuple[Sequence[Any], Sequence[Any]]], **fields: Any) -> ScoreSheet:
        """A sheet from each candidate's leader scores and mass scores, in the order of the judges."""
        leaders = max(len(given[0]) for given in scores.values()) if scores else 0
        masses = max(len(given[1]) for given in scores.values()) if scores else 0
        candidates = [
            CandidateScores(
                person=person,
                scores={
                    f"{letter}{number}": Decimal(str(score))
                    for letter, group in zip("LM", given, strict=True)
                    for number, score in enumerate(group, start=1)
                    if score is not None
                },
            )
            for person, given in scores.items()
        ]
        arguments: dict[str, Any] = {
            "exercise": EXERCISE,
            "position": position,
            "on": day("2026-03-16"),
            "judges": (*leader_judges(leaders), *mass_judges(masses)),
            "candidates": tuple(candidates),
        }
        record = ScoreSheet(**(arguments | fields))
        self.add(record)
        return record

    def inspection(self, position: str, *people: str, **fields: Any) -> None:
        arguments: dict[str, Any] = {
            "exercise": EXERCISE,
            "position": position,
            "decided_on": day("2026-03-17"),
            "people": people,
            "preview_on": day("2026-03-17"),
            "starts": day("2026-03-18"),
            "ends": day("2026-03-20"),
            "opinions": tuple(Opinion(person=person, text="考察意见") for person in people),
        }
        self.add(Inspection(**(arguments | fields)))

    def ballot(self, position: str, votes: dict[str, tuple[int, int, int]], **fields: Any) -> None:
        arguments: dict[str, Any] = {
            "exercise": EXERCISE,
            "position": position,
            "on": day("2026-03-23"),
            "body": "甲局党组",
            "due": 9,
            "present": 9,
            "issued": 9,
            "returned": 9,
            "valid": 9,
            "votes": tuple(
                VoteCount(person=person, agree=agree, disagree=disagree, abstain=abstain)
                for person, (agree, disagree, abstain) in votes.items()
            ),
        }
        self.add(Ballot(**(arguments | fields)))

    def publicity(self, position: str, person: str, **fields: Any) -> Publicity:
        arguments: dict[str, Any] = {
            "id": f"publicity-{position}-{person}",
            "exercise": EXERCISE,
            "basis": "党组会议",
            "published_on": day("2026-03-24"),
            "until": day("2026-03-31"),
            "nominees": (Nominee(person=person, position=position, proposed="副科长"),),
        }
        record = Publicity(**(arguments | fields))
        self.add(record)
        return record

    def appointment(self, position: str, person: str, **fields: Any) -> None:
        arguments: dict[str, Any] = {
            "exercise": EXERCISE,
            "person": person,
            "position": position,
            "sort": AppointmentKind.PROMOTION,
            "proposed": "副科长",
            "decided_on": day("2026-03-23"),
            "dossier": tuple(DossierItem),
            "submitted_on": day("2026-04-01"),
            "reviewed_on": day("2026-04-02"),
            "issued_on": day("2026-04-03"),
        }
        self.add(Appointment(**(arguments | fields)))

    def probation(self, position: str, person: str, since: str, until: str, **fields: Any) -> None:
        self.add(
            Probation(exercise=EXERCISE, person=person, position=position, since=day(since), until=day(until), **fields)
        )

    def headcount(self, unit: str, after: int, on: str = "2026-04-10", **fields: Any) -> None:
        self.add(Headcount(exercise=EXERCISE, unit=unit, on=day(on), after=after, **fields))

    def talk(self, person: str, on: str = "2026-04-08") -> None:
        self.add(Talk(exercise=EXERCISE, person=person, on=day(on), by="组织委员"))

    def bundle(self) -> Records:
        return Records(profile(), [Exercise(**self.exercise_fields), *self.records])

    def case(
        self, as_of: str = "2026-04-30", calendar: WorkingCalendar | None = None, **changed: Any
    ) -> CompetitionCase:
        records = self.bundle()
        exercise = records.get(Exercise, EXERCISE)
        return CompetitionCase(records, exercise, terms(**changed), calendar or china(), day(as_of))


def leader_judges(count: int, dispatched: int = 2) -> tuple[Judge, ...]:
    """So many leader judges, the last of them sent by the competition's office."""
    return tuple(
        Judge(
            id=f"L{number}",
            sort=JudgeKind.LEADER,
            source=JudgeSource.DISPATCHED if number > count - dispatched else JudgeSource.OWN_UNIT,
            section_rank=True,
        )
        for number in range(1, count + 1)
    )


def mass_judges(count: int) -> tuple[Judge, ...]:
    return tuple(Judge(id=f"M{number}", sort=JudgeKind.MASS) for number in range(1, count + 1))
