"""By when a resignation is decided, what bars it, and how long it binds afterwards (N-L85, N-L86, N-L107, S3-46)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.calendar import calendar_days_after, months_after
from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import Resignation


@dataclass(frozen=True, slots=True)
class ResignationState:
    """A resignation as of a date. ``decide_by`` is the last day for the decision, None where no policy sets one.

    ``restricted_until`` is the last day on which work in the old field is barred, once somebody has left the service.
    """

    resignation: Resignation
    days: int | None
    decide_by: date | None
    bars: tuple[Message, ...]
    restricted_until: date | None
    restricted_years: int | None


def resignation_state(case: AdjustmentCase, one: Resignation) -> ResignationState:
    """One resignation: its term, its bars and what follows."""
    terms = case.terms
    days = terms.resignation_leader_days if one.level.leading else terms.resignation_days
    if not one.from_service and terms.resignation_scope == "service":
        days = None
    decide_by = calendar_days_after(one.applied_on, days) if one.applied_on and days else None
    years = terms.exit_leader_years if one.level.leading else terms.exit_years
    until = None
    if one.from_service and years and one.left_on and one.left_on <= case.as_of:
        until = months_after(one.left_on, 12 * years)
    return ResignationState(one, days, decide_by, tuple(bars(one)), until, years if until else None)


def bars(one: Resignation) -> list[Message]:
    """Why it may not be granted, judged on the day of the application; the last day of a term is still within it."""
    on = one.applied_on
    found: list[Message] = []
    if one.service_until is not None and on is not None and on <= one.service_until:
        found.append(
            say("未满最低服务年限（至 {day}）", "the minimum service lasts until {day}", day=one.service_until)
        )
    if one.secret_post:
        found.append(
            say("在涉及国家安全、重要机密的岗位任职", "the post touches on state security or important secrets")
        )
    elif one.secret_until is not None and on is not None and on <= one.secret_until:
        found.append(
            say("脱密期未满（至 {day}）", "the time after a secret post lasts until {day}", day=one.secret_until)
        )
    if one.unfinished_duty:
        found.append(
            say("重要公务尚未处理完毕，须由本人继续处理", "important business is unfinished and needs this person")
        )
    if one.under_inquiry:
        found.append(say("正在接受审计、纪律审查、监察调查或涉嫌犯罪", "an audit or inquiry is under way"))
    return found
