"""S3-47, N-L88: who leaves without consent is sanctioned; who is away too long is dismissed."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.adjustment.absences import away, must_go
from cadre_docs.procedures.adjustment.case import AdjustmentCase
from cadre_docs.records.adjustment import AdjustmentKind


@rule(
    zh="擅自离职或旷工没有处理",
    en="Absent without leave and no case opened",
    rows=(
        "S3-47",
        "N-L88",
    ),
)
def absence_without_case(case: AdjustmentCase) -> Iterator[Finding]:
    """擅自离职没有处分建议，或旷工超过规定天数没有提出辞退。

    查什么：擅自离职的，有处分或辞退；连续或一年内累计超过规定天数（不含本数）的，有辞退。
    为什么：方案规定擅自离职视情节处分；公务员法规定连续超过十五天或一年累计超过三十天的予以辞退。
    怎么办：提出处分或辞退；确有正当理由的写明并改正记录。
    示例：连续 15 天不到辞退，16 天须提出。

    Checks: who left without consent has a sanction or dismissal proposed; who was away for more than the days
    (the number itself is not enough), a dismissal.
    Why: the plan sanctions, the law dismisses after more than 15 days running or 30 in a year.
    What to do: propose it; where there was good reason, say so.
    Example: 15 days running are not enough, 16 are.
    """
    for one in away(case):
        name, subjects = case.person(one.person).name, about(person=one.person)
        first = min(found.since for found in one.absences)
        kinds = {
            made.sort for made in case.adjustments.values() if made.person == one.person and made.proposed_on >= first
        }
        if must_go(case, one):
            if AdjustmentKind.DISMISSAL not in kinds:
                message = say(
                    "{person}连续旷工最长{running}天、一年累计{year}天，没有提出辞退",
                    "{person} was away {running} days running, {year} in a year; no dismissal is proposed",
                    person=name,
                    running=one.running,
                    year=one.in_year,
                )
                yield Finding(
                    message,
                    say("核对事由，提出辞退", "check the reason, propose the dismissal"),
                    one.absences[0],
                    ("since",),
                    subjects,
                )
        elif any(found.left_post for found in one.absences) and not kinds & {
            AdjustmentKind.DISCIPLINE,
            AdjustmentKind.DISMISSAL,
        }:
            message = say(
                "{person}擅自离职，没有提出处分", "{person} left without consent; no sanction is proposed", person=name
            )
            yield Finding(message, say("提出处分建议", "propose a sanction"), one.absences[0], ("left_post",), subjects)
