"""S0-48: one district and one bureau try out the appraisal by results."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.assessment.case import AssessmentCase
from cadre_docs.records.assessment import PilotLevel


class Pilots(Parameters):
    """How many of each kind."""

    districts: int = Field(title="区试点数", ge=0)
    bureaus: int = Field(title="局试点数", ge=0)


@rule(zh="实绩考核试点数量不符", en="The number of pilots differs", rows=("S0-48",))
def pilots_differ(case: AssessmentCase, parameters: Pilots) -> Iterator[Finding]:
    """确定了试点，但区、局的数量与计划不符。

    查什么：有试点时，区的试点和局的试点各为规定的数量；二级班子由各区、局自定，不限。
    为什么：计划要求市选择一个区和一个局作为试点。
    怎么办：补选或减少试点。
    示例：选了一个区、两个局。

    Checks: where there are pilots, as many districts and bureaus as the plan says; teams of the second level are free.
    Why: the city chooses one district and one bureau.
    What to do: choose another, or fewer.
    Example: one district and two bureaus.
    """
    if not case.pilots:
        return
    wanted = {PilotLevel.DISTRICT: parameters.districts, PilotLevel.BUREAU: parameters.bureaus}
    for level, number in wanted.items():
        found = sum(pilot.level is level for pilot in case.pilots)
        if found != number:
            message = say(
                "{zh}试点{found}个，应为{number}个",
                "there are {found} pilots of the kind {en}, not {number}",
                zh=level.label,
                en=level.value,
                found=found,
                number=number,
            )
            hint = say("补选或减少试点", "choose another, or fewer")
            yield Finding(message, hint, case.pilots[0], ("level",), about(exercise=case.exercise.id))
