"""What a policy must say for the grassroots service of new civil servants to be computed."""

from typing import ClassVar

from pydantic import Field

from cadre_docs.procedures.terms import HIGHER, LOWER, Terms
from cadre_docs.records.choice import Choice
from cadre_docs.records.grassroots_service import ServiceGrade, Signer
from cadre_docs.records.two_way_selection import Relation


class ExperienceTest(Choice):
    """A way of saying that somebody has too little experience; meeting one of those listed is enough (C27).

    ``LITTLE_IN_ALL`` is for anybody hired; the others only for those hired within the look-back.
    """

    LITTLE_IN_ALL = "little-in-all", "基层工作经历合计不足"
    SHORT = "short", "近年录用且基层工作经历不足"
    LITTLE_BEFORE_HIRING = "little-before-hiring", "近年录用且录用前基层工作经历不足"


class GrassrootsServiceTerms(Terms):
    """The numbers of grassroots service in months; bounds are inclusive."""

    procedure: ClassVar[str] = "grassroots_service"

    experience_tests: tuple[ExperienceTest, ...] = Field(
        title="须锻炼的情形", description="符合其一即须锻炼", min_length=1
    )
    total_months: int = Field(title="经历合计最少月数", ge=0, json_schema_extra=HIGHER)
    short_months: int = Field(title="近年录用者经历最少月数", ge=0, json_schema_extra=HIGHER)
    months_before_hiring: int = Field(title="录用前经历最少月数", ge=0, json_schema_extra=HIGHER)
    lookback_months: int = Field(title="近年录用的范围", description="启动之日前的月数，含本数", ge=1)
    within_months: int = Field(
        title="须开始锻炼的期限", description="录用后的月数，含届满之日", ge=1, json_schema_extra=LOWER
    )
    min_months: int = Field(title="锻炼最短月数", ge=1, json_schema_extra=HIGHER)
    max_months: int = Field(title="锻炼最长月数", ge=1, json_schema_extra=LOWER)
    kept_relations: tuple[Relation, ...] = Field(title="锻炼期间不转的关系")
    grades: tuple[ServiceGrade, ...] = Field(title="考核等次", min_length=1)
    signers: tuple[Signer, ...] = Field(title="共同考核的单位", min_length=1)
    reminder_months: int | None = Field(
        title="提前提醒的月数", description="到期前的月数，含本数；不写则到期才提醒", ge=0, default=None
    )
