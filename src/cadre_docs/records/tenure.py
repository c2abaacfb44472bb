"""Who has held which post, from when to when: what tenure, rotation and field experience are counted from."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Record, Slug, Text, YesNo


class AppointedBy(Choice):
    """How the post is filled; terms of office differ."""

    ELECTION = "election", "选任制"
    APPOINTMENT = "appointment", "委任制"
    CONTRACT = "contract", "聘任制"


class Tenure(Record):
    """One person in one post of one unit. ``until`` is the last day (inclusive); none: in post."""

    kind: ClassVar[str] = "tenure"
    plural: ClassVar[str] = "tenures"
    title: ClassVar[str] = "任职经历"

    person: Slug = F("干部", refers="person")
    unit: Slug = F("单位", refers="unit")
    post: Text = F("职务", example="办公室主任")
    level: Level = F("职务层次")
    since: date = F("任职日期", "首日（含）。")
    until: date | None = F("离任日期", "末日（含）；不填为现任。", default=None)
    section: Text | None = F("科室", "内设机构名称。", default=None)
    appointed_by: AppointedBy = F("任用方式", default=AppointedBy.APPOINTMENT)
    key_post: YesNo = F("关键岗位", "管人、财、物或项目申报、审批等。", default=False)
    grassroots: YesNo = F("基层工作", "计入基层工作经历。", default=False)
    reappointed_on: tuple[date, ...] = F("重新任命日期", "连任时每一任期的任命日期。", many=True)
    supervisor: Slug | None = F("分管领导", refers="person", default=None)
    supervised_since: date | None = F("分管起始日期", default=None)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One record per person, unit, post and first day."""
        return ("person", "unit", "post", "since")

    def held_on(self, on: date) -> bool:
        """Whether the post is held on a day."""
        return self.since <= on and (self.until is None or on <= self.until)
