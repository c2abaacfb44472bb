"""S4-55: a grade because of a standby needs an inspection and a discussion before it."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.two_way_selection.case import TwoWaySelectionCase


@rule(
    zh="未经考察和研究直接定等次",
    en="A grade was set without an inspection and a discussion",
    rows=("S4-55",),
    internal=True,
)
def graded_without_inspection(case: TwoWaySelectionCase) -> Iterator[Finding]:
    """因待岗期间的表现直接确定年度考核等次，之前没有考察和讨论研究。

    查什么：登记了直接确定等次的，有考察日期、研究日期，考察不晚于研究，研究不晚于定等。
    为什么：方案要求先考察、再讨论研究，才能直接确定等次。
    怎么办：补办考察和研究；已经办理的补登日期。
    示例：12 月 1 日考察、12 月 10 日研究、12 月 10 日定等可以；没有考察不可以。

    Checks: where a grade is recorded for a standby, there is an inspection, then a discussion, and only then the grade.
    Why: the plan allows the grade after both only.
    What to do: hold them; record their days if they were held.
    Example: inspected on 1 December, discussed and graded on the 10th is fine; without an inspection it is not.
    """
    for person, one in case.standbys.items():
        if one.grade is None or (one.graded_on and one.graded_on > case.as_of):
            continue
        seen, discussed, graded = one.inspected_on, one.discussed_on, one.graded_on or case.as_of
        if seen and discussed and seen <= discussed <= graded:
            continue
        path = "inspected_on" if seen is None or (discussed and seen > discussed) else "discussed_on"
        message = say(
            "{person}待岗期间直接确定了考核等次，之前没有依次考察和研究",
            "a grade was set for {person} on standby without an inspection and then a discussion before it",
            person=case.person(person).name,
        )
        hint = say("补办考察和研究，或补登日期", "hold them, or record their days")
        yield Finding(message, hint, one, (path,), about(person=person))
