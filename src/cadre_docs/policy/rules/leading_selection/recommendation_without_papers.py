"""S3-06: a recommendation lacks its material or form."""

from collections.abc import Iterator

from pydantic import Field

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import Parameters, rule
from cadre_docs.procedures.leading_selection.case import LeadingSelectionCase
from cadre_docs.records.leading_recommendation import RecommendationKind


class Wanted(Parameters):
    """The kinds that need material and a form."""

    kinds: tuple[RecommendationKind, ...] = Field(title="须有材料的推荐方式")


@rule(zh="推荐没有材料或推荐表", en="A recommendation lacks its material or form", rows=("S3-06",))
def recommendation_without_papers(case: LeadingSelectionCase, parameters: Wanted) -> Iterator[Finding]:
    """推荐没有材料或推荐表。

    查什么：政策所列方式的推荐，都有推荐材料，并填写了推荐表。
    为什么：领导推荐、个人自荐和社会知名人士推荐要写明材料、填表。
    怎么办：补齐推荐材料和推荐表。
    示例：个人自荐只填表没有材料的，提示缺材料。

    Checks: a recommendation of these kinds has its material and a form.
    Why: leaders, public figures and those who put themselves forward write their reasons down.
    What to do: add the material and the form.
    Example: a self-recommendation has a form and no material.
    """
    for one in case.recommendations:
        if one.sort not in parameters.kinds:
            continue
        papers = ((say("推荐材料", "its material"), one.material), (say("推荐表", "its form"), one.form_on))
        missing = [name for name, there in papers if not there]
        if missing:
            message = say(
                "{post} {on} 的{kind_zh}缺{missing_zh}",
                "the recommendation of the kind {kind_en} for {post} of {on} lacks {missing_en}",
                post=case.post(one.position),
                on=one.on,
                kind_zh=one.sort.label,
                kind_en=one.sort.value,
                missing_zh="、".join(name.text("zh") for name in missing),
                missing_en=" and ".join(name.text("en") for name in missing),
            )
            hint = say("补齐推荐材料和推荐表", "add the material and the form")
            yield Finding(message, hint, one, ("material",), about(position=one.position))
