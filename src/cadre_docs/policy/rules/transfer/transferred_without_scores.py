"""S0-90: upward, from elsewhere and from by-analogy organs only by examination and assessment."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.approving import decided
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.paths import path_of
from cadre_docs.procedures.transfer.scores import scored


@rule(zh="转任没有考试考核成绩", en="A transfer without both scores", rows=("S0-90",))
def transferred_without_scores(case: TransferCase) -> Iterator[Finding]:
    """应当考试考核的转任、遴选已经决定，缺少考试成绩或考核成绩。

    查什么：从下级到上级、从外地到本地、从参公单位到公务员机关的转任和公开遴选，决定之前两项成绩都已登记；领导成员不查。
    为什么：这些转任要考试与考核相结合，择优选拔。成绩只供研究参考，程序不按成绩定人。
    怎么办：组织考试和考核，登记成绩。
    示例：县局干部转任市局，只有考试成绩的，不可以。

    Checks: before a transfer upward, from another region or from a by-analogy organ into the civil service, or an
    open selection, is decided both scores are on record; members of leading teams are left out.
    Why: these transfers go by examination and assessment together. Scores inform the decision; nobody is chosen by
    them here.
    What to do: hold both, and record the scores.
    Example: a county cadre transferred to a city bureau with an examination score only.
    """
    for row in scored(case):
        one = row.candidate
        if row.complete or not decided(case, one) or not path_of(one).needs_scores:
            continue
        path = path_of(one)
        open_selection = say("公开遴选", "open selection")
        why = path.reasons or (open_selection,)
        message = say(
            "{person}的{sort_zh}（{why_zh}）{on} 决定，缺少{lack_zh}",
            "the {sort_en} of {person} ({why_en}) was decided on {on} without {lack_en}",
            person=case.person(one.person).name,
            sort_zh=one.sort.label,
            sort_en=one.sort.value,
            why_zh="、".join(reason.text("zh") for reason in why),
            why_en=", ".join(reason.text("en") for reason in why),
            on=one.decided_on,
            lack_zh="考试成绩" if row.exam is None else "考核成绩",
            lack_en="an examination score" if row.exam is None else "an assessment score",
        )
        hint = say("组织考试和考核，登记成绩", "hold both and record the scores")
        field = "exam" if row.exam is None else "assessment"
        yield Finding(message, hint, one, (field,), about(person=one.person))
