"""N-P1, S2-43: everybody within the scope is on the list of reporters."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.procedures.personal_matters.duties import not_listed


@rule(zh="应当报告的干部没有列入", en="Somebody within the scope is not on the list", rows=("S2-43", "N-P1"))
def reporter_not_listed(case: PersonalMattersCase) -> Iterator[Finding]:
    """有报告人的单位里，现任职务达到报告层次的干部没有列入报告人。

    查什么：任职经历中的现任职务在报告范围（含所定层次）以内的，都登记为报告人。
    为什么：报告范围按职务层次确定，不能遗漏。
    怎么办：登记为报告人，或改正任职经历。
    示例：某副局长是县处级副职，没有列入。

    Checks: whoever holds a post of the level that reports (inclusive), in a unit with reporters, is on the list.
    Why: the level decides who reports.
    What to do: put him or her on the list, or correct the posts held.
    Example: a deputy director of county-deputy level is not on the list.
    """
    for tenure in not_listed(case):
        message = say(
            "{person}任{post}（{level}），没有列入报告人",
            "{person} is {post} ({level_en}) and not on the list of reporters",
            person=case.person(tenure.person).name,
            post=tenure.post,
            level=tenure.level.label,
            level_en=tenure.level.value,
        )
        hint = say("列入报告人", "put him or her on the list")
        yield Finding(message, hint, tenure, ("level",), about(person=tenure.person))
