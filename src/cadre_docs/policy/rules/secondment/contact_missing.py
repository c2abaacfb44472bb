"""S1-D10: the office is in touch with the sending unit, the receiving unit and the secondee."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.calendar import months_after
from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.duties import parties_left


class Within(Parameters):
    """After how many months from the first day each party is to have been contacted; not set: by the end."""

    months: int | None = Field(None, title="联系期限（月）")


@rule(zh="没有与三方都联系", en="One of three parties was not contacted", rows=("S1-D10",))
def contact_missing(case: SecondmentCase, within: Within) -> Iterator[Finding]:
    """没有与派出单位、接收单位、挂职干部本人都联系。

    查什么：挂职结束次日起（本地给出月数的，自起始满月数的次日起），三方各有一次以上联系记录。
    为什么：江东定期与两个单位和本人联系，及时解决问题；多久一次没有写明，最迟以挂职结束为限。
    怎么办：联系并登记了解的情况和解决的问题。
    示例：挂职结束，没有与派出单位联系的记录。

    Checks: from the day after the end (or after the months that the local pack gives) each of the three has been
    contacted at least once.
    Why: one district keeps in touch with all three; how often is not said, so the end of the term is the limit.
    What to do: get in touch, and record what was heard and solved.
    Example: the term is over without any contact with the sending unit.
    """
    for posting in case.postings.values():
        limit = case.over_on(posting)
        if within.months is not None:
            limit = min(limit, months_after(posting.since, within.months))
        missing = tuple(parties_left(case, posting))
        if case.as_of <= limit or not missing:
            continue
        message = say(
            "{person}挂职至 {limit}，没有与{missing}联系的记录",
            "by {limit} there was no contact about {person} with {missing}",
            person=case.seconded(posting).name,
            limit=limit,
            missing="、".join(party.label for party in missing),
        )
        hint = say("联系并登记", "get in touch and record it")
        yield Finding(message, hint, posting, ("until",), about(person=posting.person))
