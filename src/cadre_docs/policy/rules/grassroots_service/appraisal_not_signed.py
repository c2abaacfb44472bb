"""S0-79: sender and host appraise together."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase
from cadre_docs.procedures.grassroots_service.service import unsigned


@rule(zh="考核没有由规定的单位共同签署", en="An appraisal lacks a signature", rows=("S0-79",))
def appraisal_not_signed(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """基层锻炼考核表缺少规定单位的签署。

    查什么：政策所列的单位（派出单位、锻炼单位等）都已签署考核表。
    为什么：期满后由派出单位和锻炼单位共同考核；别处有只由接收单位或还须组织部门参加的，以政策包为准。
    怎么办：请有关单位补签；已签的补登日期。
    示例：只有锻炼单位签署的，就是此类。

    Checks: every body that the policy lists (sender, host, …) has signed the appraisal.
    Why: sender and host appraise together when service is over; elsewhere only the host does, or the organisation
    department too: the pack decides.
    What to do: have it signed; record the day if it was.
    Example: an appraisal signed by the host only.
    """
    for person, one in case.appraisals.items():
        missing = unsigned(case, one)
        if not missing:
            continue
        message = say(
            "{person}的基层锻炼考核缺少{missing_zh}的签署",
            "the appraisal of {person} lacks the signature of: {missing_en}",
            person=case.person(person).name,
            missing_zh="、".join(signer.label for signer in missing),
            missing_en=", ".join(signer.value for signer in missing),
        )
        hint = say("补签，或补登签署日期", "have it signed, or record the day")
        yield Finding(message, hint, one, ("signed",), about(person=person))
