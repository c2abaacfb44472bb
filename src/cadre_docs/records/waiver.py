"""Waivers (例外审批): who asked for what, who allowed it, when and why."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.model import F, Record, Slug, Text


class Waiver(Record):
    """Turns one finding into a recorded exception that the documents concerned then cite, once it is approved."""

    kind: ClassVar[str] = "waiver"
    plural: ClassVar[str] = "waivers"
    title: ClassVar[str] = "例外审批"

    id: Slug = F("编号", example="waiver-01")
    rule: Slug = F("规则", "规则代号，如 too-few-qualified。")
    subject: Text = F("对象", "记录的种类和编号，如 position:fgj-01。")
    proposed_by: Text | None = F("提出单位", "提出例外的单位或人。", default=None)
    proposed_on: date | None = F("提出日期", default=None)
    approved_by: Text | None = F("批准人", "未填批准人和批准日期的，为待批。", default=None)
    approved_on: date | None = F("批准日期", default=None)
    until: date | None = F("有效期至", "含当日；不填则不限。", default=None)
    reason: Text = F("理由")
