"""The targets of composition that a policy may set: of whom, what is counted, and which numbers decide.

``TARGETS`` has one entry for each slug that ``team_structure.targets`` may name; the numbers are the policy's.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import MappingProxyType

from cadre_docs.procedures.team_structure.case import Seat
from cadre_docs.procedures.team_structure.terms import TeamStructureTerms
from cadre_docs.procedures.team_structure.traits import (
    Numbers,
    about_age,
    appointed_about,
    appointed_between,
    at_most_aged,
    bachelor,
    non_party,
    postgraduate,
    woman,
)
from cadre_docs.records.level import Level
from cadre_docs.records.team import TeamRole


class Form(StrEnum):
    """What a target compares. ``AT_LEAST`` and ``OVER`` are shares of people, inclusive and exclusive bounds."""

    AT_LEAST = "at-least"
    OVER = "over"
    ABOUT = "about"
    TEAMS_AT_LEAST = "teams-at-least"
    TEAMS_ABOUT = "teams-about"
    EACH_TEAM = "each-team"
    COUNT = "count"
    REPORT = "report"

    @property
    def of_teams(self) -> bool:
        """Whether teams are counted rather than people."""
        return self in (Form.TEAMS_AT_LEAST, Form.TEAMS_ABOUT, Form.EACH_TEAM)


class Topic(StrEnum):
    """What a target is about, as charts and tables group them."""

    AGE = "age"
    EDUCATION = "education"
    SEX = "sex"
    PARTY = "party"

    @property
    def label(self) -> str:
        """The Chinese name."""
        return {"age": "年龄", "education": "学历", "sex": "性别", "party": "党派"}[self.value]


Trait = Callable[[Seat, Numbers], bool | None]
"""Whether a person in a seat counts; None where the records do not say."""


@dataclass(frozen=True, slots=True)
class Target:
    """One target. ``needs`` are the numbers without which it cannot be told; ``who`` restricts the seats looked at."""

    slug: str
    title: str
    topic: Topic
    form: Form
    trait: Trait
    needs: tuple[str, ...]
    role: TeamRole | None = None
    levels: tuple[Level, ...] = ()
    newly_appointed: bool = False

    def numbers(self, terms: TeamStructureTerms) -> Numbers:
        """Its numbers under a policy."""
        name = self.slug.replace("-", "_")
        return Numbers(**{one.name: getattr(terms, f"{name}_{one.name}", None) for one in fields(Numbers)})

    def missing(self, numbers: Numbers) -> tuple[str, ...]:
        """The values that the policy must still give, as it names them."""
        name = self.slug.replace("-", "_")
        return tuple(f"team_structure.{name}_{one}" for one in self.needs if getattr(numbers, one) is None)

    def ages(self) -> bool:
        """Whether people leave it by growing older."""
        return self.topic is Topic.AGE and not self.newly_appointed


_COUNTY = tuple(level for level in Level if level.rank >= Level.COUNTY_DEPUTY.rank)
_HEAD = TeamRole.HEAD
_AGE_SHARE = ("teams", "age", "share", "tolerance")
_ABOUT_AGE = ("teams", "age", "age_tolerance")

_ALL = (
    Target("bachelor", "大学本科以上学历", Topic.EDUCATION, Form.AT_LEAST, bachelor, ("teams", "share")),
    Target("postgraduate", "研究生学历", Topic.EDUCATION, Form.ABOUT, postgraduate, ("teams", "share", "tolerance")),
    Target("postgraduate-number", "研究生学历人数", Topic.EDUCATION, Form.REPORT, postgraduate, ("teams",)),
    Target("core-age", "主体年龄", Topic.AGE, Form.OVER, at_most_aged, (*_ABOUT_AGE, "share")),
    Target("under-forty", "40岁以下", Topic.AGE, Form.ABOUT, at_most_aged, _AGE_SHARE),
    Target("under-thirty-five", "35岁以下", Topic.AGE, Form.ABOUT, at_most_aged, _AGE_SHARE),
    Target(
        "promoted-young",
        "新任30至35岁左右干部",
        Topic.AGE,
        Form.REPORT,
        appointed_between,
        ("teams", "least_age", "age", "age_tolerance"),
        newly_appointed=True,
    ),
    Target("young-in-departments", "有35岁以下干部的部门班子", Topic.AGE, Form.TEAMS_ABOUT, at_most_aged, _AGE_SHARE),
    Target("young-heads", "35岁左右的部门正职", Topic.AGE, Form.REPORT, about_age, _ABOUT_AGE, role=_HEAD),
    Target("young-in-towns", "30岁左右及以下干部", Topic.AGE, Form.EACH_TEAM, at_most_aged, (*_ABOUT_AGE, "count")),
    Target("young-town-heads", "30岁左右的镇正职", Topic.AGE, Form.REPORT, about_age, _ABOUT_AGE, role=_HEAD),
    Target(
        "young-county-leaders",
        "新任35岁左右县处级干部",
        Topic.AGE,
        Form.REPORT,
        appointed_about,
        _ABOUT_AGE,
        levels=_COUNTY,
        newly_appointed=True,
    ),
    Target("women-in-departments", "有女干部的部门班子", Topic.SEX, Form.TEAMS_AT_LEAST, woman, ("teams", "share")),
    Target(
        "women-in-listed",
        "列名单位的女干部",
        Topic.SEX,
        Form.EACH_TEAM,
        woman,
        ("teams", "categories", "count"),
    ),
    Target("women-in-towns", "镇班子的女干部", Topic.SEX, Form.EACH_TEAM, woman, ("teams", "count")),
    Target("women-town-heads", "镇党政正职中的女干部", Topic.SEX, Form.AT_LEAST, woman, ("teams", "share"), role=_HEAD),
    Target("women-in-villages", "村级组织的女委员", Topic.SEX, Form.EACH_TEAM, woman, ("teams", "count")),
    Target("non-party-number", "政府工作部门的党外干部", Topic.PARTY, Form.COUNT, non_party, ("teams", "count")),
    Target(
        "non-party-in-listed",
        "列名部门的党外干部",
        Topic.PARTY,
        Form.EACH_TEAM,
        non_party,
        ("teams", "categories", "count"),
    ),
    Target("non-party-in-courts", "法院检察院的党外干部", Topic.PARTY, Form.EACH_TEAM, non_party, ("teams", "count")),
    Target("non-party-in-towns", "镇班子的党外干部", Topic.PARTY, Form.REPORT, non_party, ("teams",)),
    Target(
        "non-party-in-institutions",
        "企事业单位的党外领导",
        Topic.PARTY,
        Form.EACH_TEAM,
        non_party,
        ("teams", "categories", "count"),
    ),
    Target(
        "section-heads-under-forty",
        "正科职中40周岁以下",
        Topic.AGE,
        Form.AT_LEAST,
        at_most_aged,
        ("teams", "age", "share"),
        levels=(Level.TOWNSHIP_HEAD,),
    ),
    Target(
        "section-heads-about-thirty-five",
        "正科职中35周岁左右",
        Topic.AGE,
        Form.COUNT,
        about_age,
        (*_ABOUT_AGE, "count"),
        levels=(Level.TOWNSHIP_HEAD,),
    ),
    Target(
        "section-deputies-about-thirty",
        "副科职中30周岁左右",
        Topic.AGE,
        Form.AT_LEAST,
        about_age,
        (*_ABOUT_AGE, "share"),
        levels=(Level.TOWNSHIP_DEPUTY,),
    ),
)

TARGETS: Mapping[str, Target] = MappingProxyType({target.slug: target for target in _ALL})
"""Every target by slug."""


def targets_in_force(terms: TeamStructureTerms) -> tuple[Target, ...]:
    """The targets that a policy sets, in its order; a slug that no target has is left out (a rule tells of it)."""
    return tuple(TARGETS[slug] for slug in terms.targets if slug in TARGETS)
