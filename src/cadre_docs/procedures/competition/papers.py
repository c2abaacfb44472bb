"""How the stage machine recognises what has been published: by the names of document types."""

from cadre_docs.records.exercise import Publication

ANNOUNCEMENT = "vacancy-announcement"
"""竞岗公告 with its 职位表."""
POSITION_REPORT = "position-report"
"""跨单位竞岗中层职位表."""
DAILY_COUNT = "daily-count"
"""报名人数每日公布."""
QUALIFICATION_RESULT = "qualification-result"
"""资格审查结果."""
CANCELLATION = "cancellation-notice"
"""职位取消及改报通知."""
SHORTLIST = "shortlist"
"""竞岗对象名单."""
SCORE_SHEET = "score-sheet"
"""评分表."""
SCORE_TALLY = "score-tally"
"""竞岗得分汇总表."""
INSPECTION_PREVIEW = "inspection-preview"
"""考察预告."""
BALLOT_SUMMARY = "ballot-summary"
"""票决情况汇总表."""
PUBLICITY = "publicity-notice"
"""任前公示."""
APPOINTMENT_FORM = "appointment-form"
"""干部任免审批表."""
APPOINTMENT_NOTICE = "appointment-notice"
"""任职通知."""
PROBATION_NOTICE = "probation-notice"
"""试用期满考核通知."""
SCHEDULE = "work-schedule"
"""工作日程安排表."""


def announces(publication: Publication) -> bool:
    """Whether it makes posts known: a ``…announcement``."""
    return publication.document.endswith("announcement")


def cancels(publication: Publication) -> bool:
    """Whether it says that posts are cancelled: its name speaks of a cancellation."""
    return "cancellation" in publication.document


def concerns(publication: Publication, position: str) -> bool:
    """Whether it is about a post: it names it, or names none and so is about all."""
    return not publication.positions or position in publication.positions
