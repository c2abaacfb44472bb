"""S1-H03, S1-H09, S1-D14: the papers with which secondees are managed exist and say what the policy lists."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.secondment.case import SecondmentCase
from cadre_docs.procedures.secondment.support import regulations
from cadre_docs.records.secondment_support import RegulationKind


class HouseRules(Parameters):
    """What each paper must contain, as ``kind:subject``: ``handbook:学习``."""

    contents: tuple[str, ...] = Field(title="应有的内容")


@rule(
    zh="挂职管理的文件或内容不全",
    en="House rules for secondees are missing or incomplete",
    rows=("S1-H03", "S1-H09", "S1-D14"),
)
def house_rules_incomplete(case: SecondmentCase, wanted: HouseRules) -> Iterator[Finding]:
    """已有干部挂职，协调小组文件、管理制度或工作手册没有印发，或缺少政策列出的内容。

    查什么：自第一人开始挂职之日起，政策列出的各种文件都有，列出的各个方面都写到。
    为什么：杭州成立协调小组并从六个方面规定管理制度，江东用工作手册规定四个方面的要求。
    怎么办：印发文件，或补充缺少的方面。
    示例：管理制度写了五个方面，没有“回访走访”。

    Checks: from the first day of the first secondment on, each paper that the policy lists exists and treats each
    subject listed.
    Why: one city has a coordinating group and rules on six subjects, another a handbook on four.
    What to do: issue the paper, or add what it lacks.
    Example: rules on five subjects, and none on visits.
    """
    if not any(one.since <= case.as_of for one in case.postings.values()):
        return
    for name in dict.fromkeys(entry.partition(":")[0] for entry in wanted.contents):
        kind = RegulationKind.of(name)
        subjects = [entry.partition(":")[2] for entry in wanted.contents if entry.startswith(f"{name}:")]
        found = [one for one in regulations(case) if one.regulation is kind]
        written = {section.subject for one in found for section in one.sections}
        missing = [subject for subject in subjects if subject not in written]
        if not found:
            message = say("没有印发{kind}", "{kind} has not been issued", kind=kind.label)
            hint = say("印发{kind}", "issue {kind}", kind=kind.label)
            yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
        elif missing:
            names = "、".join(missing)
            message = say("{kind}没有写到：{names}", "{kind} says nothing of {names}", kind=kind.label, names=names)
            hint = say("补充缺少的方面", "add what it lacks")
            yield Finding(message, hint, found[-1], ("sections",), about(exercise=case.exercise.id))
