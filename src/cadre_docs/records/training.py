"""Training of cadres (干部教育培训): who is to be trained, the courses, and who attended what."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Record, Slug, Text, YesNo

Hours = Annotated[Decimal, Field(max_digits=6, decimal_places=1, gt=0)]


class TrainingKind(Choice):
    """Why somebody is trained."""

    INITIAL = "initial", "初任培训"
    APPOINTMENT = "appointment", "任职培训"
    ROTATION = "rotation", "轮训"
    IN_SERVICE = "in-service", "在职培训"


class TrainingCourse(Record):
    """A course that the office holds (培训班次), and whom it calls to it. Both dates inclusive."""

    kind: ClassVar[str] = "training-course"
    plural: ClassVar[str] = "training_courses"
    title: ClassVar[str] = "培训班次"

    exercise: Slug = F("工作", refers="exercise")
    id: Slug = F("编号", example="course-1")
    name: Text = F("班次名称", example="2014年第一期科级干部轮训班")
    sort: TrainingKind = F("培训类别")
    notified_on: date = F("通知日期")
    starts: date = F("开始日期")
    ends: date = F("结束日期")
    hours: Hours = F("学时")
    place: Text = F("地点")
    content: Text | None = F("培训内容", default=None)
    reply_by: date | None = F("回执截止日期", default=None)
    people: tuple[Slug, ...] = F("参训人员", refers="person", many=True)


class Training(Record):
    """A course that somebody attended (培训经历). Both dates inclusive."""

    kind: ClassVar[str] = "training"
    plural: ClassVar[str] = "trainings"
    title: ClassVar[str] = "培训经历"

    person: Slug = F("干部", refers="person")
    course: Text = F("班次名称")
    sort: TrainingKind = F("培训类别")
    starts: date = F("开始日期")
    ends: date = F("结束日期")
    hours: Hours = F("学时")
    organiser: Text | None = F("举办单位", default=None)
    result: Text | None = F("考核结果", confidential=True, default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person, course and first day."""
        return ("person", "course", "starts")


class TrainingRosterEntry(Record):
    """A cadre in post who belongs to the rotation (轮训对象). ``since`` and ``until`` are inclusive."""

    kind: ClassVar[str] = "training-roster-entry"
    plural: ClassVar[str] = "training_roster"
    title: ClassVar[str] = "轮训对象"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    since: date | None = F("在职起算日期", "不填则自工作启动日起算。", default=None)
    until: date | None = F("离开日期", "末日（含）。", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One entry per person and exercise."""
        return ("exercise", "person")


class TrainingDuty(Record):
    """Why somebody has to be trained by a day (应训事项): a first post on probation, or a promotion."""

    kind: ClassVar[str] = "training-duty"
    plural: ClassVar[str] = "training_duties"
    title: ClassVar[str] = "应训事项"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    sort: TrainingKind = F("培训类别", "初任培训或任职培训。")
    since: date = F("任职日期", "录用报到或任职的日期。")
    probation_until: date | None = F("试用期届满", "末日（含）；初任培训须填写。", default=None)
    post: Text | None = F("职务", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One duty per person, kind and day."""
        return ("exercise", "person", "sort", "since")


class IntegrityTest(Record):
    """Integrity education and the test after it of somebody newly promoted (廉政测试)."""

    kind: ClassVar[str] = "integrity-test"
    plural: ClassVar[str] = "integrity_tests"
    title: ClassVar[str] = "廉政测试"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    educated_on: date | None = F("教育日期", default=None)
    education: Text | None = F("教育形式", default=None)
    tested_on: date | None = F("测试日期", default=None)
    full_mark: Decimal = F("满分", default=Decimal(100), gt=0, max_digits=5, decimal_places=1)
    score: Decimal | None = F("成绩", confidential=True, default=None, ge=0, max_digits=5, decimal_places=1)
    passed: YesNo | None = F("是否合格", confidential=True, default=None)
    supervisor: Text | None = F("监考人", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One test per person and exercise."""
        return ("exercise", "person")
