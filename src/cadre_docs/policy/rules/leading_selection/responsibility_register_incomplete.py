"""S3-25: every step names who answers for it, and every kind of responsibility has its bearer."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.accountability import register, unnamed
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(zh="责任登记不全", en="The register of responsibilities is incomplete", rows=("S3-25",))
def responsibility_register_incomplete(case: LeadingSelectionCase) -> Iterator[Finding]:
    """责任登记不全。

    查什么：每个职位已进行的各环节都写明责任单位和责任人，责任登记中都有登记；办到任职的，四对责任（集体与个体、组织
    部门与党委、提名与考察任用、考察者与谈话对象）都有责任主体。
    为什么：责任主体不登记，出了问题就无从追究。
    怎么办：补登选任步骤的责任单位、责任人，补登责任登记（responsibility_entries）。
    示例：考察环节没有责任人，或者没有登记谈话对象责任，即不全。

    Checks: every step carried out names a responsible body and person and stands in the register; once somebody is
    appointed, all four pairs of responsibilities have their bearers.
    Why: nobody can be held to account who was never named.
    What to do: complete selection_steps and responsibility_entries.
    Example: an inspection without a responsible person, or nobody registered for the interviewees.
    """
    for position in case.positions:
        for step in register(case, position):
            named = all(one.responsible_body and one.responsible_person for one in step.records)
            if named and step.entries:
                continue
            message = say(
                "{post}“{step}”环节{zh}",
                "the step {value} of {post} {en}",
                post=case.post(position),
                step=step.sort.label,
                value=step.sort.value,
                zh="没有写明责任单位或责任人" if not named else "没有责任登记",
                en="names no responsible body or person" if not named else "is not in the register",
            )
            hint = say("补登责任单位、责任人和责任登记", "complete the step, or the register")
            yield Finding(message, hint, step.records[0], ("responsible_person",), about(position=position))
        kinds = unnamed(case, position)
        if kinds and any(one.position == position for one in case.appointments):
            message = say(
                "{post}的责任登记没有：{kinds}",
                "the register of {post} names nobody for: {values}",
                post=case.post(position),
                kinds="、".join(kind.label for kind in kinds),
                values=", ".join(kind.value for kind in kinds),
            )
            hint = say("补登责任主体", "name them in responsibility_entries")
            yield Finding(message, hint, case.positions[position], (), about(position=position))
