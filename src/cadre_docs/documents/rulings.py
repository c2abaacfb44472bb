"""What the policy in force says of an exercise, as questions and answers: for its programme and its policy note."""

from collections.abc import Callable, Mapping
from typing import Any

from cadre_docs.documents.subject import Subject
from cadre_docs.documents.words import months

Answer = Callable[[Any], str]

_COMPETITION: tuple[tuple[str, str, Answer], ...] = (
    (
        "哪些单位必须推出职位？",
        "offering_threshold",
        lambda terms: (
            f"各镇（街道）和现有中层{terms.offering_threshold}名及以上的单位，至少推出{terms.min_offered}个职位，"
            "其余单位自行决定"
        ),
    ),
    (
        "每人可以报几个职位？",
        "max_active_applications",
        lambda terms: f"每人限报{terms.max_active_applications}个职位，不得报名竞争本单位的职位；报名期内可以改报",
    ),
    (
        "什么情况下职位取消？",
        "min_qualified",
        lambda terms: f"资格审查合格不足{terms.min_qualified}名的，该职位不进行竞岗，原报名人员可以改报其他职位",
    ),
    (
        "竞岗对象怎样确定？",
        "shortlist_limit",
        lambda terms: (
            f"合格人数超过{terms.shortlist_limit}名的，比选确定{terms.shortlist_limit}名；不超过的，全部列为竞岗对象"
        ),
    ),
    (
        "竞岗得分怎样计算？",
        "leader_weight",
        lambda terms: (
            f"领导评委{terms.leader_judges}名，占{_percent(terms.leader_weight)}；群众评委占"
            f"{_percent(terms.mass_weight)}；两组分别去掉{terms.trim_high}个最高分和{terms.trim_low}个最低分后取平均值"
        ),
    ),
    (
        "多少人列为考察对象？",
        "inspected_per_opening",
        lambda terms: f"考察对象按职数与人选1:{terms.inspected_per_opening}的比例，依据竞岗结果、结合前期初选情况确定",
    ),
    (
        "人选怎样决定？",
        "ballot_approval",
        lambda terms: "任职人选由单位党委（党组）集体研究、差额票决，到会人数和通过票数按所注条款执行",
    ),
    (
        "提拔任职有试用期吗？",
        "probation_months",
        lambda terms: f"提拔任职的试用期{months(terms.probation_months)}，平级交流的不设试用期",
    ),
)

_TWO_WAY_SELECTION: tuple[tuple[str, str, Answer], ...] = (
    (
        "每人可以填几个意向单位？",
        "max_preferences",
        lambda terms: f"每人最多填{terms.max_preferences}个意向单位，须为公布缺员的单位，不得填本单位，不得重复",
    ),
    (
        "缺员单位怎样提出人选？",
        "demand_ratio",
        lambda terms: f"缺员单位在有意向选择本单位的人员中提出建议人选，不超过需求人数的{terms.demand_ratio}倍",
    ),
    (
        "各单位进出人数有什么要求？",
        "balance_tolerance",
        lambda terms: (
            "各单位调入与调出人数应当相等"
            if terms.balance_tolerance == 0
            else f"各单位调入与调出人数相差不超过{terms.balance_tolerance}名"
        ),
    ),
    (
        "落岗或者不填意向表怎么办？",
        "standby_months",
        lambda terms: f"落岗或者不填意向表的，经研究进行定向交流；不服从定向交流的，待岗{months(terms.standby_months)}",
    ),
    (
        "什么时候报到？",
        "report_days",
        lambda terms: f"交流干部自接到报到通知的次日起{terms.report_days}个工作日内到新单位报到",
    ),
    (
        "报到时办理哪些关系？",
        "relations",
        lambda terms: "报到时一并转接" + "、".join(one.label for one in terms.relations),
    ),
)

_OF: Mapping[str, tuple[tuple[str, str, Answer], ...]] = {
    "competition": _COMPETITION,
    "two-way-selection": _TWO_WAY_SELECTION,
}


def rulings(subject: Subject) -> list[dict[str, object]]:
    """Each question with its answer and the clause that gives it, in the order of the procedure."""
    return [
        {"question": question, "answer": answer(subject.terms), "clause": subject.cite(term)}
        for question, term, answer in _OF[subject.exercise.sort.value]
    ]


def _percent(share: Any) -> str:
    return f"{share * 100:.4f}".rstrip("0").rstrip(".") + "%"
