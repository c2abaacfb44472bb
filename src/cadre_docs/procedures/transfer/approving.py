"""Whose approval a transfer-in has and lacks (S0-85, C30), and what is checked of candidates (S0-86)."""

from collections.abc import Iterable

from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.transfer import (
    ApproverRole,
    Check,
    CheckItem,
    TransferCandidate,
    TransferKind,
)


def missing_approvers(case: TransferCase, candidate: TransferCandidate) -> tuple[ApproverRole, ...]:
    """Those who must approve a transfer-in and have not by the case's date; a refusal is no approval."""
    if candidate.sort is not TransferKind.TRANSFER_IN:
        return ()
    given = {one.role for one in candidate.approvals if one.approved and one.on <= case.as_of}
    return tuple(role for role in case.terms.approvers if role not in given)


def approved_late(case: TransferCase, candidate: TransferCandidate) -> tuple[ApproverRole, ...]:
    """Those who must approve and did so only after the decision."""
    if candidate.sort is not TransferKind.TRANSFER_IN or candidate.decided_on is None:
        return ()
    first: dict[ApproverRole, list[bool]] = {}
    for one in candidate.approvals:
        if one.approved and one.on <= case.as_of:
            first.setdefault(one.role, []).append(one.on <= candidate.decided_on)
    return tuple(role for role in case.terms.approvers if role in first and not any(first[role]))


def decided(case: TransferCase, candidate: TransferCandidate) -> bool:
    """Whether it has been decided by the case's date to take the person."""
    return candidate.decided_on is not None and candidate.decided_on <= case.as_of


def check_of(candidate: TransferCandidate, item: CheckItem) -> Check | None:
    """What was last put on record of one condition; None where it was not checked."""
    return next((one for one in reversed(candidate.checks) if one.item is item), None)


def unmet(candidate: TransferCandidate, items: Iterable[CheckItem]) -> tuple[CheckItem, ...]:
    """The conditions that were not checked, are not met, or have no evidence."""
    return tuple(item for item in items if not candidate.passed(item))
