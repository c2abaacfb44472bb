"""N-L67: newcomers are trained within their probation, the promoted before or soon after the promotion."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.training.case import TrainingCase
from cadre_docs.procedures.training.posts import post_trainings


@rule(zh="初任或任职培训逾期", en="Training with a post is overdue", rows=("N-L67",))
def post_training_late(case: TrainingCase) -> Iterator[Finding]:
    """初任培训没有在试用期内完成，或任职培训没有在规定期限内完成。

    查什么：新录用的，初任培训在试用期届满之日（含）以前结束；提拔的，任职培训在任职前完成，或在期限最后一日（含）以前结束。
    为什么：两种培训都有法定的时间。
    怎么办：尽快安排；已经参加的，补登培训经历。
    示例：试用期到 2020 年 8 月 1 日，初任培训 8 月 2 日结束。

    Checks: a newcomer's course is over by the end of the probation; a promotion's before it, or within the period.
    Why: the law sets the time of both.
    What to do: arrange it soon; if it was attended, record it.
    Example: the probation ended on 1 August 2020, the course on 2 August.
    """
    for one in post_trainings(case):
        if one.by is None or not one.late(case.as_of):
            continue
        values = {
            "person": case.person(one.duty.person).name,
            "kind": one.duty.sort.label,
            "kind_en": one.duty.sort.value,
            "by": one.by,
        }
        if one.course is not None:
            message = say(
                "{person}的{kind} {done} 才结束，应在 {by} 前（含当日）",
                "{person}'s {kind_en} training was over only on {done}, the last day was {by}",
                done=one.course.ends,
                **values,
            )
        else:
            message = say(
                "{person}没有{kind}，应在 {by} 前（含当日）",
                "{person} has had no {kind_en} training, the last day was {by}",
                **values,
            )
        hint = say("尽快安排，或补登培训经历", "arrange it soon, or record it")
        yield Finding(message, hint, one.duty, ("since",), about(person=one.duty.person))
