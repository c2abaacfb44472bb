"""S1-A04: nobody with an offence or a sanction in effect is sent."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.eligibility import age_day, sanctioned


@rule(zh="挂职人选有违法违纪情形", en="A candidate has an offence on record", rows=("S1-A04",))
def record_not_clean(case: SecondmentCase) -> Iterator[Finding]:
    """挂职人选在处分影响期内，或纪检监察机关的意见不是无违法违纪。

    查什么：申请日没有在影响期内的处分（影响期末日仍在内）；纪检意见没有写明存在问题。
    为什么：政策要求品行端正、无违法违纪等不良行为。
    怎么办：与纪检监察机关核实；属实的不得选派。
    示例：警告处分影响期至 2014 年 12 月 31 日，当日申请不可以，次日可以。

    Checks: no sanction is in effect on the day of the application (its last day counts), and the discipline body has
    not said otherwise.
    Why: those sent are to have a clean record.
    What to do: ask the discipline body; do not send the person if it is so.
    Example: a warning in effect until 31 December 2014 bars an application of that day, not of the next.
    """
    for person in case.candidates:
        record, profile = case.person(person), case.profiles.get(person)
        hint = say("与纪检监察机关核实，属实的不得选派", "ask the discipline body; do not send the person")
        if sanctioned(record, age_day(case, person)):
            message = say("{person}在处分影响期内", "a sanction of {person} is in effect", person=record.name)
            yield Finding(message, hint, record, ("sanctions",), about(person=person))
        elif profile is not None and profile.discipline_clear is False:
            message = say(
                "纪检监察机关认为{person}有违法违纪情形", "the discipline body objects to {person}", person=record.name
            )
            yield Finding(message, hint, profile, ("discipline_clear",), about(person=person))
