"""S3-01: the post notice is missing or incomplete."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import Condition, NoticeChannel, Qualification


class Wanted(Parameters):
    """By which channels a post may be announced."""

    channels: tuple[NoticeChannel, ...] = Field(title="预告方式")


@rule(zh="职位预示缺失或不全", en="The post notice is missing or incomplete", rows=("S3-01",))
def post_notice_incomplete(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """职位预示缺失或不全。

    查什么：开始推荐之前，职位已经预示；任职资格、任职条件各项齐全，并以规定形式公开，同一天可以。
    为什么：职位和条件要向群众公开，推荐才有依据。
    怎么办：补发职位预示，补全各项内容。
    示例：预示没有写“专业”的，提示缺该项。

    Checks: before the first recommendation the post was announced, with all qualifications and conditions, by a
    channel that the policy names.
    Why: people recommend knowing what is asked for.
    What to do: announce the post, and complete the notice.
    Example: a notice without the major is incomplete.
    """
    for position, post in case.positions.items():
        rounds = [one for one in case.recommendations if one.position == position]
        notice = case.notices.get(position)
        if not rounds:
            continue
        hint = say("补发职位预示，补全各项内容", "announce the post, and complete the notice")
        if notice is None or notice.on > rounds[0].on:
            message = say(
                "{post} {on} 开始推荐，此前没有职位预示",
                "the recommendation for {post} began on {on} before the post was announced",
                post=case.post(position),
                on=rounds[0].on,
            )
            yield Finding(message, hint, notice or post, ("on",) if notice else (), about(position=position))
            continue
        parts = [(one.label, one.value) for one in Qualification if one not in notice.qualifications]
        parts += [(one.label, one.value) for one in Condition if one not in notice.conditions]
        if not set(notice.channels) & set(parameters.channels):
            parts.append(("公开形式", "a channel"))
        if parts:
            message = say(
                "{post}的职位预示缺{parts_zh}",
                "the notice of {post} lacks {parts_en}",
                post=case.post(position),
                parts_zh="、".join(zh for zh, _ in parts),
                parts_en=", ".join(en for _, en in parts),
            )
            yield Finding(message, hint, notice, ("qualifications",), about(position=position))
