"""S0-57: open selection outnumbers selection by the organisation."""

from collections import Counter
from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_selection import SelectionMethod


@rule(zh="公开选拔多于组织推荐", en="Open selection outnumbers selection by the organisation", rows=("S0-57",))
def open_selection_prevails(case: LeadingSelectionCase) -> Iterator[Finding]:
    """公开选拔多于组织推荐。

    查什么：本项工作中，公开选拔的职位少于组织推荐的职位。
    为什么：以组织推荐任用为主、公开选拔任用为辅。
    怎么办：核对选拔方式，属实的作为情况说明。
    示例：两个职位各用一种方式，予以提示。

    Checks: fewer posts of the exercise are filled by open selection than by the organisation.
    Why: open selection comes second.
    What to do: check the methods; if they are right, say so in the report.
    Example: two posts, one by each method, is pointed out.
    """
    methods = Counter(motion.method for motion in case.motions.values())
    if methods[SelectionMethod.OPEN] and methods[SelectionMethod.OPEN] >= methods[SelectionMethod.ORGANISATION]:
        message = say(
            "公开选拔 {open} 个职位，组织推荐 {organisation} 个职位",
            "{open} posts are filled by open selection, {organisation} by the organisation",
            open=methods[SelectionMethod.OPEN],
            organisation=methods[SelectionMethod.ORGANISATION],
        )
        hint = say("核对选拔方式", "check the methods")
        yield Finding(message, hint, case.exercise, (), about(exercise=case.exercise.id))
