"""S1-D12: the form on a secondee's conduct goes into the personal file."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.records.secondment_conduct import ArchiveItem


@rule(zh="表现鉴定表没有存入本人档案", en="The form on conduct is not in the personal file", rows=("S1-D12",))
def conduct_form_not_filed(case: SecondmentCase) -> Iterator[Finding]:
    """挂职已经结束，没有挂职干部表现鉴定表存入本人档案的记录。

    查什么：挂职结束次日起，有表现鉴定表，并且登记为存入本人档案。
    为什么：江东在结束前考核，填写鉴定表存入本人档案，作为使用的依据。
    怎么办：填写鉴定表，存入本人档案并登记日期。
    示例：填了鉴定表，没有存入本人档案。

    Checks: from the day after the end on, the form is on record as put into the personal file.
    Why: one district keeps it there for later use.
    What to do: fill in the form, file it and record the day.
    Example: the form is there, and it is not in the personal file.
    """
    for posting in case.postings.values():
        own = [one for one in case.archive if one.posting == posting.id and one.item is ArchiveItem.CONDUCT_FORM]
        if not case.over(posting) or any(one.personal_file for one in own):
            continue
        message = say(
            "{person}的挂职干部表现鉴定表没有存入本人档案",
            "the form on the conduct of {person} is not in the personal file",
            person=case.seconded(posting).name,
        )
        hint = say("填写鉴定表，存入本人档案", "fill in the form and file it")
        record = own[0] if own else posting
        yield Finding(message, hint, record, ("personal_file",) if own else ("id",), about(person=posting.person))
