"""S1-A07: those who are sent have applied themselves, with their signature."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="没有本人签名的申请", en="There is no signed application", rows=("S1-A07",))
def application_unsigned(case: SecondmentCase) -> Iterator[Finding]:
    """被推荐或派出的人没有书面申请，或申请没有签名。

    查什么：单位推荐的、已经派出的每个人都有本人签名的申请。
    为什么：政策要求本人有到基层锻炼的志向，以书面申请为凭。
    怎么办：请本人补交签名的申请；不愿申请的不派。
    示例：单位推荐了李某，没有他的申请。

    Checks: everybody recommended or sent has a signed application.
    Why: the person is to wish it, and the application shows it.
    What to do: have it handed in; do not send who does not want to.
    Example: a unit recommends somebody who has not applied.
    """
    recommended = (person for one in case.recommendations.values() for person in one.people)
    sent = (one.person for one in case.postings.values())
    for person in dict.fromkeys([*recommended, *sent, *case.applications]):
        application = case.applications.get(person)
        if application is not None and application.signed:
            continue
        name = case.person(person).name
        hint = say("补交本人签名的申请", "have a signed application handed in")
        if application is None:
            message = say("{person}没有书面申请", "{person} has not applied in writing", person=name)
            yield Finding(message, hint, case.person(person), (), about(person=person))
        else:
            message = say("{person}的申请没有签名", "the application of {person} is not signed", person=name)
            yield Finding(message, hint, application, ("signed",), about(person=person))
