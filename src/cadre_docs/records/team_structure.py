"""The analysis of the composition of leading teams: its days, and what is to be done about targets not met."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.model import F, Part, Record, Slug, Text


class StructureRemedy(Part):
    """What is to be done about a target that is not met; ``due`` inclusive."""

    target: Text = F("指标", "指标代号，如 bachelor。", example="bachelor")
    measure: Text = F("整改措施")
    unit: Slug = F("责任单位", refers="unit")
    due: date = F("完成时限", "含当日。")
    done_on: date | None = F("完成日期", default=None)


class StructureAnalysis(Record):
    """One analysis: as of which day, of which teams, and how far it has got."""

    kind: ClassVar[str] = "structure-analysis"
    plural: ClassVar[str] = "structure_analyses"
    title: ClassVar[str] = "结构分析"

    exercise: Slug = F("工作", refers="exercise", public=True)
    on: date = F("统计日期", "年龄、任职均算到这一天。", public=True)
    teams: tuple[Slug, ...] = F("分析的班子", "不填为全部在册班子。", refers="team", public=True, many=True)
    verified_on: date | None = F("数据核对日期", default=None)
    analysed_on: date | None = F("分析完成日期", default=None)
    considered_on: date | None = F("研究日期", default=None)
    body: Text | None = F("研究机构", default=None, example="市委组织部部务会")
    minutes: Text | None = F("会议纪要", default=None)
    published_on: date | None = F("公开日期", "自该日起公开汇总数字；不填则不公开。", public=True, default=None)
    remedies: tuple[StructureRemedy, ...] = F("整改措施", many=True)

    @classmethod
    def identity(cls) -> tuple[str, ...]:
        """One analysis per exercise."""
        return ("exercise",)
