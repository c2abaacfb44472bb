"""S0-05: who is promoted has a record of training."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.posts import before_promotion
from cadre_docs.records.training import TrainingKind


@rule(zh="提拔时没有培训情况", en="A promotion without a record of training", rows=("S0-05",))
def promoted_without_training(case: TrainingCase) -> Iterator[Finding]:
    """提拔的干部没有提拔前的培训经历。

    查什么：每名提拔的干部，任职之日以前（含当日）至少有一条已结束的培训经历。
    为什么：参加培训的情况要作为选拔使用的依据。
    怎么办：查档案，补登培训经历；确实没有的，在考察材料中写明。
    示例：任职日期 3 月 1 日，第一条培训经历 3 月 2 日结束。

    Checks: whoever was promoted has at least one course that was over by the day of the promotion.
    Why: training is one of the grounds for promotion.
    What to do: look into the file and record the training; if there is none, say so in the inspection material.
    Example: promoted on 1 March, the first course on record ended on 2 March.
    """
    for duty in case.duties:
        if duty.sort is not TrainingKind.APPOINTMENT or before_promotion(case, duty):
            continue
        message = say(
            "{person} {since} 任职，此前没有培训经历",
            "{person} was promoted on {since} and had no training on record before",
            person=case.person(duty.person).name,
            since=duty.since,
        )
        hint = say(
            "补登培训经历，或在考察材料中写明", "record the training, or say in the material that there was none"
        )
        yield Finding(message, hint, duty, ("since",), about(person=duty.person))
