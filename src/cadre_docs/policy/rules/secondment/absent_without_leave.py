"""S1-J14: nobody is away from the post without leave."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.leave import excused


@rule(zh="擅自离岗没有处理", en="An absence without leave was not dealt with", rows=("S1-J14",))
def absent_without_leave(case: SecondmentCase) -> Iterator[Finding]:
    """离岗的日子没有被批准的假期覆盖，也没有作出处理。

    查什么：离岗的每一天都在批准的假期之内；否则在发现之后有处理、诫勉谈话或召回的记录。
    为什么：政策要求对擅自离岗作出严肃处理；怎么处理由组织研究，软件只提示。
    怎么办：核实情况；属于擅自离岗的，按规定研究处理。
    示例：批准 12 月 1 日至 2 日，实际 12 月 1 日至 3 日不在岗。

    Checks: every day of an absence is covered by an approved leave; else a measure is on record after it was found.
    Why: absence without leave is to be dealt with strictly; how is for the office to decide.
    What to do: establish the facts, and deal with it by the rules.
    Example: leave for 1 and 2 December, away until the 3rd.
    """
    for absence in case.absences:
        posting = case.postings[absence.posting]
        handled = any(one.posting == posting.id and one.on >= absence.found_on for one in case.measures)
        if excused(case, absence) or handled:
            continue
        message = say(
            "{person} {since} 至 {until} 离岗，没有批准的假期，也没有处理",
            "{person} was away from {since} to {until} without leave, and nothing followed",
            person=case.seconded(posting).name,
            since=absence.since,
            until=absence.until,
        )
        hint = say("核实情况，按规定研究处理", "establish the facts, and deal with it by the rules")
        yield Finding(message, hint, absence, ("since",), about(person=posting.person))
