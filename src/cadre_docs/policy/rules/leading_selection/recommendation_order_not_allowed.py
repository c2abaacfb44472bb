"""S2-05: the order of recommendations is not allowed."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.recommending import order_of
from cadre_docs.records.leading_selection import SelectionOccasion


class Wanted(Parameters):
    """The orders allowed, each as ``talk>list>meeting``."""

    orders: tuple[str, ...] = Field(title="允许的推荐次序")


@rule(
    zh="推荐次序不合规定",
    en="The order of recommendations is not allowed",
    rows=(
        "S2-05",
        "N-R20",
    ),
)
def recommendation_order_not_allowed(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """推荐次序不合规定。

    查什么：个别提拔任职的，谈话推荐、初步名单、会议推荐的先后属于政策允许的次序；初步名单只在先于会议推荐时计入，并
    须有纪要。
    为什么：先谈话的，要由党组研究提出初步名单再开会推荐。
    怎么办：按允许的次序重做，或补登初步名单及其纪要。
    示例：先谈话、未提名单就开会推荐的，不在允许之列。

    Checks: for a single promotion, talks, preliminary list and meeting come in an order that the policy allows;
    a list counts where it precedes the meeting and has minutes.
    Why: after talks the party group settles a list before the meeting.
    What to do: follow an allowed order, or record the list with its minutes.
    Example: talks, then a meeting without a list, is not among the orders.
    """
    for position, post in case.positions.items():
        motion = case.motions.get(position)
        found = order_of(case, position)
        individual = motion is None or motion.occasion is SelectionOccasion.INDIVIDUAL
        if not individual or not case.objects_of(position) or not found or found in parameters.orders:
            continue
        words = {"talk": "谈话推荐", "list": "初步名单", "meeting": "会议推荐"}
        message = say(
            "{post}的推荐次序是{order_zh}，政策不允许",
            "the recommendations for {post} came in the order {order_en}, which is not allowed",
            post=case.post(position),
            order_zh="、".join(words[one] for one in found.split(">")),
            order_en=found,
        )
        hint = say("按允许的次序推荐，或补登初步名单", "follow an allowed order, or record the list")
        yield Finding(message, hint, post, (), about(position=position))
