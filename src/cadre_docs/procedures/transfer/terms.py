"""What a policy may say for transfers to be computed. What a policy does not speak of is not computed."""

from decimal import Decimal
from typing import ClassVar

from pydantic import Field

from cadre_docs.procedures.terms import LOWER, Terms
from cadre_docs.records.transfer import ApproverRole, StaffingStep, TransferMethod


class TransferTerms(Terms):
    """The values of transfers. A policy that leaves one out does not regulate it: the computation is silent then."""

    procedure: ClassVar[str] = "transfer"

    approvers: tuple[ApproverRole, ...] = Field(
        title="调任审批方", description="缺一不可；不写为本政策不作规定", default=()
    )
    bound_free_methods: tuple[TransferMethod, ...] = Field(
        title="可跨系统跨地区的选拔方式", description="不写为本政策不作规定", default=()
    )
    staffing_order: tuple[StaffingStep, ...] = Field(title="用人程序的先后", default=())
    borrow_months: int | None = Field(
        title="借用最长月数", description="含届满之日", ge=1, default=None, json_schema_extra=LOWER
    )
    borrow_reminder_days: int | None = Field(
        title="借用到期提醒", description="期满前的自然日数，含本数", ge=0, default=None
    )
    handover_days: int | None = Field(
        title="转任交接期限", description="自通知次日起的工作日数", ge=1, default=None, json_schema_extra=LOWER
    )
    file_months: int | None = Field(
        title="档案转递和审核期限", description="各自的月数", ge=1, default=None, json_schema_extra=LOWER
    )
    exam_weight: Decimal | None = Field(
        title="考试成绩权重", description="其余为考核成绩权重；不写不计综合成绩", ge=0, le=1, default=None
    )
