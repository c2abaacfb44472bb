"""S2-50: each unit has the papers against risks to integrity."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.personal_matters.case import PersonalMattersCase
from cadre_docs.records.personal_matters import RiskPaper


class Papers(Parameters):
    """Which papers a unit draws up."""

    papers: tuple[RiskPaper, ...] = Field(title="应有的材料")


@rule(zh="廉政风险防控材料不齐", en="Papers against risks to integrity are missing", rows=("S2-50",))
def risk_papers_incomplete(case: PersonalMattersCase, parameters: Papers) -> Iterator[Finding]:
    """单位没有编齐规定的廉政风险防控材料。

    查什么：每个登记了防控材料的单位，政策所列的材料都有编制日期，且不晚于本程序判断之日。
    为什么：权力运行和风险点都应当写明，才谈得上防控。
    怎么办：补编缺少的材料并登记日期。
    示例：有职权目录和流程图，没有防控措施。

    Checks: each unit with such a file has all the papers that the policy lists, with dates that have come.
    Why: powers and their risks are written down before they can be guarded against.
    What to do: draw up what is missing, and record the date.
    Example: there are the list of powers and the flowcharts, but no measures.
    """
    for unit, one in case.risk_files.items():
        done = {paper for paper, on in one.papers.items() if on <= case.as_of}
        missing = [paper for paper in parameters.papers if paper not in done]
        if not missing:
            continue
        message = say(
            "{unit}的廉政风险防控材料缺少{missing}",
            "{unit} lacks papers against risks to integrity: {missing_en}",
            unit=case.unit(unit).label,
            missing="、".join(paper.label for paper in missing),
            missing_en=", ".join(paper.value for paper in missing),
        )
        yield Finding(message, say("补编并登记", "draw them up"), one, ("papers",), about(unit=unit))
