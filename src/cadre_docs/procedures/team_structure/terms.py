"""What a policy says of the composition of teams: which targets it sets, and the numbers of each.

A number that a policy leaves out is None; what needs it cannot be told and says so. Shares are fractions of one, ages
whole years; ``age`` is an upper bound, inclusive, unless its target says “about”.
"""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from pydantic import Field

from cadre_docs.procedures.terms import HIGHER, Terms
from cadre_docs.records.team import TeamKind

Teams = tuple[TeamKind, ...] | None
Names = tuple[str, ...] | None


def _teams(of: str) -> Any:
    return Field(default=None, title=f"{of}：班子类别", min_length=1)


def _named(of: str) -> Any:
    return Field(default=None, title=f"{of}：列名行业", min_length=1)


def _age(of: str) -> Any:
    return Field(default=None, title=f"{of}：年龄", ge=16, le=100)


def _years(of: str) -> Any:
    return Field(default=None, title=f"{of}：年龄“左右”的幅度（岁）", ge=0, le=10)


def _least(of: str) -> Any:
    return Field(default=None, title=f"{of}：占比下限", ge=0, le=1, json_schema_extra=HIGHER)


def _about(of: str) -> Any:
    return Field(default=None, title=f"{of}：占比", ge=0, le=1)


def _within(of: str) -> Any:
    return Field(default=None, title=f"{of}：占比“左右”的幅度", ge=0, le=1)


def _number(of: str) -> Any:
    return Field(default=None, title=f"{of}：人数下限", ge=0, json_schema_extra=HIGHER)


class TeamStructureTerms(Terms):
    """The targets in force (``targets``, by slug) and their numbers: ``<slug>_<number>``."""

    procedure: ClassVar[str] = "team_structure"

    targets: tuple[str, ...] = Field(title="结构指标", description="现行指标的代号", min_length=1)
    main_teams: tuple[TeamKind, ...] = Field(title="统计范围", description="汇总统计的班子类别", min_length=1)
    age_lines: tuple[int, ...] = Field(title="年龄分段线", description="各段上限（含），由小到大", min_length=1)
    deadline: date = Field(title="达标时限")
    counted_from: date = Field(title="新任职起算日", description="“选拔一批”自该日起统计")

    bachelor_teams: Teams = _teams("大学本科以上")
    bachelor_share: Decimal | None = _least("大学本科以上")
    postgraduate_teams: Teams = _teams("研究生")
    postgraduate_share: Decimal | None = _about("研究生")
    postgraduate_tolerance: Decimal | None = _within("研究生")
    postgraduate_number_teams: Teams = _teams("研究生人数")

    core_age_teams: Teams = _teams("主体年龄")
    core_age_age: int | None = _age("主体年龄")
    core_age_age_tolerance: int | None = _years("主体年龄")
    core_age_share: Decimal | None = _least("主体年龄")
    under_forty_teams: Teams = _teams("40岁以下")
    under_forty_age: int | None = _age("40岁以下")
    under_forty_share: Decimal | None = _about("40岁以下")
    under_forty_tolerance: Decimal | None = _within("40岁以下")
    under_thirty_five_teams: Teams = _teams("35岁以下")
    under_thirty_five_age: int | None = _age("35岁以下")
    under_thirty_five_share: Decimal | None = _about("35岁以下")
    under_thirty_five_tolerance: Decimal | None = _within("35岁以下")
    promoted_young_teams: Teams = _teams("新任年轻干部")
    promoted_young_least_age: int | None = _age("新任年轻干部下限")
    promoted_young_age: int | None = _age("新任年轻干部上限")
    promoted_young_age_tolerance: int | None = _years("新任年轻干部")
    young_in_departments_teams: Teams = _teams("部门班子年轻干部")
    young_in_departments_age: int | None = _age("部门班子年轻干部")
    young_in_departments_share: Decimal | None = _about("部门班子年轻干部")
    young_in_departments_tolerance: Decimal | None = _within("部门班子年轻干部")
    young_heads_teams: Teams = _teams("部门年轻正职")
    young_heads_age: int | None = _age("部门年轻正职")
    young_heads_age_tolerance: int | None = _years("部门年轻正职")
    young_in_towns_teams: Teams = _teams("镇班子年轻干部")
    young_in_towns_age: int | None = _age("镇班子年轻干部")
    young_in_towns_age_tolerance: int | None = _years("镇班子年轻干部")
    young_in_towns_count: int | None = _number("镇班子年轻干部")
    young_town_heads_teams: Teams = _teams("镇年轻正职")
    young_town_heads_age: int | None = _age("镇年轻正职")
    young_town_heads_age_tolerance: int | None = _years("镇年轻正职")
    young_county_leaders_teams: Teams = _teams("新任年轻县处级干部")
    young_county_leaders_age: int | None = _age("新任年轻县处级干部")
    young_county_leaders_age_tolerance: int | None = _years("新任年轻县处级干部")

    women_in_departments_teams: Teams = _teams("部门班子女干部")
    women_in_departments_share: Decimal | None = _least("部门班子女干部")
    women_in_listed_teams: Teams = _teams("列名单位女干部")
    women_in_listed_categories: Names = _named("列名单位女干部")
    women_in_listed_count: int | None = _number("列名单位女干部")
    women_in_towns_teams: Teams = _teams("镇班子女干部")
    women_in_towns_count: int | None = _number("镇班子女干部")
    women_town_heads_teams: Teams = _teams("镇女正职")
    women_town_heads_share: Decimal | None = _least("镇女正职")
    women_in_villages_teams: Teams = _teams("村级组织女委员")
    women_in_villages_count: int | None = _number("村级组织女委员")

    non_party_number_teams: Teams = _teams("政府部门党外干部")
    non_party_number_count: int | None = _number("政府部门党外干部")
    non_party_in_listed_teams: Teams = _teams("列名部门党外干部")
    non_party_in_listed_categories: Names = _named("列名部门党外干部")
    non_party_in_listed_count: int | None = _number("列名部门党外干部")
    non_party_in_courts_teams: Teams = _teams("法院检察院党外干部")
    non_party_in_courts_count: int | None = _number("法院检察院党外干部")
    non_party_in_towns_teams: Teams = _teams("镇班子党外干部")
    non_party_in_institutions_teams: Teams = _teams("企事业单位党外领导")
    non_party_in_institutions_categories: Names = _named("企事业单位党外领导")
    non_party_in_institutions_count: int | None = _number("企事业单位党外领导")

    section_heads_under_forty_teams: Teams = _teams("正科职40周岁以下")
    section_heads_under_forty_age: int | None = _age("正科职40周岁以下")
    section_heads_under_forty_share: Decimal | None = _least("正科职40周岁以下")
    section_heads_about_thirty_five_teams: Teams = _teams("正科职35周岁左右")
    section_heads_about_thirty_five_age: int | None = _age("正科职35周岁左右")
    section_heads_about_thirty_five_age_tolerance: int | None = _years("正科职35周岁左右")
    section_heads_about_thirty_five_count: int | None = _number("正科职35周岁左右")
    section_deputies_about_thirty_teams: Teams = _teams("副科职30周岁左右")
    section_deputies_about_thirty_age: int | None = _age("副科职30周岁左右")
    section_deputies_about_thirty_age_tolerance: int | None = _years("副科职30周岁左右")
    section_deputies_about_thirty_share: Decimal | None = _least("副科职30周岁左右")
