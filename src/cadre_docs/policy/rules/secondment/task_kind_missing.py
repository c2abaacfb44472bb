"""S1-D15, S1-D16: a secondee has done tasks of each kind that the line is for."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.duties import kinds_left
from cadre_docs.records.secondment_support import TaskKind


class LineTasks(Parameters):
    """The kinds of task of each line, as ``line:kind``: ``督查:case-inspection``."""

    kinds: tuple[str, ...] = Field(title="各岗位的任务")


@rule(zh="岗位规定的任务没有都做", en="A kind of task of the line was not done", rows=("S1-D15", "S1-D16"))
def task_kind_missing(case: SecondmentCase, wanted: LineTasks) -> Iterator[Finding]:
    """挂职已经结束，岗位规定的几种任务中有的没有记录。

    查什么：挂职结束次日起，督查岗的三种督查、接访岗的两种接谈和督办，每种有一件以上任务记录；其他岗位不查。
    为什么：江东为岗位规定了重点任务，记录是考核的依据。
    怎么办：补登任务；确实没有做的，在鉴定中说明。
    示例：督查岗，没有督查重点单位的记录。

    Checks: from the day after the end on, there is a task of each kind that the line is for; other lines are free.
    Why: one district names what each line is for, and the record is what appraisal rests on.
    What to do: record the tasks, or say in the appraisal that there were none.
    Example: an inspector who has inspected no unit.
    """
    for posting in case.postings.values():
        entries = (entry.partition(":") for entry in wanted.kinds)
        kinds = [TaskKind.of(kind) for line, _, kind in entries if line == posting.line]
        missing = kinds_left(case, posting, kinds)
        if not case.over(posting) or not missing:
            continue
        message = say(
            "{person}（{line}岗位）没有以下任务的记录：{missing}",
            "{person} ({line}) has no task on record of {missing}",
            person=case.seconded(posting).name,
            line=posting.line,
            missing="、".join(kind.label for kind in missing),
        )
        hint = say("补登任务，或在鉴定中说明", "record the tasks, or say so in the appraisal")
        yield Finding(message, hint, posting, ("line",), about(person=posting.person))
