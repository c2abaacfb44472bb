"""S3-41: an admonition is a talk that names the problems and sets a time to put them right."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import AdmonitionKind


@rule(zh="诫勉没有谈话或没有改正期限", en="An admonition without talk or time limit", rows=("S3-41",))
def admonition_papers_missing(case: AdjustmentCase) -> Iterator[Finding]:
    """诫勉没有谈话记录，或没有写明改正期限。

    查什么：已经起算的诫勉有谈话日期、谈话人、谈话内容和改正期限；期限晚于谈话。告诫谈话可不设期限。
    为什么：方案要求谈话、指出问题、限期改正；没有写明期限长短，由组织上逐案写明。
    怎么办：补作谈话，写明期限。
    示例：有谈话，没有期限。

    Checks: an admonition that has begun has the day, the speaker and the content of a talk, and a later time
    limit; a caution needs no limit.
    Why: talk, name the problems, set a time: the plan gives no length.
    What to do: hold the talk; set the limit.
    Example: a talk without a limit.
    """
    for one in case.admonitions:
        if not case.past(one.since):
            continue
        name, subjects = case.person(one.person).name, about(person=one.person)
        if not (case.past(one.talked_on) and one.talked_by and one.conversation):
            message = say(
                "{person}的{zh}没有完整的谈话记录",
                "the talk with {person} ({en}) is not fully on record",
                person=name,
                zh=one.sort.label,
                en=one.sort.value,
            )
            yield Finding(message, say("补作谈话并登记", "hold the talk and record it"), one, ("talked_on",), subjects)
        elif one.sort is AdmonitionKind.ADMONITION and (
            one.limit_on is None or (one.talked_on and one.limit_on <= one.talked_on)
        ):
            message = say(
                "{person}的诫勉没有写明谈话之后的改正期限",
                "the admonition of {person} sets no time after the talk",
                person=name,
            )
            yield Finding(message, say("写明改正期限", "set the time"), one, ("limit_on",), subjects)
