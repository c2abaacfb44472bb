"""S0-60: whoever goes on is appointed again, by a document of its own."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.rotation.case import RotationCase
from cadre_docs.records.rotation import TermOutcome


@rule(zh="连任没有重新任命的文件", en="A further term without a new document", rows=("S0-60",))
def reappointed_without_document(case: RotationCase) -> Iterator[Finding]:
    """决定连任，没有重新任命文件的文号。

    查什么：决定连任的任期届满决定写有任命文号。
    为什么：工作计划规定连任的须重新任命，每一任期有自己的任命文件。
    怎么办：出具重新任命通知，登记文号。
    示例：写有“安组干〔2014〕88号”可以，空着不可以。

    Checks: a decision on a further term bears the number of the document of appointment.
    Why: the plan wants a new appointment for every term.
    What to do: issue the notice and record its number.
    Example: with a number on record it is fine, without one it is not.
    """
    for decision in case.term_decisions.values():
        if decision.outcome is not TermOutcome.REAPPOINTED or decision.number:
            continue
        message = say(
            "{person}连任{post}，没有重新任命的文号",
            "{person} goes on as {post}; no document of appointment is recorded",
            person=case.person(decision.person).name,
            post=decision.post,
        )
        hint = say("出具重新任命通知，登记文号", "issue the notice and record its number")
        yield Finding(message, hint, decision, ("number",), about(person=decision.person))
