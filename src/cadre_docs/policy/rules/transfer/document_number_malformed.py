"""S2-51: numbers of documents are written as such numbers are."""

import re
from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding, Path
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.records.model import Record

_NUMBER = re.compile(r"[\u4e00-\u9fff]+〔\d{4}〕[1-9]\d*号")


@rule(zh="文号写法不规范", en="A document number is malformed", rows=("S2-51",))
def document_number_malformed(case: TransferCase) -> Iterator[Finding]:
    """审批、用编、计划的文号不是“机关代字〔年份〕序号号”的写法。

    查什么：登记的文号以六角括号括四位年份，后接序号和“号”字，序号不加“第”字、不补零。
    为什么：来源引用的一个文号残缺，把年份和序号连在了一起；这样的文号查不到文件。
    怎么办：对照原件改正。
    示例：“安编办〔200512号”缺少右括号，就是此类。

    Checks: a number has a four-digit year in hexagonal brackets, then the serial number without 第 or leading zeros,
    then 号.
    Why: the source cites a number with year and serial run together; nobody finds a document by it.
    What to do: correct it from the original.
    Example: 安编办〔200512号 lacks the closing bracket.
    """
    for plan in case.plans.values():
        for place, taken in enumerate(plan.steps):
            if taken.number and not _NUMBER.fullmatch(taken.number):
                yield _finding(taken.number, plan, ("steps", place, "number"), about(unit=plan.unit))
        if plan.quota and not _NUMBER.fullmatch(plan.quota):
            yield _finding(plan.quota, plan, ("quota",), about(unit=plan.unit))
    for person, one in case.candidates.items():
        for place, approval in enumerate(one.approvals):
            if approval.number and not _NUMBER.fullmatch(approval.number):
                yield _finding(approval.number, one, ("approvals", place, "number"), about(person=person))


def _finding(number: str, record: Record, path: Path, subjects: tuple[str, ...]) -> Finding:
    message = say(
        "文号“{number}”不是“机关代字〔年份〕序号号”的写法",
        "the number {number} is not written as 代字〔year〕serial号",
        number=number,
    )
    return Finding(message, say("对照原件改正", "correct it from the original"), record, path, subjects)
