"""使用建议: what the secondment has opened, as reasons to be weighed."""

from collections.abc import Mapping

from cadre_docs.documents.subject import Subject
from cadre_docs.procedures.secondment.afterwards import Prospects, prospects
from cadre_docs.procedures.secondment.case import SecondmentCase


def view(subject: Subject) -> Mapping[str, object]:
    """The reasons that the policy names and the records bear out."""
    found = subject.compute(_prospects, subject.fact("posting").id)
    reasons = []
    if found.nominable:
        reasons.append("到乡镇（街道）挂职已满规定月数，可以直接参加乡镇（街道）领导班子领导职务的推荐选拔")
    if found.priority:
        reasons.append("任职已满规定年数并连续考核为优秀，优先考虑使用")
    if found.team:
        reasons.append("连续任职已满规定年数，可以按规定提出进入领导班子的建议")
    reasons.append("有挂职锻炼经历，在同等条件下优先")
    return {"reasons": reasons}


def _prospects(case: SecondmentCase, posting: str) -> Prospects:
    return prospects(case, case.postings[posting])
