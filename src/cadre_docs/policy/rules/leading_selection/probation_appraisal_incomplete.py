"""S3-22: the appraisal at the end of a probation looks at every aspect laid down."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations

Aspect = Literal["style", "performance", "satisfaction"]
_NAMES: dict[Aspect, str] = {"style": "思想工作作风", "performance": "工作实绩", "satisfaction": "群众满意率"}


class Aspects(Parameters):
    """What the appraisal looks at."""

    aspects: tuple[Aspect, ...] = Field(title="考核内容", min_length=1)


@rule(zh="试用期满考核内容不全", en="The appraisal at the end of a probation lacks an aspect", rows=("S3-22",))
def probation_appraisal_incomplete(case: LeadingSelectionCase, parameters: Aspects) -> Iterator[Finding]:
    """试用期满考核内容不全。

    查什么：期满考核写明政策列明的各方面：思想工作作风、工作实绩、群众满意率。
    为什么：全面考核才能判断是否胜任现职；满意率只供研究，不代替决定。
    怎么办：补齐考核内容。
    示例：只有作风和实绩，没有群众满意率，即不全；满意率为零也算写明。

    Checks: the appraisal speaks of every aspect that the policy lists: style, performance, satisfaction of the
    masses.
    Why: only the whole shows whether somebody is up to the post; the rate informs the decision and never makes it.
    What to do: complete the appraisal.
    Example: style and performance without the rate; a rate of nought is one.
    """
    for found in probations(case):
        one = found.appointment
        appraisal = found.appraisal
        if appraisal is None:
            continue
        given = {
            "style": bool(appraisal.style),
            "performance": bool(appraisal.performance),
            "satisfaction": appraisal.satisfaction is not None,
        }
        missing = [aspect for aspect in parameters.aspects if not given[aspect]]
        if not missing:
            continue
        message = say(
            "{person}任{post}的试用期满考核没有写明：{aspects}",
            "the appraisal of {person} as {post} says nothing of: {values}",
            person=case.person(one.person).name,
            post=case.post(one.position),
            aspects="、".join(_NAMES[aspect] for aspect in missing),
            values=", ".join(missing),
        )
        hint = say("补齐考核内容", "complete the appraisal")
        yield Finding(message, hint, appraisal, (missing[0],), about(person=one.person, position=one.position))
