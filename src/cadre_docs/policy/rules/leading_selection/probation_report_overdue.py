"""S3-21: whoever is on probation reports to the organisation department every quarter."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.procedures.leading_selection.probation import probations


@rule(zh="试用期汇报没有按时交", en="A report of somebody on probation is overdue or late", rows=("S3-21",))
def probation_report_overdue(case: LeadingSelectionCase) -> Iterator[Finding]:
    """试用期汇报没有按时交。

    查什么：试用期内每满规定的月数汇报一次思想和工作，最迟在该段最后一日；迟交的也提示。汇报写明思想和工作两项。
    为什么：组织部门靠汇报了解试用情况。
    怎么办：催交，或补登汇报；缺思想或工作情况的补写。
    示例：11 月 20 日起算、每三个月一次，第一次最迟次年 2 月 20 日；21 日仍没有即逾期。

    Checks: during a probation thoughts and work are reported on once in every stretch of months, at the latest on
    its last day; late ones are told as well. A report speaks of both.
    Why: the department learns from them how the trial goes.
    What to do: remind the person, or record the report; complete one that lacks thoughts or work.
    Example: begun on 20 November, every three months: the first is due on 20 February and overdue on the 21st.
    """
    for found in probations(case):
        one = found.appointment
        name, subjects = case.person(one.person).name, about(person=one.person, position=one.position)
        hint = say("催交或补登汇报", "remind the person, or record the report")
        for due in found.reports:
            if due.report is None and found.record and due.by < case.as_of:
                message = say(
                    "{person}试用期第 {number} 次汇报应在 {by} 前（含当日）交，没有记录",
                    "report {number} of {person}'s probation was due on {by} and is not there",
                    person=name,
                    number=due.number,
                    by=due.by,
                )
                yield Finding(message, hint, found.record, (), subjects)
            elif due.report and due.late:
                message = say(
                    "{person}试用期第 {number} 次汇报 {on} 才交，最迟为 {by}",
                    "report {number} of {person}'s probation came on {on}; it was due on {by}",
                    person=name,
                    number=due.number,
                    on=due.report.on,
                    by=due.by,
                )
                yield Finding(message, hint, due.report, ("on",), subjects)
            elif due.report and not (due.report.thoughts and due.report.work):
                message = say(
                    "{person}试用期第 {number} 次汇报缺{what}",
                    "report {number} of {person}'s probation lacks {lacking}",
                    person=name,
                    number=due.number,
                    what="工作情况" if due.report.thoughts else "思想情况",
                    lacking="work" if due.report.thoughts else "thoughts",
                )
                yield Finding(message, hint, due.report, ("work" if due.report.thoughts else "thoughts",), subjects)
