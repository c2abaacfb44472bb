"""S0-31: everybody on the list has mentors: an experienced party member and the head of the unit."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.reserve.case import ReserveCase
from cadre_docs.procedures.reserve.cultivation import cultivation


@rule(zh="后备干部没有规定的培养联系人", en="A reserve cadre lacks a mentor", rows=("S0-31",))
def reserve_without_mentor(case: ReserveCase) -> Iterator[Finding]:
    """在册后备干部缺少培养联系人，或联系人不是规定的人。

    查什么：在册的人有一名经验丰富的党员干部和所在单位主要领导作联系人；前者须是党员，后者须是单位登记的主要负责人（单位没有登记的不查）。
    为什么：工作计划规定由这两类人担任后备干部的培养联系人。
    怎么办：确定联系人并登记结对，或改正人选。
    示例：两类联系人各一名可以；只有单位主要领导一名不可以。

    Checks: everybody on the list has an experienced party member and the principal leader of the unit as mentors; the
    one is a party member, the other the recorded head of the unit (not checked where none is recorded).
    Why: the plan gives the task to these two.
    What to do: find a mentor and record it, or correct who it is.
    Example: one of each is fine; the head of the unit alone is not.
    """
    for found in cultivation(case):
        candidate, subjects = found.candidate, about(person=found.candidate.person)
        name = case.person(candidate.person).name
        hint = say("确定培养联系人并登记", "find a mentor and record it")
        if found.no_mentor:
            message = say(
                "{person}没有培养联系人：{kinds_zh}",
                "{person} has no mentor of these kinds: {kinds_en}",
                person=name,
                kinds_zh="、".join(kind.label for kind in found.no_mentor),
                kinds_en=", ".join(kind.value for kind in found.no_mentor),
            )
            yield Finding(message, hint, candidate, ("mentors",), subjects)
        for mentor in found.not_in_party:
            message = say(
                "{person}的培养联系人{mentor}不是党员",
                "{mentor}, the mentor of {person}, is not a party member",
                person=name,
                mentor=case.person(mentor.person).name,
            )
            path = ("mentors", candidate.mentors.index(mentor), "person")
            yield Finding(message, hint, candidate, path, subjects)
        for mentor in found.not_head:
            message = say(
                "{person}的培养联系人{mentor}不是所在单位登记的主要负责人",
                "{mentor}, the mentor of {person}, is not the recorded head of the unit",
                person=name,
                mentor=case.person(mentor.person).name,
            )
            path = ("mentors", candidate.mentors.index(mentor), "person")
            yield Finding(message, hint, candidate, path, subjects)
