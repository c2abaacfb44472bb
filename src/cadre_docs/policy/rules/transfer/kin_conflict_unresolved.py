"""N-L74: relatives do not serve where the law keeps them apart."""

from collections.abc import Iterator

from cadre_docs.diagnostics import say
from cadre_docs.policy.finding import Finding
from cadre_docs.policy.naming import about
from cadre_docs.policy.rule import rule
from cadre_docs.procedures.transfer.approving import decided
from cadre_docs.procedures.transfer.case import TransferCase


@rule(zh="亲属回避没有解决", en="A conflict between relatives is not resolved", rows=("N-L74",))
def kin_conflict_unresolved(case: TransferCase) -> Iterator[Finding]:
    """人选与亲属有应当回避的情形没有处理，或没有核查亲属关系就作出决定。

    查什么：登记了回避情形的亲属都写明处理办法；决定之前（含当日）已核查亲属关系。记录只能反映已经登记的亲属。
    为什么：夫妻、直系血亲、三代以内旁系血亲和近姻亲，不得同受一人直接领导、有上下级领导关系或从事法定的岗位。
    怎么办：核查并登记；有情形的另择岗位或另择人选。
    示例：妻子在同一机关任财务科长，没有处理的，就是此类。

    Checks: every relative recorded with a conflict has its resolution, and kinship was checked by the day of the
    decision. Only relatives on record can be judged.
    Why: spouses, lineal relatives, collateral ones within three generations and near in-laws may not serve under one
    leader, one under the other, or in the posts that the law names.
    What to do: check and record; find another post or another person.
    Example: the wife heads the finance section of the same organ, and nothing was done.
    """
    for person, one in case.candidates.items():
        name, subjects = case.person(person).name, about(person=person)
        hint = say("核查并登记处理办法", "check, and record what was done")
        for place, tie in enumerate(one.kin):
            if tie.conflict is None or tie.resolution:
                continue
            message = say(
                "{person}的{relation}{kin}（{post}）：{conflict_zh}，没有处理",
                "{person} has a relative, {kin} ({relation}, {post}): {conflict_en}, not resolved",
                person=name,
                relation=tie.relation,
                kin=tie.name,
                post=tie.post,
                conflict_zh=tie.conflict.label,
                conflict_en=tie.conflict.value,
            )
            yield Finding(message, hint, one, ("kin", place, "resolution"), subjects)
        if (
            one.decided_on
            and decided(case, one)
            and (one.kin_checked_on is None or one.kin_checked_on > one.decided_on)
        ):
            message = say(
                "{person} {on} 决定，当时没有核查亲属关系",
                "{person} was decided upon on {on} before kinship was checked",
                person=name,
                on=one.decided_on,
            )
            yield Finding(message, hint, one, ("kin_checked_on",), subjects)
