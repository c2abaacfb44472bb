"""Applications: an event log that is only ever added to, and the counts that were published from it."""

from datetime import date, datetime
from typing import ClassVar

from pydantic import model_validator

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class Action(Choice):
    """What happened to an application."""

    APPLIED = "applied", "报名"
    CHANGED = "changed", "改报"
    WITHDRAWN = "withdrawn", "撤回"
    REVIEWED = "reviewed", "资格审查"


class Verdict(Choice):
    """What the qualification review found."""

    QUALIFIED = "qualified", "合格"
    UNQUALIFIED = "unqualified", "不合格"


class ApplicationEvent(Record):
    """One thing that happened to one person's application, with its time.

    ``position`` is the post applied for (applied), changed to (changed), or concerned (withdrawn, reviewed).
    """

    kind: ClassVar[str] = "application-event"
    plural: ClassVar[str] = "application_events"
    title: ClassVar[str] = "报名事件"

    exercise: Slug = F("工作", refers="exercise")
    person: Slug = F("干部", refers="person")
    at: datetime = F("时间", example="2014-11-17 09:12")
    action: Action = F("事项")
    position: Slug = F("职位", refers="position")
    form_signed: YesNo = F("本人签字", "报名表由本人填写并签字。", default=False)
    consent_on: date | None = F("单位同意日期", "所在单位同意的日期。", default=None)
    verdict: Verdict | None = F("审查结果", default=None)
    reason: Text | None = F("原因", default=None)
    reviewer: Text | None = F("审查人", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """A person does one thing at a time."""
        return ("exercise", "person", "at", "action")

    @model_validator(mode="after")
    def _verdict_belongs_to_a_review(self) -> "ApplicationEvent":
        if (self.action is Action.REVIEWED) != (self.verdict is not None):
            raise ValueError("verdict-belongs-to-review")
        return self


class PositionCount(Part):
    """The applicants of one post on one day."""

    position: Slug = F("职位", refers="position", public=True)
    applicants: int = F("报名人数", public=True, ge=0)
    approved: int | None = F("审核通过人数", public=True, default=None, ge=0)


class DailyCount(Record):
    """A published count: frozen, so that what the public read can never silently change."""

    kind: ClassVar[str] = "daily-count"
    plural: ClassVar[str] = "daily_counts"
    title: ClassVar[str] = "每日报名人数"

    exercise: Slug = F("工作", refers="exercise", public=True)
    on: date = F("日期", "统计截止日。", public=True)
    published_on: date | None = F("公布日期", public=True, default=None)
    counts: tuple[PositionCount, ...] = F("各职位人数", public=True)
    stated_openings: int | None = F("原表职数合计", public=True, default=None, ge=0)
    stated_applicants: int | None = F("原表报名合计", public=True, default=None, ge=0)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One count per day."""
        return ("exercise", "on")

    @property
    def total(self) -> int:
        """Applicants of all posts together."""
        return sum(count.applicants for count in self.counts)
