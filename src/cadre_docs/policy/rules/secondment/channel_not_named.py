"""S2-37: the channel of a secondment is one that the policy names."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment import Channel


class Channels(Parameters):
    """The channels that the policy names."""

    channels: tuple[Channel, ...] = Field(title="挂职渠道")


@rule(zh="挂职渠道没有写明或不在规定之内", en="The channel of a secondment is not one that is named", rows=("S2-37",))
def channel_not_named(case: SecondmentCase, named: Channels) -> Iterator[Finding]:
    """挂职渠道没有登记，或不是政策列出的几种。

    查什么：每名挂职干部登记了挂职渠道，且在政策列出的渠道之内。
    为什么：“上挂下派”有多种渠道，分清来源去向才便于统计和安排。
    怎么办：补登或改正挂职渠道。
    示例：机关与事业单位互挂的，没有登记渠道。

    Checks: the channel of every secondment is on record and is one that the policy names.
    Why: there are several ways of sending people up and down, and they are to be told apart.
    What to do: record or correct the channel.
    Example: an exchange between an organ and an institution without a channel on record.
    """
    names = "、".join(channel.label for channel in named.channels)
    for posting in case.postings.values():
        if posting.channel in named.channels:
            continue
        message = say(
            "{person}的挂职渠道为{channel}，规定的渠道是{names}",
            "the channel of {person} is {channel}; the policy names {names}",
            person=case.seconded(posting).name,
            channel=posting.channel.label if posting.channel else "空",
            names=names,
        )
        hint = say("补登或改正挂职渠道", "record or correct the channel")
        yield Finding(message, hint, posting, ("channel",), about(person=posting.person))
