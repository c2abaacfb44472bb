"""S3-16: a publicity shows of each person what the policy lists."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.publicity import content_of, shown


@rule(zh="公示内容不全", en="A publicity does not show everything it must", rows=("S3-16",))
def publicity_content_incomplete(case: LeadingSelectionCase) -> Iterator[Finding]:
    """公示内容不全。

    查什么：每名公示对象都有政策列明的各项内容；要求有家庭财产申报结果的，申报结果已作隐私审查。
    为什么：内容不全，群众无从比对；财产内容不经审查就公布，侵犯隐私。
    怎么办：补齐公示内容（publicity_contents）；财产申报结果先作隐私审查，任何公开文件都不写财产内容。
    示例：政策列明经济审计，公示内容没有写，即不全；尚无审计的，写明“任期内无审计事项”。

    Checks: for each person everything that the policy lists is there; a declaration of property has been reviewed
    for privacy.
    Why: people cannot compare what is not shown, and property shown unreviewed hurts privacy.
    What to do: complete publicity_contents; review the declaration first. No public document ever shows property.
    Example: the policy lists the audit and the publicity says nothing of one; write that there was none to make.
    """
    for record in case.publicities:
        content = content_of(case, record.id)
        for place, one in enumerate(shown(case, record)):
            subjects = (record.ref, *about(person=one.nominee.person, position=one.nominee.position))
            name = case.person(one.nominee.person).name
            if one.missing:
                message = say(
                    "{person}的任前公示没有写明：{fields}",
                    "the publicity of {person} does not show: {names}",
                    person=name,
                    fields="、".join(field.label for field in one.missing),
                    names=", ".join(field.value for field in one.missing),
                )
                hint = say("补齐公示内容（publicity_contents）", "complete publicity_contents")
                yield Finding(message, hint, record, ("nominees", place), subjects)
            if one.property_unreviewed:
                message = say(
                    "{person}的家庭财产申报结果没有作隐私审查",
                    "the declaration of property of {person} was not reviewed for privacy",
                    person=name,
                )
                hint = say("审查后再在规定范围内公布", "review it before it is shown to anybody")
                yield Finding(message, hint, content or record, ("entries",), subjects)
