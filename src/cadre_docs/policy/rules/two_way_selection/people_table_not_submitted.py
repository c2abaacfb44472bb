"""S4-44: the units submit their tables of people before the vacancies are published."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(zh="未报送人员基本情况表", en="A unit has not submitted its table of people", rows=("S4-44",))
def people_table_not_submitted(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """缺员已经公布，单位还没有报送交流对象的基本情况表，或在公布之后才报送。

    查什么：缺员公布以后，每名交流对象都有报送日期，不晚于公布当日。
    为什么：先确定和报送交流对象，再公布缺员。
    怎么办：尽快报送；已经报送的补登日期。
    示例：缺员 12 月 23 日公布，12 月 23 日报送可以，12 月 24 日报送不可以。

    Checks: once the vacancies are published, everybody put forward has a day of submission, no later than that.
    Why: people are put forward and submitted before the vacancies are published.
    What to do: submit the table; record the day if it was submitted.
    Example: published on 23 December; submitted on the 23rd is fine, on the 24th it is not.
    """
    published = case.published_on
    for one in case.participants.values():
        if published is None or (one.submitted_on and one.submitted_on <= published):
            continue
        message = say(
            "缺员 {published} 已公布，{unit}{when_zh}{person}的基本情况",
            "the vacancies were published on {published}; {unit} {when_en} {person}'s particulars",
            published=published,
            unit=case.unit(one.unit).label,
            person=case.person(one.person).name,
            when_zh=f"{one.submitted_on} 才报送" if one.submitted_on else "还没有报送",
            when_en=f"submitted only on {one.submitted_on}" if one.submitted_on else "has not submitted",
        )
        hint = say("尽快报送，已报送的补登日期", "submit it, or record the day")
        yield Finding(message, hint, one, ("submitted_on",), about(person=one.person, unit=one.unit))
