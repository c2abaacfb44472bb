"""S4-45: the vacancies are published before anybody says what he or she wants."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(zh="未公布缺员就填报意向", en="Preferences were handed in before the vacancies were published", rows=("S4-45",))
def vacancies_not_published(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """缺员没有公布，或公布之前就有人填报意向表。

    查什么：第一份意向表的日期不早于缺员公布的日期。
    为什么：干部要先知道哪些单位缺员，才能填报意向。
    怎么办：补发缺员公告，让提前填表的人确认或改填；已公布的补登发布记录。
    示例：12 月 23 日公布，12 月 23 日填表可以，12 月 22 日填表不可以。

    Checks: no preference form is dated before the day on which the vacancies were published.
    Why: people have to know where they are wanted before they say where they want to go.
    What to do: publish the vacancies and let those who were early confirm; record the publication if it was made.
    Example: published on 23 December; a form of the 23rd is fine, one of the 22nd is not.
    """
    published = case.published_on
    for form in case.forms.values():
        if published is not None and published <= form.on:
            continue
        message = say(
            "{person}{on} 填报意向表，当时缺员{published_zh}",
            "{person} handed in a preference form on {on}; the vacancies were {published_en}",
            person=case.person(form.person).name,
            on=form.on,
            published_zh=f"尚未公布（{published} 公布）" if published else "没有公布",
            published_en=f"published only on {published}" if published else "not published",
        )
        hint = say("补发缺员公告，或补登发布记录", "publish the vacancies, or record that they were")
        yield Finding(message, hint, form, ("on",), about(person=form.person))
