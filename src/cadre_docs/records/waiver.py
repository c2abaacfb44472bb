"""Waivers (例外审批): who allowed what, when and why."""

from datetime import date
from typing import ClassVar

from cadre_docs.records.model import F, Record, Slug, Text


class Waiver(Record):
    """Turns one finding into a recorded exception that the documents concerned then cite."""

    kind: ClassVar[str] = "waiver"
    plural: ClassVar[str] = "waivers"
    title: ClassVar[str] = "例外审批"

    id: Slug = F("编号", example="waiver-01")
    rule: Slug = F("规则", "规则代号，如 too-few-qualified。")
    subject: Text = F("对象", "记录的种类和编号，如 position:fgj-01。")
    approved_by: Text = F("批准人")
    approved_on: date = F("批准日期")
    until: date | None = F("有效期至", "含当日；不填则不限。", default=None)
    reason: Text = F("理由")
