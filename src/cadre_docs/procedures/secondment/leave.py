"""Who approves a leave, and whether it must be filed (S1-J12, S1-J13, S1-A17)."""

from dataclasses import dataclass
from decimal import Decimal

from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import LeaveApprover, SecondmentAbsence, SecondmentLeave


@dataclass(frozen=True, slots=True)
class LeaveCheck:
    """A leave against the policy. ``approvers`` may approve it; empty where the policy does not say."""

    leave: SecondmentLeave
    approvers: tuple[LeaveApprover, ...]
    to_file: bool

    @property
    def approver_wrong(self) -> bool:
        """Whether somebody else approved it."""
        return bool(self.approvers) and self.leave.approver is not None and self.leave.approver not in self.approvers

    @property
    def unfiled(self) -> bool:
        """Whether it must be filed and is not."""
        return self.to_file and self.leave.filed_on is None


def approvers_of(case: SecondmentCase, days: Decimal) -> tuple[LeaveApprover, ...]:
    """Who may approve a leave of so many days; both where the policy's two clauses meet and it leaves that open."""
    line = case.terms.leave_host_days
    if line is None:
        return ()
    if days < line:
        return (LeaveApprover.HOST,)
    if days > line:
        return (LeaveApprover.ORGANISATION_DEPARTMENT,)
    boundary = case.terms.leave_boundary
    either = (LeaveApprover.HOST, LeaveApprover.ORGANISATION_DEPARTMENT)
    return either if boundary == "either" else (LeaveApprover.of(boundary),)


def leave_check(case: SecondmentCase, leave: SecondmentLeave) -> LeaveCheck:
    """One leave against the policy."""
    line = case.terms.leave_filing_days
    return LeaveCheck(leave, approvers_of(case, leave.days), line is not None and leave.days >= line)


def excused(case: SecondmentCase, absence: SecondmentAbsence) -> bool:
    """Whether approved leaves cover every day of an absence."""
    approved = [one for one in case.leaves if one.posting == absence.posting and one.approved_on is not None]
    days = (absence.until - absence.since).days + 1
    covered = {
        day
        for one in approved
        for day in range(one.since.toordinal(), one.until.toordinal() + 1)
        if absence.since.toordinal() <= day <= absence.until.toordinal()
    }
    return len(covered) == days
