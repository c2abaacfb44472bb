"""S0-07: targets and remedies are called by names that exist."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.team_structure.case import TeamStructureCase
from cadre_docs.procedures.team_structure.targets import TARGETS


@rule(zh="没有这项结构指标", en="There is no such target", rows=("S0-07",))
def unknown_structure_target(case: TeamStructureCase) -> Iterator[Finding]:
    """政策或整改措施写了不存在的指标代号。

    查什么：政策的指标清单和记录中的整改措施，指标代号都是程序认识的。
    为什么：写错一个字母，这项指标就不统计，措施也对不上指标。
    怎么办：改正代号；可用的代号见提示。
    示例：把 under-forty 写成 under-40。

    Checks: the policy's list of targets, and the remedies on record, call them by slugs that the program knows.
    Why: with one letter wrong a target is not counted, and a remedy belongs to none.
    What to do: mend the slug; the hint has all of them.
    Example: under-40 for under-forty.
    """
    remedies = case.analysis.remedies if case.analysis else ()
    hint = say("可用的代号：{known}", "the slugs are: {known}", known="、".join(TARGETS))
    subjects = about(exercise=case.exercise.id)
    for slug in case.terms.targets:
        if slug not in TARGETS:
            message = say("政策的指标“{slug}”不存在", "the policy's target {slug} does not exist", slug=slug)
            yield Finding(message, hint, case.exercise, ("policy",), subjects)
    for place, remedy in enumerate(remedies):
        if remedy.target not in TARGETS and case.analysis is not None:
            message = say(
                "整改措施的指标“{slug}”不存在", "the remedy's target {slug} does not exist", slug=remedy.target
            )
            yield Finding(message, hint, case.analysis, ("remedies", place, "target"), subjects)
