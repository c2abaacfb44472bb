"""S4-11: the units' reports of their posts."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.procedures.competition.papers import announces
from cadre_docs.records.exercise import PositionReport
from cadre_docs.records.unit import Unit, UnitKind


@rule(zh="单位没有上报职位表", en="A unit has not reported its posts", rows=("S4-11",))
def report_missing(case: CompetitionCase) -> Iterator[Finding]:
    """公告已经发布，单位还没有上报职位表。

    查什么：公告发布之日起，推出职位的单位和全部镇（街道）都有写明上报日期的职位申报。
    为什么：统一公布以各单位的上报为准；没有上报，也无从判断该单位是否应推出职位、竞岗前有多少中层。
    怎么办：请单位补报《跨单位竞岗中层职位表》，登记上报日期。
    示例：凤桥镇没有任何职位申报。

    Checks: once the announcement is out, every unit that offers a post, and every town, has reported, with a date.
    Why: the posts are published as reported; without a report nobody can tell what the unit owes or had before.
    What to do: have the unit send its form, and record the day.
    Example: a town has no report at all.
    """
    if not any(announces(one) for one in case.publications):
        return
    reported = {report.unit for report in case.reports}
    offering = dict.fromkeys(post.unit for post in case.positions.values())
    towns = (unit.id for unit in case.records.all(Unit) if unit.sort is UnitKind.TOWN)
    drafts = {report.unit: report for report in case.records.of(PositionReport, exercise=case.exercise.id)}
    for key in dict.fromkeys([*offering, *towns]):
        if key in reported:
            continue
        unit, draft = case.unit(key), drafts.get(key)
        if draft is None:
            message = say("公告已发布，{unit}没有上报职位表", "{unit} has not reported its posts", unit=unit.label)
        else:
            message = say(
                "公告已发布，{unit}的职位申报到 {as_of} 还没有上报",
                "the report of {unit} had not been sent by {as_of}",
                unit=unit.label,
                as_of=case.as_of,
            )
        hint = say("请该单位填报《跨单位竞岗中层职位表》并登记上报日期", "have the unit send its form; record the day")
        yield Finding(message, hint, draft or unit, ("reported_on",) if draft else (), about(unit=unit.id))
