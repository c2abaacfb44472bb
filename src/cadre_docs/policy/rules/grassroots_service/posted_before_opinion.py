"""S0-84: an implementing opinion comes before the postings."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.grassroots_service.case import GrassrootsServiceCase


@rule(zh="没有先印发实施意见", en="Recruits were sent before the opinion was issued", rows=("S0-84",))
def posted_before_opinion(case: GrassrootsServiceCase) -> Iterator[Finding]:
    """已经派人到基层锻炼，实施意见还没有印发。

    查什么：最早的派出函日期不早于实施意见的发布日期。
    为什么：来源要求制定新录用公务员到基层锻炼工作的实施意见，作为派出的依据。
    怎么办：印发实施意见；已经印发的登记发布日期。
    示例：三月一日派出、三月二日印发的，就是此类；同日可以。

    Checks: the first letter of dispatch is not earlier than the day on which the opinion was issued.
    Why: the source calls for an implementing opinion, on which the postings rest.
    What to do: issue it; record the day if it was.
    Example: sent on 1 March, issued on the 2nd; the same day is fine.
    """
    first = min(case.postings.values(), key=lambda one: one.sent_on, default=None)
    if first is None or (case.opinion_on is not None and case.opinion_on <= first.sent_on):
        return
    message = say(
        "{person}{sent} 已派出，当时实施意见没有印发",
        "{person} was sent on {sent}, before the opinion was issued",
        person=case.person(first.person).name,
        sent=first.sent_on,
    )
    hint = say("印发实施意见，或登记发布日期", "issue the opinion, or record the day")
    yield Finding(message, hint, first, ("sent_on",), about(exercise=case.exercise.id))
