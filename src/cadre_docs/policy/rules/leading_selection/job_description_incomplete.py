"""S0-55: the job description is incomplete, or nobody is measured by it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase


@rule(
    zh="职责说明缺失或没有对照评价",
    en="The job description is incomplete, or nobody is measured by it",
    rows=("S0-55",),
)
def job_description_incomplete(case: LeadingSelectionCase) -> Iterator[Finding]:
    """职责说明缺失或没有对照评价。

    查什么：确定考察对象的职位有职责说明，主要职责、任职必要条件、履职要求三部分齐全；酝酿之前，每名考察对象都按它作
    出岗位适应性评价。
    为什么：考察时以职责说明为尺度。
    怎么办：补全职责说明，补作评价。
    示例：职责说明没有写履职要求。

    Checks: a post with people to be inspected has a description with its three parts, and everybody is measured
    by it before the deliberation.
    Why: the inspection uses it as its measure.
    What to do: complete the description, and measure everybody by it.
    Example: a description without its demands.
    """
    names = {"duties": "主要职责", "conditions": "任职必要条件", "demands": "履职要求"}
    for position, post in case.positions.items():
        objects, found = case.objects_of(position), case.descriptions.get(position)
        if not objects:
            continue
        hint = say("补全职责说明，补作适应性评价", "complete the description, and measure everybody by it")
        missing = [field for field in names if found is None or not getattr(found, field)]
        if missing:
            message = say(
                "{post}的职责说明缺{parts_zh}",
                "the description of {post} lacks {parts_en}",
                post=case.post(position),
                parts_zh="、".join(names[field] for field in missing),
                parts_en=", ".join(missing),
            )
            yield Finding(message, hint, found or post, (), about(position=position))
        for one in objects if position in case.deliberations else ():
            if not one.fitness:
                message = say(
                    "{person}没有{post}岗位适应性评价",
                    "{person} was not measured by the description of {post}",
                    person=case.person(one.person).name,
                    post=case.post(position),
                )
                yield Finding(message, hint, one, ("fitness",), about(person=one.person, position=position))
