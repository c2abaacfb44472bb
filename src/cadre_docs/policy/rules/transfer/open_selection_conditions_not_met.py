"""N-X1: conditions of open selection as reported."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.transfer.approving import unmet
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.person import Grade
from cadre_docs.records.transfer import CheckItem, TransferKind


class Items(Parameters):
    """The conditions to be checked."""

    items: tuple[CheckItem, ...] = Field(title="核查条件")


_LOW = (Grade.BASICALLY_COMPETENT, Grade.INCOMPETENT)


@rule(zh="公开遴选的条件没有核实", en="Conditions of an open selection are not established", rows=("N-X1",))
def open_selection_conditions_not_met(case: TransferCase, parameters: Items) -> Iterator[Finding]:
    """公开遴选人选的考核等次不合条件，或没有排除不得参加的情形。

    查什么：登记的年度考核没有基本称职及以下等次；政策所列的不得参加情形都已核查、有依据。
    为什么：二〇二一年办法的转述列有这些条件；未核对原文，只作提示。
    怎么办：核查并登记；不符合的不得参加。
    示例：某年考核为基本称职的，提示。

    Checks: no annual assessment on record is basically competent or lower; each bar that the policy lists was checked
    and has evidence.
    Why: reports of the 2021 measures give these conditions; they were not read at their source, so this only warns.
    What to do: check and record; who fails cannot take part.
    Example: a year graded basically competent.
    """
    for person, one in case.candidates.items():
        if one.sort is not TransferKind.OPEN_SELECTION:
            continue
        name, subjects = case.person(person).name, about(person=person)
        hint = say("核查并登记", "check it, and record it")
        low = [graded.year for graded in case.person(person).assessments if graded.grade in _LOW]
        if low:
            message = say(
                "公开遴选人选{person}有年度考核为基本称职及以下：{years}",
                "the open-selection candidate {person} was graded basically competent or lower in {years}",
                person=name,
                years="、".join(map(str, low)),
            )
            yield Finding(message, hint, one, ("person",), subjects)
        missing = unmet(one, parameters.items)
        if missing:
            message = say(
                "公开遴选人选{person}没有核实：{missing_zh}",
                "not established for the open-selection candidate {person}: {missing_en}",
                person=name,
                missing_zh="、".join(item.label for item in missing),
                missing_en=", ".join(item.value for item in missing),
            )
            yield Finding(message, hint, one, ("checks",), subjects)
