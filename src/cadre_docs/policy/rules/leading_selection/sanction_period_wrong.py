"""N-Z08: the effect of a sanction does not last as long as the law says."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


class Wanted(Parameters):
    """How many months each sanction has effect, each as ``警告=6``."""

    months: tuple[str, ...] = Field(title="处分影响期")


@rule(
    zh="处分影响期与规定不符",
    en="The effect of a sanction does not last as long as the law says",
    rows=(
        "N-Z08",
        "N-L64",
    ),
)
def sanction_period_wrong(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """处分影响期与规定不符。

    查什么：考察对象的处分，自生效之日起到规定的月数届满，届满日与记录一致。
    为什么：处分期由法律按种类规定，不能自定。
    怎么办：改正影响期届满日期。
    示例：警告 6 个月，3 月 10 日生效，9 月 10 日届满；写成 9 月 9 日不对。

    Checks: the sanctions of those to be inspected end so many months after they took effect as the law says.
    Why: the law sets the time by kind.
    What to do: correct the last day.
    Example: a warning of 6 months from 10 March ends on 10 September; the 9th is wrong.
    """
    months = {name: int(number) for name, _, number in (one.partition("=") for one in parameters.months)}
    for key in dict.fromkeys(one.person for one in case.objects):
        person = case.person(key)
        for place, sanction in enumerate(person.sanctions):
            number = months.get(sanction.name)
            if number is None or months_after(sanction.since, number) == sanction.until:
                continue
            message = say(
                "{person}的{name} {since} 生效，影响期 {months} 个月应到 {end}，记录为 {until}",
                "the sanction {name} of {person} took effect on {since}; {months} months end on {end}, not on {until}",
                person=person.name,
                name=sanction.name,
                since=sanction.since,
                months=number,
                end=months_after(sanction.since, number),
                until=sanction.until,
            )
            hint = say("改正影响期届满日期", "correct the last day")
            yield Finding(message, hint, person, ("sanctions", place, "until"), about(person=key))
