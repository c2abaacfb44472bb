"""S3-13: the wrong body decided."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.deciding import unexpected_bodies


@rule(
    zh="决定机构不合规定",
    en="The wrong body decided",
    rows=(
        "S3-13",
        "S3-18",
    ),
)
def wrong_deciding_body(case: LeadingSelectionCase) -> Iterator[Finding]:
    """决定机构不合规定。

    查什么：作出决定的机构都在政策所列之内，后一机构不早于前一机构；已办任职的，每个机构都已决定。
    为什么：职位由哪个机构决定，由政策规定。
    怎么办：提请规定的机构决定，或改正记录。
    示例：应由常委会、全委会先后决定，只有部务会议决定的不可以。

    Checks: only bodies that the policy names decided, each not before the one ahead of it; where somebody is
    appointed all of them have.
    Why: the policy says who decides.
    What to do: have the right body decide, or correct the record.
    Example: standing and full committee are named; a department meeting alone may not decide.
    """
    bodies = case.terms.deciding_bodies
    for position, post in case.positions.items():
        found = case.decisions_on(position)
        hint = say("提请规定的机构决定，或改正记录", "have the right body decide, or correct the record")
        for one in found:
            ahead = [each for each in found if each.sort in bodies and one.sort in bodies]
            late = any(bodies.index(each.sort) < bodies.index(one.sort) and each.on > one.on for each in ahead)
            if one.sort in unexpected_bodies(case, position) or late:
                message = say(
                    "{post} {on} 由{body_zh}决定，政策规定由{all_zh}先后决定",
                    "{body_en} decided on {post} on {on}; the policy names {all_en}, in this order",
                    post=case.post(position),
                    on=one.on,
                    body_zh=one.sort.label,
                    body_en=one.sort.value,
                    all_zh="、".join(body.label for body in bodies),
                    all_en=", ".join(body.value for body in bodies),
                )
                yield Finding(message, hint, one, ("sort",), about(position=position))
        missing = [body for body in bodies if body not in {one.sort for one in found}]
        if missing and any(one.position == position for one in case.appointments):
            message = say(
                "{post}已办任职，没有{missing_zh}的决定",
                "somebody is appointed to {post} without a decision of {missing_en}",
                post=case.post(position),
                missing_zh="、".join(body.label for body in missing),
                missing_en=", ".join(body.value for body in missing),
            )
            yield Finding(message, hint, post, (), about(position=position))
