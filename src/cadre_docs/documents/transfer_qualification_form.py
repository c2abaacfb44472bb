"""资格审查表: every condition with its evidence, what the way crosses, and relatives."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.transfer.case import TransferCase
from cadre_docs.procedures.transfer.paths import path_of


def view(subject: Subject) -> Mapping[str, object]:
    """The rows of both tables, and what follows from them."""
    candidate = subject.fact("candidate")
    checks = [
        {
            "item": one.item.label,
            "result": "符合" if one.met else "不符合",
            "evidence": one.evidence or "",
            "on": one.on,
        }
        for one in candidate.checks
    ]
    kin = [
        {
            "relation": one.relation,
            "name": one.name,
            "post": one.post,
            "conflict": one.conflict.label if one.conflict else "无",
            "resolution": one.resolution or "",
        }
        for one in candidate.kin
    ]
    crossing, scores_needed = subject.compute(_way, candidate.person)
    open_items = [row["item"] for row in checks if row["result"] != "符合" or not row["evidence"]]
    conflicts = [row["name"] for row in kin if row["conflict"] != "无" and not row["resolution"]]
    return {
        "checks": checks,
        "kin": kin,
        "crossing": crossing,
        "scores_needed": scores_needed,
        "verdict": _verdict(open_items, conflicts),
    }


def _verdict(open_items: list[object], conflicts: list[object]) -> str:
    parts = []
    if open_items:
        parts.append(f"未通过或缺依据：{'、'.join(map(str, open_items))}")
    if conflicts:
        parts.append(f"回避情形待处理：{'、'.join(map(str, conflicts))}")
    return "；".join(parts) + "。" if parts else "所列各项均符合，依据齐全。"


def _way(case: TransferCase, person: str) -> tuple[str, str]:
    path = path_of(case.candidates[person])
    crossing = "、".join(reason.text("zh") for reason in path.reasons) or "无"
    return crossing, "须经考试考核" if path.needs_scores else "不须经考试考核"
