"""Leading teams (领导班子): which unit has one, and who sits in it as what."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.choice import Choice
from cadre_docs.records.level import Level
from cadre_docs.records.model import F, Part, Record, Slug, Text


class TeamKind(Choice):
    """Which sort of leading team; targets of composition differ. ``STAFF`` is all the cadres of a unit."""

    CITY = "city", "市级党政领导班子"
    DEPARTMENT = "department", "市级机关部门领导班子"
    PARTY_COMMITTEE = "town-party", "镇党委领导班子"
    TOWN_GOVERNMENT = "town-government", "镇政府领导班子"
    TOWN_ECONOMY = "town-economy", "镇经济工作班子"
    COURT_OR_PROCURATORATE = "court-or-procuratorate", "法院检察院领导班子"
    MASS_ORGANISATION = "mass-organisation", "人民团体领导班子"
    INSTITUTION = "institution", "企事业单位领导班子"
    VILLAGE_BRANCH = "village-branch", "村党支部"
    VILLAGE_COMMITTEE = "village-committee", "村民委员会"
    STAFF = "staff", "干部队伍"


class TeamRole(Choice):
    """Head or deputy of a team."""

    HEAD = "head", "正职"
    DEPUTY = "deputy", "副职"
    MEMBER = "member", "成员"


class TeamMember(Part):
    """One seat. Both dates inclusive; without ``since`` it has been held from before the records begin."""

    person: Slug = F("干部", refers="person", public=True)
    role: TeamRole = F("班子职务", public=True)
    post: Text = F("职务", public=True)
    level: Level | None = F("职务层次", default=None)
    since: date = F("任职日期", "首日（含）；不填为记录开始以前。", default=date.min)
    until: date | None = F("离任日期", "末日（含）；不填为现任。", default=None)

    def held_on(self, on: date) -> bool:
        """Whether the seat is held on a day."""
        return self.since <= on and (self.until is None or on <= self.until)


class Team(Record):
    """A leading team of a unit, or all the cadres of one."""

    kind: ClassVar[str] = "team"
    plural: ClassVar[str] = "teams"
    title: ClassVar[str] = "领导班子"

    id: Slug = F("编号", public=True)
    name: Text = F("名称", public=True, example="安禾市教育局领导班子")
    unit: Slug = F("单位", refers="unit", public=True)
    sort: TeamKind = F("班子类别", public=True)
    categories: tuple[Text, ...] = F(
        "行业", "如教育、卫生、审计；合署的写多个。指标按行业列出单位时使用。", public=True, many=True
    )
    heads: int = F("核定正职数", ge=0, default=1)
    deputies: int = F("核定副职数", ge=0, default=0)
    members: tuple[TeamMember, ...] = F("成员", public=True, many=True)

    def members_on(self, on: date) -> tuple[TeamMember, ...]:
        """Who sits in it on a day."""
        return tuple(one for one in self.members if one.held_on(on))
