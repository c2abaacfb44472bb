"""S4-53: only who refuses a directed exchange is put on standby."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase
from cadre_docs.procedures.two_way_selection.destinations import refused_on, standbys_due


@rule(zh="没有不服从定向交流就待岗", en="Somebody is on standby without a refusal", rows=("S4-53",), internal=True)
def standby_without_refusal(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """没有不服从定向交流的人被安排待岗，或待岗早于其表态。

    查什么：每项待岗的人都有不服从定向交流的记录，待岗起算不早于表态日期。
    为什么：待岗只适用于不服从定向交流的人员；公务员法没有这项措施，更应从严掌握。
    怎么办：核对本人态度；记录有误的改正，否则撤销待岗。
    示例：乙表示服从，却有待岗记录。

    Checks: everybody on standby has refused a directed exchange, no later than the day on which the standby begins.
    Why: it is for those who refuse only; the Civil Servant Law knows no such measure, so it is not to be stretched.
    What to do: check what the person said; correct the record, or revoke the standby.
    Example: 乙 obeys and is on standby.
    """
    refusals = {due.person: due.exchange for due in standbys_due(case)}
    for person, one in case.standbys.items():
        exchange = refusals.get(person)
        said = refused_on(exchange) if exchange else None
        if said is not None and said <= one.since:
            continue
        message = say(
            "{person}自 {since} 待岗，{why_zh}",
            "{person} is on standby from {since} {why_en}",
            person=case.person(person).name,
            since=one.since,
            why_zh=f"而其不服从定向交流的日期是 {said}" if said else "没有不服从定向交流的记录",
            why_en=f"but refused on {said}" if said else "without having refused a directed exchange",
        )
        hint = say("核对本人态度，改正记录或撤销待岗", "check what the person said; correct the record or revoke it")
        yield Finding(message, hint, one, ("since",), about(person=person))
