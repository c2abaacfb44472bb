"""Positions: what is offered in an exercise, and what it asks for."""

from functools import cached_property
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Part, Record, Slug, Text, YesNo


class PostKind(Choice):
    """What kind of post it is. The first five are mid-level posts (中层岗位) in the sense of the 2014 plan."""

    SECTION_HEAD = "section-head", "内设科室正职"
    SECTION_DEPUTY = "section-deputy", "内设科室副职"
    BRANCH_HEAD = "branch-head", "派出机构正职"
    BRANCH_DEPUTY = "branch-deputy", "派出机构副职"
    TOWN_SECTION_RANK = "town-section-rank", "镇街道股级岗位"
    STAFF = "staff", "一般岗位"

    @property
    def mid_level(self) -> bool:
        """Whether the post counts as 中层."""
        return self is not PostKind.STAFF


class Education(Choice):
    """Levels of education, lowest first."""

    SECONDARY = "secondary", "中专"
    COLLEGE = "college", "大专"
    BACHELOR = "bachelor", "大学"
    POSTGRADUATE = "postgraduate", "研究生"

    @cached_property
    def rank(self) -> int:
        """0 for the lowest level."""
        return list(Education).index(self)


class Requirements(Part):
    """What a post asks of an applicant; the parts that records can decide have fields of their own."""

    education: Education | None = F("最低学历", public=True, default=None)
    max_age: int | None = F("年龄上限", "周岁，含本数。", public=True, default=None, ge=18, le=70)
    party_member: YesNo = F("须为中共党员", public=True, default=False)
    min_work_years: int | None = F("最少工作年限", "年，含本数。", public=True, default=None, ge=0, le=45)
    degree: Text | None = F("学位要求", public=True, default=None)
    majors: Text | None = F("专业要求", public=True, default=None)
    postgraduate_majors: Text | None = F("研究生专业", public=True, default=None)
    candidates: Text | None = F("对象要求", public=True, default=None)
    education_text: Text | None = F("学历要求", "原表所写的学历要求。", public=True, default=None)
    other: Text | None = F("其他条件", public=True, default=None)


class Position(Record):
    """One post offered in an exercise."""

    kind: ClassVar[str] = "position"
    plural: ClassVar[str] = "positions"
    title: ClassVar[str] = "职位"

    id: Slug = F("编号", "职位编号或职位代码。", public=True, example="fgj-01")
    exercise: Slug = F("工作", "所属工作编号。", refers="exercise", public=True)
    unit: Slug = F("单位", "职位所在单位。", refers="unit", public=True)
    name: Text = F("职位名称", public=True, example="综合科科长")
    sort: PostKind = F("职位类别", public=True, default=PostKind.STAFF)
    openings: int = F("职数", "竞岗或招录人数。", public=True, default=1, ge=1, le=9999)
    duties: Text | None = F("职位简介", public=True, default=None)
    requirements: Requirements = F("资格条件", public=True, default=Requirements())
    employer: Text | None = F("用人单位", "与主管单位不同的用人单位。", public=True, default=None)
    region: Text | None = F("所属市州", public=True, default=None)
    district: Text | None = F("所属地区", public=True, default=None)
    remark: Text | None = F("备注", public=True, default=None)
    legal_procedure: Text | None = F("法律手续", "须履行的法律或章程手续。", public=True, default=None)
