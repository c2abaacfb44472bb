"""S0-59: an appointed leader stays in one post for ten years at most."""

from collections.abc import Iterator

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.procedures.rotation.offices import office_terms, reappointed
from cadre_docs.records.tenure import AppointedBy


@rule(zh="委任制连任超过规定年数", en="An appointed leader has been in one post too long", rows=("S0-59",))
def tenure_over_limit(case: RotationCase) -> Iterator[Finding]:
    """委任制领导干部在同一职务连续任职超过规定年数，或决定连任的任期将会超过。

    查什么：委任制现任领导职务，到规定年数的同一日为止（当日可以）；决定连任的，下一任期届满不晚于该日。
    为什么：工作计划规定一次任期五年，连任不超过十年。
    怎么办：任期届满时另行安排。
    示例：2004 年 12 月 26 日任职，2014 年 12 月 26 日仍在任可以，12 月 27 日不可以。

    Checks: an appointed holder of a leading post stays no longer than the same day so many years later, that day
    included; where another term is decided, it ends by then.
    Why: the plan gives a term of five years and no more than ten in all.
    What to do: find another post at the end of the term.
    Example: in post since 26 December 2004, the 26th of December 2014 is fine, the 27th is not.
    """
    years = case.terms.appointed_max_years
    for term in office_terms(case):
        tenure = term.tenure
        if years is None or tenure.appointed_by is not AppointedBy.APPOINTMENT:
            continue
        limit = months_after(term.since, 12 * years)
        until = months_after(term.ends, 12 * (case.terms.term_years or 0)) if reappointed(term) else case.as_of
        if until <= limit:
            continue
        message = say(
            "{person}自 {since} 起任{post}，"
            + ("连任至 {until} 将超过" if reappointed(term) else "已超过")
            + " {years} 年",
            "{person} has been {post} since {since}: more than {years} years by {until}",
            person=case.person(tenure.person).name,
            post=tenure.post,
            since=term.since,
            until=until,
            years=years,
        )
        hint = say("任期届满时另行安排", "find another post at the end of the term")
        yield Finding(message, hint, tenure, ("since",), about(person=tenure.person, unit=tenure.unit))
