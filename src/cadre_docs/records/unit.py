"""Units: towns, departments, and what the policy counts in them."""

from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.model import F, Record, Slug, Text


class UnitKind(Choice):
    """What sort of unit it is; the policy treats towns, departments and vertical units differently."""

    TOWN = "town", "镇（街道）"
    DEPARTMENT = "department", "市级机关部门"
    MASS_ORGANISATION = "mass-organisation", "群团机关"
    INSTITUTION = "institution", "参公事业单位"
    VERTICAL = "vertical", "垂直管理部门"
    OTHER = "other", "其他单位"


class Unit(Record):
    """A unit with posts of its own."""

    kind: ClassVar[str] = "unit"
    plural: ClassVar[str] = "units"
    title: ClassVar[str] = "单位"

    id: Slug = F("编号", "单位编号，字母数字和连字符。", public=True, example="fgj")
    name: Text = F("名称", public=True, example="安禾市发展和改革局")
    short_name: Text | None = F("简称", public=True, default=None)
    sort: UnitKind = F("单位类别", public=True, default=UnitKind.OTHER)
    mid_level_posts: int | None = F("核定中层职数", ge=0, default=None)
    party_group: Text | None = F("党委（党组）", "讨论决定任免的机构名称。", public=True, default=None)
    head: Slug | None = F("主要负责人", refers="person", default=None)
    parent: Slug | None = F("上级单位", refers="unit", public=True, default=None)

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name
