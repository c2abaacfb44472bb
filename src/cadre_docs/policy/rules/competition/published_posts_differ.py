"""S4-12: the posts published are the posts reported."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.papers import announces


@rule(zh="公布的职位与上报的不一致", en="The posts published are not those reported", rows=("S4-12",))
def published_posts_differ(case: CompetitionCase) -> Iterator[Finding]:
    """公告公布的职位与各单位上报的职位不一致。

    查什么：历次公告公布的职位合在一起，与各单位上报的职位逐一相符。公告没有列出职位的，视为公布了全部职位。
    为什么：公布以上报为准；漏公布的职位没有人能报，多公布的职位没有单位研究过。
    怎么办：补发公告，或请单位补报；登记有误的改正记录。
    示例：发改局上报“综合科科长”，公告里没有。

    Checks: the posts of all announcements together are those that the units reported; one that lists none means all.
    Why: a post left out cannot be applied for, and one that nobody reported was never decided upon.
    What to do: announce the missing post, or have the unit report it; correct the records if they are wrong.
    Example: a unit reports a post that the announcement does not have.
    """
    announcements = [one for one in case.publications if announces(one)]
    if not announcements:
        return
    latest = announcements[-1]
    reported = {position: report for report in case.reports for position in report.positions}
    published = {position for one in announcements for position in one.positions or case.positions}
    for position, report in reported.items():
        if position not in published:
            message = say(
                "{unit}上报的{post}没有公布",
                "{post}, reported by {unit}, was not published",
                unit=case.unit(report.unit).label,
                post=post_name(case, position),
            )
            hint = say("补发公告，或改正上报的职位", "announce it, or correct the report")
            place = ("positions", report.positions.index(position))
            yield Finding(message, hint, report, place, about(position=position))
    for position in sorted(published - reported.keys()):
        message = say(
            "公布的{post}没有单位上报", "{post} was published and no unit reported it", post=post_name(case, position)
        )
        hint = say("请该单位补报职位表，或撤下该职位", "have the unit report it, or take it down")
        yield Finding(message, hint, latest, ("positions",), about(position=position))
