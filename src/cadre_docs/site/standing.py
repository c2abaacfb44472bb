"""From what the procedures and the policy say of an exercise to what the public may read of it.

What is owed, by whom, and the words of a finding stay inside the office: they may name people. Of a finding the site
shows the rule's title and the clause; of a stage whose days come from internal records, only its status; of an internal
stage or rule, nothing: that it is under way would already tell that somebody refused.
"""

from collections.abc import Iterable

from cadre_docs.diagnostics import Citation, Lang
from cadre_docs.policy.finding import Judged
from cadre_docs.procedures import stage as procedure
from cadre_docs.procedures.terms import Terms
from cadre_docs.site.inputs import Obstacle, PolicyRule, Stage, Standing, State

_STATES = {
    procedure.StageStatus.DONE: State.DONE,
    procedure.StageStatus.UNDER_WAY: State.CURRENT,
    procedure.StageStatus.NEXT: State.NEXT,
    procedure.StageStatus.BLOCKED: State.BLOCKED,
    procedure.StageStatus.LATER: State.AHEAD,
    procedure.StageStatus.NOT_NEEDED: State.NOT_NEEDED,
}
_LANG: Lang = "zh"


def standing(
    status: procedure.ExerciseStatus,
    terms: Terms | None = None,
    judged: Iterable[Judged] = (),
    rules: Iterable[PolicyRule] = (),
) -> Standing:
    """Where an exercise stands, for the public; ``judged`` are the findings about this exercise.

    Of an exercise whose stages are all internal nothing is told but that there is one.
    """
    rules = tuple(rules)
    titles = {rule.code: rule.title for rule in rules}
    hidden = {rule.code for rule in rules if rule.internal}
    told = any(not state.stage.internal for state in status.stages)
    shown = [one for one in judged if told and one.is_blocking and one.diagnostic.code not in hidden]
    return Standing(
        exercise=status.exercise.id,
        stages=tuple(_stage(state, terms) for state in status.stages if not state.stage.internal),
        obstacles=tuple(dict.fromkeys(_obstacle(one, titles) for one in shown)),
    )


def _stage(state: procedure.StageState, terms: Terms | None) -> Stage:
    open_days = state.stage.public_dates
    earliest = state.earliest if open_days else None
    return Stage(
        key=state.stage.slug,
        name=state.stage.name.text(_LANG),
        state=_STATES[state.status],
        starts=state.planned.starts if state.planned else None,
        ends=state.planned.ends if state.planned else None,
        responsible=state.planned.responsible if state.planned else "",
        done_on=state.done_on if open_days else None,
        earliest=earliest.day if earliest else None,
        reason=earliest.reason.text(_LANG) if earliest else "",
        clauses=_cited(state.stage.terms, terms),
    )


def _cited(names: Iterable[str], terms: Terms | None) -> tuple[Citation, ...]:
    found = (terms.cite(name) for name in names) if terms is not None else ()
    return tuple(dict.fromkeys(citation for citation in found if citation is not None))


def _obstacle(judged: Judged, titles: dict[str, str]) -> Obstacle:
    code = judged.diagnostic.code
    return Obstacle(text=titles.get(code, code), clause=judged.diagnostic.clause, rule=code)
