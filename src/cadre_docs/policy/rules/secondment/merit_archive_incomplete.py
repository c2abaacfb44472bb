"""S1-J23: the merit archive holds every paper of the list when the secondment is over."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.archive import archive_of
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="实绩档案材料不全", en="A merit archive is incomplete", rows=("S1-J23",))
def merit_archive_incomplete(case: SecondmentCase) -> Iterator[Finding]:
    """挂职已经结束，实绩档案缺少政策列出的材料。

    查什么：挂职结束次日起，登记表、季度报告、期满总结、年度考核登记表、期满考核鉴定表、考核材料、鉴定材料各有一份以上。
    为什么：实绩档案是使用干部的依据，要齐全。
    怎么办：补齐材料并登记归档日期。
    示例：期满次日，没有期满考核鉴定表。

    Checks: from the day after the end on, each paper of the policy's list is filed at least once.
    Why: the archive is what later use rests on.
    What to do: file what is missing and record the day.
    Example: the form of the final appraisal is not there on the day after the end.
    """
    for posting in case.postings.values():
        archive = archive_of(case, posting)
        if not archive.over or not archive.missing:
            continue
        message = say(
            "{person}的实绩档案缺少：{missing}",
            "the merit archive of {person} lacks {missing}",
            person=case.seconded(posting).name,
            missing="、".join(item.label for item in archive.missing),
        )
        hint = say("补齐材料并登记归档日期", "file what is missing and record the day")
        yield Finding(message, hint, posting, ("id",), about(person=posting.person))
