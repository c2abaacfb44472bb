"""S4-11: reports that come after the posts were published."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.papers import announces


@rule(zh="职位表上报晚于公布", en="A unit reported its posts after they were published", rows=("S4-11",))
def report_late(case: CompetitionCase) -> Iterator[Finding]:
    """单位上报职位表的日期晚于职位公布的日期。

    查什么：申报了职位的单位，上报日期不晚于首次公告的日期，同一天可以。方案没有另定上报期限。
    为什么：职位按上报情况统一公布，公布在前、上报在后，公布就没有依据。
    怎么办：核对两个日期；确属补报的，补发公告。
    示例：公告 11 月 15 日发布，发改局 11 月 16 日才上报。

    Checks: a unit that offers posts reported them no later than the day of the first announcement.
    Why: posts are published as reported, so the report comes first. The plan sets no other day.
    What to do: check both days; where the report did come later, announce its posts again.
    Example: announced on 15 November, reported on the 16th.
    """
    announced = min((one.on for one in case.publications if announces(one)), default=None)
    for report in case.reports:
        if announced is None or not report.positions or not report.reported_on or report.reported_on <= announced:
            continue
        message = say(
            "{unit}{reported} 上报职位，晚于 {announced} 的公告",
            "{unit} reported its posts on {reported}, after the announcement of {announced}",
            unit=case.unit(report.unit).label,
            reported=report.reported_on,
            announced=announced,
        )
        hint = say("核对日期；确属补报的，补发公告", "check the days, or announce its posts again")
        yield Finding(message, hint, report, ("reported_on",), about(unit=report.unit))
