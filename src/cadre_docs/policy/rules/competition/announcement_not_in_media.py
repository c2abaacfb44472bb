"""S4-07: the announcement in the city's media."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.papers import announces


@rule(zh="竞岗公告没有在市级媒体发布", en="The announcement was not made in the city's media", rows=("S4-07",))
def announcement_not_in_media(case: CompetitionCase) -> Iterator[Finding]:
    """报名已经开始而没有发布公告，或公告没有在规定的媒体发布。

    查什么：报名开始之日（含）起有公告的发布记录；发布记录写明媒体，且至少一家是本项工作所定的媒体。
    为什么：方案要求在市级有关媒体公告，使干部都能知道。
    怎么办：补发公告，或补记发布媒体。
    示例：公告只在单位内部张贴，发布记录的媒体一栏为空。

    Checks: from the day on which applications open an announcement is on record, with a medium that the exercise names.
    Why: the plan wants it in the city's media, so that every cadre can know.
    What to do: publish it, or record where it was published.
    Example: the announcement was only put on a wall; its record names no medium.
    """
    exercise = case.exercise
    published = [one for one in case.publications if announces(one)]
    window = exercise.applications
    if not published and window is not None and case.as_of >= window.first_day:
        message = say(
            "报名已于 {on} 开始，没有公告的发布记录",
            "applications opened on {on} and no announcement is on record",
            on=window.first_day,
        )
        yield Finding(message, say("发布公告并登记", "publish it and record it"), exercise, ("applications",))
    for one in published:
        if not one.media:
            message = say("{on} 的公告没有写明发布媒体", "the announcement of {on} names no medium", on=one.on)
            hint = say("补记发布媒体", "record where it was published")
        elif exercise.media and not set(one.media) & set(exercise.media):
            message = say(
                "{on} 的公告发布于{media}，不是本项工作所定的媒体：{planned}",
                "the announcement of {on} was made in {media}, not in the media of the exercise: {planned}",
                on=one.on,
                media="、".join(one.media),
                planned="、".join(exercise.media),
            )
            hint = say("在所定媒体补发，或核对媒体名称", "publish it there too, or check the names")
        else:
            continue
        yield Finding(message, hint, one, ("media",), (exercise.ref,))
