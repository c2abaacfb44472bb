"""S3-48…S3-50, C24: last places are off unless an office switches them on and says why."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.assessment.case import AssessmentCase


@rule(
    zh="启用末位淘汰没有写明理由",
    en="Last places are listed without a reason",
    rows=(
        "S3-48",
        "S3-49",
        "S3-50",
    ),
)
def last_place_without_reason(case: AssessmentCase) -> Iterator[Finding]:
    """启用了末位名单，却没有写明理由、比例或取舍方法。

    查什么：启用末位淘汰的，政策包写明理由、初步对象比例、末位比例和取舍方法；没有写明的不出名单。
    为什么：公务员法要求非因法定事由、非经法定程序不被免职，按名次淘汰与此不合，因此默认不启用；
    取舍方法和并列办法原件没有写明，由本地确定。
    怎么办：不启用；确需列出的，由本地政策包写明理由和方法。名单只作报告，不作选择。
    示例：启用而没有写明理由。

    Checks: where last places are switched on, the pack gives the reason, both shares and the rounding; without
    them no list is made.
    Why: the law removes nobody without a statutory cause, so it is off by default; the source gives no rounding.
    What to do: leave it off; or give reason and method in the local pack. The lists only report.
    Example: switched on without a reason.
    """
    terms = case.terms
    if not terms.last_place:
        return
    wanted = (
        (terms.last_place_reason, say("理由", "the reason")),
        (terms.last_place_rounding, say("取舍方法", "the rounding")),
        (terms.last_place_listed, say("初步对象比例", "the share of the preliminary list")),
        (terms.last_place_decided, say("末位比例", "the share of last places")),
    )
    for value, what in wanted:
        if value is None:
            message = say(
                "启用了末位淘汰，没有写明{zh}",
                "last places are switched on without {en}",
                zh=what.text("zh"),
                en=what.text("en"),
            )
            hint = say("不启用，或由本地政策包写明", "leave it off, or say it in the local pack")
            yield Finding(message, hint, case.exercise, ("policy",), about(exercise=case.exercise.id))
