"""Whether somebody has the years and posts that a promotion to county level asks for (N-R08)."""

from dataclasses import dataclass
from datetime import date

from cadre_docs.diagnostics import Message, say
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_inspection import InspectionObject, MoveKind
from cadre_docs.records.level import Level
from cadre_docs.records.tenure import Tenure


@dataclass(frozen=True, slots=True)
class Minimums:
    """Years of work, of field work, as deputy (for a head) and as lower head (for a deputy); posts one level below."""

    work_years: int
    grassroots_years: int
    deputy_years: int
    head_years: int
    posts_below: int


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One condition that is not met: what it is, what is asked for and what there is."""

    name: Message
    least: int
    found: int


def shortfalls(case: LeadingSelectionCase, record: InspectionObject, least: Minimums) -> tuple[Shortfall, ...]:
    """What somebody to be promoted to a post of county level lacks on the day of the choice; whole years count."""
    motion = case.motions.get(record.position)
    if motion is None or record.move is not MoveKind.PROMOTION or motion.level.rank < Level.COUNTY_DEPUTY.rank:
        return ()
    person = case.person(record.person)
    held = case.records.of(Tenure, person=record.person)
    started = person.work_started
    work = started.age_on(record.on.year, record.on.month) if started else 0
    field = _years([one for one in held if one.grassroots], record.on)
    below = {one.post for one in held if one.level.rank == motion.level.rank - 1 and one.since <= record.on}
    asked = [
        (say("工龄", "years of work"), least.work_years, work),
        (say("基层工作年限", "years of field work"), least.grassroots_years, field),
        (say("下一级职位任职数", "posts one level below"), least.posts_below, len(below)),
    ]
    if motion.level is not Level.BUREAU_HEAD and record.level_now.rank == motion.level.rank - 1:
        here = _years([one for one in held if one.level is record.level_now], record.on)
        head = motion.level in (Level.COUNTY_HEAD, Level.BUREAU_HEAD)
        name = say("副职任职年限", "years as a deputy") if head else say("下级正职任职年限", "years as a lower head")
        asked.append((name, least.deputy_years if head else least.head_years, here))
    return tuple(Shortfall(name, wanted, found) for name, wanted, found in asked if found < wanted)


def _years(held: list[Tenure], on: date) -> int:
    """Whole years in posts until a day (inclusive), each stretch counted from its first day."""
    days = 0
    for one in held:
        last = min(one.until or on, on)
        days += max(0, (last - one.since).days + 1)
    return int(days // 365.25)
