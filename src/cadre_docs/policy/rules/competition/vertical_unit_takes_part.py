"""S4-04: units under vertical management do not take part."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.applying import standing
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about, person_name, post_name
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.unit import UnitKind


@rule(zh="垂直管理部门参加竞岗", en="A unit under vertical management takes part", rows=("S4-04",))
def vertical_unit_takes_part(case: CompetitionCase) -> Iterator[Finding]:
    """垂直管理部门推出职位，或其干部报名。

    查什么：推出职位的单位、在报人员现在的单位，都不是垂直管理部门。
    为什么：垂直管理部门的干部不由本市管理，方案把它排除在外。
    怎么办：撤下该职位或请本人撤回报名；单位类别登记有误的，改正单位记录。
    示例：市国税局（垂直管理）推出“征管科科长”，不能列入职位表。

    Checks: neither a unit that offers a post nor the unit of an applicant is under vertical management.
    Why: its cadres are not the city's to move; the plan leaves such units out.
    What to do: take the post down or have the application withdrawn; correct the unit's kind if that is what is wrong.
    Example: the state tax bureau, under vertical management, offers a post.
    """
    for post in case.positions.values():
        unit = case.unit(post.unit)
        if unit.sort is UnitKind.VERTICAL:
            message = say(
                "{unit}是垂直管理部门，不能推出职位“{post}”",
                "{unit} is under vertical management and cannot offer {post}",
                unit=unit.label,
                post=post.name,
            )
            hint = say("撤下该职位；单位类别有误的改正单位记录", "take the post down, or correct the unit's kind")
            yield Finding(message, hint, post, ("unit",), about(position=post.id, unit=unit.id))
    for state in standing(case):
        unit = case.unit(case.person(state.person).unit)
        if unit.sort is UnitKind.VERTICAL:
            message = say(
                "{person}在垂直管理部门{unit}工作，不在对象范围，却报名{post}",
                "{person} works in {unit}, under vertical management, and cannot apply for {post}",
                person=person_name(case, state.person),
                unit=unit.label,
                post=post_name(case, state.position),
            )
            hint = say(
                "请本人撤回，或在资格审查中判为不合格", "have it withdrawn, or find it unqualified in the review"
            )
            yield Finding(message, hint, state.application, ("person",), about(person=state.person))
