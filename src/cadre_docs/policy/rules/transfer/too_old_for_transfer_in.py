"""N-D2: ages for transfers-in by the level of the post."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.level import Level
from cadre_docs.records.transfer import OrganTier, TransferKind


class Ages(Parameters):
    """The highest ages, in years, inclusive."""

    bureau: int = Field(title="厅局级年龄上限")
    county_team: int = Field(title="县级领导班子成员年龄上限")
    county: int = Field(title="县处级年龄上限")
    township: int = Field(title="乡科级年龄上限")


_COUNTY_TEAM = (Level.COUNTY_DEPUTY, Level.COUNTY_HEAD)


@rule(zh="调任年龄超过转述的上限", en="Older than the reported limit for a transfer-in", rows=("N-D2",))
def too_old_for_transfer_in(case: TransferCase, parameters: Ages) -> Iterator[Finding]:
    """调任人选的年龄超过转述所见的上限。

    查什么：登记之月的周岁数不超过拟任职务层次的上限（含本数）；中层职务不设。
    为什么：二〇〇八年试行文本的转述分厅局、县（市）领导班子、其他处级、科级给出上限；现行年龄未核对，只作提示。
    怎么办：核对现行规定后再定。
    示例：拟任科级、上限四十的，登记时满四十岁可以，满四十一岁提示。

    Checks: the age in the month of registration does not exceed the limit of the level, that age included; sections'
    posts have none.
    Why: reports of the 2008 trial text give limits by level; those in force were not verified, so this only warns.
    What to do: check the rules in force before deciding.
    Example: for a township-level post with a limit of 40, 40 is fine and 41 is reported.
    """
    limits = {
        Level.TOWNSHIP_DEPUTY: parameters.township,
        Level.TOWNSHIP_HEAD: parameters.township,
        Level.COUNTY_DEPUTY: parameters.county,
        Level.COUNTY_HEAD: parameters.county,
        Level.BUREAU_DEPUTY: parameters.bureau,
        Level.BUREAU_HEAD: parameters.bureau,
    }
    for person, one in case.candidates.items():
        limit = limits.get(one.to_level)
        if one.to_tier is OrganTier.COUNTY and one.leading_member and one.to_level in _COUNTY_TEAM:
            limit = parameters.county_team
        age = case.person(person).birth.age_on(one.registered_on.year, one.registered_on.month)
        if one.sort is not TransferKind.TRANSFER_IN or limit is None or age <= limit:
            continue
        message = say(
            "{person}调任{level_zh}，登记时 {age} 周岁，转述的上限是 {limit} 周岁",
            "{person} was {age} when put on record for a transfer-in at {level_en}; the reported limit is {limit}",
            person=case.person(person).name,
            level_zh=one.to_level.label,
            level_en=one.to_level.value,
            age=age,
            limit=limit,
        )
        hint = say("核对现行规定", "check the rules in force")
        yield Finding(message, hint, one, ("to_level",), about(person=person))
