"""S1-J15: a secondee has pledged to stay clean."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="没有廉政承诺", en="A pledge of integrity is missing", rows=("S1-J15",))
def pledge_missing(case: SecondmentCase) -> Iterator[Finding]:
    """挂职已经开始，没有廉政承诺。

    查什么：挂职开始后有廉政承诺的日期，最迟为开始当日。
    为什么：政策要求遵守廉洁自律规定，不向挂职单位提出工作之外的特殊要求，承诺书是凭据。
    怎么办：签订承诺书并登记日期。
    示例：9 月 22 日到岗，没有承诺书。

    Checks: once a secondment has begun, the day of a pledge is on record, and no later than the first day.
    Why: secondees ask nothing of the receiving unit beyond their work; the pledge says so.
    What to do: have it signed and record the day.
    Example: at the post since 22 September and no pledge.
    """
    for posting in case.postings.values():
        signed = posting.pledged_on
        if posting.since > case.as_of or (signed is not None and signed <= posting.since):
            continue
        message = say(
            "{person}自 {since} 挂职，{signed_zh}",
            "{person} is seconded from {since}; {signed_en}",
            person=case.seconded(posting).name,
            since=posting.since,
            signed_zh=f"廉政承诺晚至 {signed}" if signed else "没有廉政承诺",
            signed_en=f"the pledge is only of {signed}" if signed else "there is no pledge",
        )
        hint = say("签订廉政承诺书", "have the pledge signed")
        yield Finding(message, hint, posting, ("pledged_on",), about(person=posting.person))
