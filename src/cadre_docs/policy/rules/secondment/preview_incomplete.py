"""S1-A09: a preview says who may come forward and by which standard, before anybody applies."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.secondment.case import SecondmentCase


@rule(zh="挂职预告缺少或内容不全", en="The preview is missing or incomplete", rows=("S1-A09",))
def preview_incomplete(case: SecondmentCase) -> Iterator[Finding]:
    """没有发布挂职预告，或预告没有写明选派范围或标准。

    查什么：有人申请或已经派出时，此前（同一天可以）发布过预告；预告写明选派范围和标准。
    为什么：预告让符合条件的人都知道，是报名的前提。
    怎么办：补发预告，写明范围和标准。
    示例：预告只写了范围，没有标准。

    Checks: by the time somebody applies or is sent (the same day is fine) there is a preview, and it states both the
    scope and the standard.
    Why: everybody who qualifies is to know.
    What to do: publish the preview with both.
    Example: a preview that gives the scope and no standard.
    """
    days = [one.on for one in case.applications.values()] or [one.since for one in case.postings.values()]
    first = min(days, default=None)
    if first is not None and not any(one.on <= first for one in case.previews):
        message = say(
            "{first} 开始报名，此前没有发布挂职预告", "applications begin on {first} without a preview", first=first
        )
        hint = say("发布挂职预告", "publish the preview")
        yield Finding(message, hint, case.exercise, ("starts",), about(exercise=case.exercise.id))
    for one in case.previews:
        missing = [name for name, value in (("选派范围", one.scope), ("选派标准", one.standards)) if not value]
        if not missing:
            continue
        message = say(
            "{on} 的预告没有写明{missing}",
            "the preview of {on} does not state {missing}",
            on=one.on,
            missing="、".join(missing),
        )
        hint = say("补充预告内容", "complete the preview")
        path = ("scope",) if one.scope is None else ("standards",)
        yield Finding(message, hint, one, path, about(exercise=case.exercise.id))
