"""S3-17: a publicity goes by at least one of the channels that the policy lists."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.publicity import content_of
from cadre_docs.records.appointing import PublicityChannel


class Channels(Parameters):
    """Which channels the policy lists."""

    channels: tuple[PublicityChannel, ...] = Field(title="公示方式", min_length=1)


@rule(zh="公示没有采用规定的方式", en="A publicity goes by none of the channels laid down", rows=("S3-17",))
def publicity_channel_missing(case: LeadingSelectionCase, parameters: Channels) -> Iterator[Finding]:
    """公示没有采用规定的方式。

    查什么：每次公示至少采用政策列明的一种方式；采用公示会议的，登记会议日期；采用征求意见函的，登记发出份数。
    为什么：规定的方式保证公示真正为群众所知。
    怎么办：登记公示方式；没有采用规定方式的，补开公示会议或补发征求意见函，期限重新计算。
    示例：只在网站发布，而政策列明会议、张榜、函、广播电视，即不符；张榜即可。

    Checks: every publicity uses at least one channel of the list; a meeting has its day, letters their number.
    Why: those channels make sure that people really learn of it.
    What to do: record the channels; where none of the list was used, hold the meeting or send the letters and count
    anew.
    Example: only a website, while the policy lists meeting, poster, letter and broadcast: a poster would do.
    """
    for record in case.publicities:
        content = content_of(case, record.id)
        used = content.channels if content else ()
        names = case.names(dict.fromkeys(one.person for one in record.nominees))
        if content is None or not set(used) & set(parameters.channels):
            message = say(
                "{people}的任前公示没有采用规定的方式（{allowed}）",
                "the publicity of {people} goes by none of the channels laid down ({values})",
                people=names,
                allowed="、".join(one.label for one in parameters.channels),
                values=", ".join(one.value for one in parameters.channels),
            )
            hint = say("登记公示方式，或补用规定的方式", "record the channels, or use one of those laid down")
            yield Finding(message, hint, content or record, ("channels",) if content else (), (record.ref,))
            continue
        meeting = PublicityChannel.MEETING in used and content.meeting_on is None
        letters = PublicityChannel.LETTER in used and not content.letters_sent
        if meeting or letters:
            message = say(
                "{people}的任前公示采用{channel}，没有登记{fact}",
                "the publicity of {people} goes by {value}, and {fact_en} is not recorded",
                people=names,
                channel=(PublicityChannel.MEETING if meeting else PublicityChannel.LETTER).label,
                value=(PublicityChannel.MEETING if meeting else PublicityChannel.LETTER).value,
                fact="会议日期" if meeting else "发出份数",
                fact_en="the day of the meeting" if meeting else "the number of letters",
            )
            hint = say("在公示内容中补登", "record it in publicity_contents")
            yield Finding(message, hint, content, ("meeting_on" if meeting else "letters_sent",), (record.ref,))
