"""Nothing that is not public reaches any file of the site, whichever record it stands in."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from site_office import Fixture

from cadre_docs.documents.guard import HiddenFieldError
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Part, Record, Sensitivity
from cadre_docs.site import page, theme
from cadre_docs.site.context import Site
from cadre_docs.site.plan import plan_site

SECRET = "机密标记"
LATE = date(2014, 12, 30)
NAMES = ("赵虚构", "钱虚构", "孙虚构")
FULL: dict[str, list[dict[str, Any]]] = {
    "people": [
        {
            "id": f"p{number}",
            "name": name,
            "sex": "male",
            "birth": "1980.05",
            "unit": "unit-b",
            "current_post": "科员",
            "native_place": "某地",
            "specialty": "文字",
            "resume": [{"since": "2004.08", "text": "简历"}],
            "relatives": [{"relation": "妻子", "name": "李虚构", "work": "某厂"}],
            "awards": "嘉奖",
            "health": "健康",
        }
        for number, name in enumerate(NAMES, 1)
    ],
    "application_events": [
        {"exercise": "trial-2014", "person": "p1", "at": "2014-11-17 09:00", "action": "applied", "position": "post-1"},
        {"exercise": "trial-2014", "person": "p2", "at": "2014-11-17 10:00", "action": "applied", "position": "post-1"},
        {
            "exercise": "trial-2014",
            "person": "p1",
            "at": "2014-11-24 10:00",
            "action": "reviewed",
            "position": "post-1",
            "verdict": "qualified",
            "reason": "理由",
            "reviewer": "审查",
        },
    ],
    "position_reports": [{"exercise": "trial-2014", "unit": "unit-a", "mid_level_before": 9, "minutes": "纪要"}],
    "shortlists": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-12-01",
            "methods": ["面谈"],
            "people": ["p1", "p2"],
            "note": "说明",
        }
    ],
    "score_sheets": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-12-04",
            "parts": ["演说"],
            "judges": [{"id": "L1", "name": "评委", "sort": "leader"}],
            "candidates": [{"person": "p1", "scores": {"L1": "91.37"}}],
            "scorer": "计分",
        }
    ],
    "inspections": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "decided_on": "2014-12-08",
            "people": ["p1", "p2"],
            "minutes": "纪要",
            "reason": "说明",
            "opinions": [{"person": "p1", "text": "意见"}],
        }
    ],
    "ballots": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-12-12",
            "body": "党组",
            "due": 7,
            "present": 7,
            "issued": 7,
            "returned": 7,
            "valid": 7,
            "votes": [{"person": "p1", "agree": 6, "disagree": 1}],
        }
    ],
    "publicities": [
        {
            "id": "pub-1",
            "exercise": "trial-2014",
            "basis": "党组会",
            "published_on": "2014-12-15",
            "until": "2014-12-22",
            "nominees": [{"person": "p1", "position": "post-1", "proposed": "科长"}],
            "conclusion": "结论",
        }
    ],
    "appointments": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "position": "post-1",
            "sort": "promotion",
            "proposed": "科长",
            "decided_on": "2014-12-12",
            "reason": "理由",
            "filled_by": "填表",
        }
    ],
    "probations": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "position": "post-1",
            "since": "2014-12-24",
            "until": "2015-12-24",
        }
    ],
    "working_groups": [
        {
            "exercise": "trial-2014",
            "unit": "unit-a",
            "formed_on": "2014-11-12",
            "responsible": "责任人",
            "members": [{"name": "组员", "body": "副局长", "role": "组长"}],
            "phone": "0000-1",
        }
    ],
    "exercise_issues": [
        {
            "id": "issue-1",
            "exercise": "trial-2014",
            "unit": "unit-a",
            "on": "2014-11-19",
            "problem": "问题",
            "handling": "处理",
        }
    ],
    "exchange_participants": [
        {"exercise": "trial-2014", "person": "p1", "unit": "unit-b", "minutes": "纪要", "remark": "备注"}
    ],
    "vacancies": [{"exercise": "trial-2014", "unit": "unit-a", "number": 1}],
    "preference_forms": [
        {"exercise": "trial-2014", "person": "p1", "on": "2014-12-24", "units": ["unit-a"], "reason": "说明"}
    ],
    "unit_demands": [
        {
            "exercise": "trial-2014",
            "unit": "unit-a",
            "on": "2014-12-26",
            "need": 1,
            "people": ["p1"],
            "minutes": "纪要",
        }
    ],
    "placements": [{"exercise": "trial-2014", "person": "p1", "unit": "unit-a", "on": "2014-12-29"}],
    "directed_exchanges": [
        {
            "exercise": "trial-2014",
            "person": "p2",
            "unit": "unit-a",
            "body": "部务会议",
            "decided_on": "2014-12-30",
            "minutes": "纪要",
        }
    ],
    "standbys": [
        {
            "exercise": "trial-2014",
            "person": "p2",
            "since": "2014-12-30",
            "until": "2015-12-30",
            "arrangement": "回原单位",
        }
    ],
    "duty_reports": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "unit": "unit-a",
            "notified_on": "2014-12-30",
            "training": "业务培训",
        }
    ],
    "headcounts": [
        {
            "exercise": "trial-2014",
            "unit": "unit-a",
            "on": "2014-12-29",
            "after": 9,
            "other_changes": [{"on": "2014-12-20", "change": -1, "reason": "退休"}],
        }
    ],
    "talks": [{"exercise": "trial-2014", "person": "p2", "on": "2014-12-25", "by": "谈话"}],
    "matters_reporters": [{"exercise": "trial-2014", "person": "p1", "level": "staff"}],
    "matters_reports": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "year": 2013,
            "submitted_on": "2014-01-15",
            "received_by": "受理",
            "late_reason": "原因",
            "items": [{"sort": "housing", "text": "事项"}],
        }
    ],
    "matter_events": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "sort": "marriage",
            "happened_on": "2014-03-10",
            "text": "事项",
            "received_by": "受理",
            "late_reason": "原因",
            "approved_by": "批准",
        }
    ],
    "matters_checks": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "on": "2014-06-10",
            "result": "concealed",
            "finding": "情况",
            "decision": "决定",
        }
    ],
    "integrity_risk_files": [
        {"exercise": "trial-2014", "unit": "unit-a", "papers": {"powers": "2014-02-10"}, "remark": "备注"}
    ],
    "tuition_applications": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "degree": "master",
            "school": "学校",
            "tuition": "28000.00",
            "invoice": "票据",
            "applied_on": "2014-03-10",
            "opinion": "意见",
        }
    ],
    "training_courses": [
        {
            "exercise": "trial-2014",
            "id": "course-1",
            "name": "班次",
            "sort": "rotation",
            "notified_on": "2014-03-01",
            "starts": "2014-03-10",
            "ends": "2014-03-14",
            "hours": 40,
            "place": "地点",
            "people": ["p1"],
        }
    ],
    "trainings": [
        {
            "person": "p1",
            "course": "班次",
            "sort": "rotation",
            "starts": "2014-03-10",
            "ends": "2014-03-14",
            "hours": 40,
            "organiser": "党校",
            "result": "结果",
        }
    ],
    "training_roster": [{"exercise": "trial-2014", "person": "p1"}],
    "training_duties": [
        {"exercise": "trial-2014", "person": "p1", "sort": "appointment", "since": "2014-03-01", "post": "科长"}
    ],
    "integrity_tests": [{"exercise": "trial-2014", "person": "p1", "education": "谈话", "supervisor": "监考"}],
    "recruits": [
        {"exercise": "trial-2014", "person": "p1", "unit": "unit-a", "hired_on": "2012-07-01", "remark": "备注"}
    ],
    "grassroots_postings": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "host": "unit-b",
            "duty": "岗位",
            "sent_on": "2014-02-20",
            "since": "2014-03-01",
            "until": "2015-02-28",
            "reason": "说明",
            "subsidy": 300,
            "moved": ["party"],
            "mentor": "联系人",
        }
    ],
    "grassroots_appraisals": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "on": "2014-12-10",
            "summary": "总结",
            "opinions": {"host": "意见"},
            "signed": {"host": "2014-12-10"},
            "grade": "unqualified",
        }
    ],
    "grassroots_decisions": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "ground": "unqualified",
            "facts": "事实",
            "consequences": ["no-promotion"],
            "body": "决定",
            "on": "2014-12-20",
            "minutes": "纪要",
        }
    ],
    "transfer_candidates": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "sort": "transfer-in",
            "registered_on": "2014-04-01",
            "from_unit": "原单位",
            "from_kind": "institution",
            "from_tier": "city",
            "from_system": "原系统",
            "from_region": "原地区",
            "to_unit": "unit-a",
            "to_post": "科长",
            "to_level": "section-head",
            "to_tier": "city",
            "to_system": "系统",
            "to_region": "地区",
            "growth_place": "成长地",
            "method": "competition",
            "reason": "说明",
            "checks": [{"item": "registration", "met": True, "evidence": "依据", "on": "2014-04-10"}],
            "kin": [
                {
                    "relation": "妻子",
                    "name": "钱虚构",
                    "post": "职务",
                    "conflict": "subordinate",
                    "resolution": "处理",
                }
            ],
            "exam": 78.5,
            "assessment": 85,
            "approvals": [{"role": "party-group", "body": "审批", "on": "2014-05-12", "number": "文号"}],
            "decided_on": "2014-06-03",
            "body": "决定",
            "refused_on": "2014-06-10",
            "measures": ["demotion"],
        }
    ],
    "staffing_plans": [
        {
            "id": "plan-1",
            "exercise": "trial-2014",
            "unit": "unit-a",
            "post": "岗位",
            "number": 1,
            "sort": "veteran",
            "requirements": "条件",
            "reason": "理由",
            "quota": "计划",
            "person": "p1",
            "steps": [{"step": "proposed", "on": "2014-03-10", "body": "机关", "number": "文号"}],
        }
    ],
    "establishments": [
        {
            "exercise": "trial-2014",
            "unit": "unit-a",
            "on": "2014-03-01",
            "number": "文号",
            "places": 20,
            "staff": 19,
            "posts": 5,
            "leaders": 4,
        }
    ],
    "borrowed_staff": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "lender": "原单位",
            "unit": "unit-a",
            "section": "科室",
            "work": "工作",
            "reason": "理由",
            "requested_on": "2014-08-25",
            "since": "2014-09-01",
            "until": "2014-11-01",
            "extensions": [{"until": "2014-12-01", "approved_on": "2014-10-20", "reason": "理由"}],
        }
    ],
    "selection_motions": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-09-15",
            "body": "部务会议",
            "level": "township-deputy",
            "reason": "方式说明",
            "plan": "方案",
        }
    ],
    "post_notices": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-09-16",
            "media": ["日报"],
            "qualifications": {"major": "不限"},
        }
    ],
    "job_descriptions": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-09-16",
            "duties": ["职责"],
            "conditions": ["条件"],
            "demands": ["要求"],
        }
    ],
    "selection_steps": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "sort": "motion",
            "on": "2014-09-15",
            "responsible_body": "责任单位",
            "responsible_person": "责任人",
            "minutes": "纪要",
            "summary": "情况",
        }
    ],
    "leading_recommendations": [
        {
            "id": "rec-1",
            "exercise": "trial-2014",
            "position": "post-1",
            "sort": "meeting",
            "on": "2014-09-26",
            "place": "会议室",
            "organiser": "主持",
            "reference_list": ["p1", "p2"],
            "people": [{"person": "p1", "votes": 31}],
            "signer": "署名",
            "signer_post": "职务",
            "material": "材料",
            "summarised_by": "汇总",
            "minutes": "纪要",
        }
    ],
    "recommendation_talks": [
        {
            "recommendation": "rec-1",
            "number": 1,
            "on": "2014-09-22",
            "interviewee": "谈话对象",
            "talkers": ["谈话人"],
            "recorder": "记录人",
            "people": ["p1"],
            "text": "谈话内容",
        }
    ],
    "result_letters": [{"recommendation": "rec-1", "person": "p1", "on": "2014-10-08"}],
    "selection_lists": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "sort": "proposed",
            "on": "2014-10-27",
            "body": "部务会议",
            "minutes": "纪要",
            "people": ["p1"],
            "reason": "说明",
        }
    ],
    "inspection_objects": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "person": "p1",
            "on": "2014-10-10",
            "body": "部务会议",
            "level_now": "section-head",
            "reason": "理由",
            "reserve_reason": "选任说明",
            "minutes": "纪要",
            "basic_conditions": "审核",
            "checklist": [{"item": "other", "applies": False, "evidence": "依据", "by": "核查人"}],
            "family": {"spouse": True},
            "post_need": "特殊需要",
            "matters": {"on": "2014-10-09", "result": "consistent", "detail": "说明", "disposal": "处理"},
            "opinions": [{"source": "discipline", "on": "2014-10-09", "body": "纪委", "text": "意见"}],
            "fitness": [{"requirement": "要求", "finding": "适应"}],
            "exception": {"sort": "skipping", "file": "文号", "reason": "破格", "reported_on": "2014-10-09"},
        }
    ],
    "inspection_standards": [{"exercise": "trial-2014", "position": "post-1", "on": "2014-10-09", "points": ["标准"]}],
    "inspection_meetings": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "person": "p1",
            "sort": "supervisor",
            "on": "2014-10-13",
            "place": "会议室",
            "attendees": ["参加人"],
            "chair": "主持人",
            "recorder": "记录人",
            "text": "座谈情况",
        }
    ],
    "opinion_surveys": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-10-14",
            "scope": "范围",
            "questions": ["内容"],
            "issued": 9,
            "summary": "汇总",
        }
    ],
    "deliberations": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "on": "2014-10-29",
            "people": ["p1"],
            "heard": [{"by": "征求对象", "on": "2014-10-29", "text": "意见"}],
            "minutes": "纪要",
        }
    ],
    "leading_decisions": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "sort": "standing-committee",
            "body": "常委会",
            "on": "2014-11-03",
            "minutes": "纪要",
            "materials": ["材料"],
            "due": 11,
            "present": 10,
            "votes": [{"person": "p1", "agree": 9}],
            "teller": "计票人",
            "scrutineer": "监票人",
            "reason": "决定说明",
        }
    ],
    "integrity_records": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "talked_on": "2014-11-18",
            "talker": "谈话人",
            "place": "谈话室",
            "text": "要求",
            "pledge": "表态",
            "score": 96,
        }
    ],
    "publicity_contents": [
        {
            "publicity": "pub-1",
            "channels": ["meeting"],
            "meeting_place": "会议室",
            "entries": [{"person": "p1", "achievements": "政绩", "audit": "审计", "property_declared": "财产"}],
        }
    ],
    "trial_duties": [{"exercise": "trial-2014", "person": "p1", "position": "post-1", "former_post": "原职"}],
    "probation_reports": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "position": "post-1",
            "on": "2014-12-20",
            "thoughts": "思想",
            "work": "工作",
            "received_by": "受理",
        }
    ],
    "probation_appraisals": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "position": "post-1",
            "on": "2014-12-21",
            "style": "作风",
            "performance": "实绩",
            "body": "机构",
            "number": "文号",
            "placed_as": "安排",
        }
    ],
    "responsibility_entries": [
        {
            "exercise": "trial-2014",
            "position": "post-1",
            "step": "motion",
            "sort": "collective",
            "bearer": "单位",
            "duty": "责任",
        }
    ],
    "accountabilities": [
        {
            "id": "acc-1",
            "exercise": "trial-2014",
            "person": "p1",
            "position": "post-1",
            "misconduct_on": "2014-12-01",
            "facts": "事实",
            "established_on": "2014-12-10",
            "established_by": "机关",
            "bearer": "单位",
            "sort": "committee",
            "measure": "处理",
            "scope": "范围",
        }
    ],
    "reserve_teams": [{"exercise": "trial-2014", "team": "team-1", "reported_on": "2014-11-03", "remark": "后备说明"}],
    "reserve_candidates": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "team": "team-1",
            "role": "deputy",
            "steps": [{"step": "self", "by": "本人", "on": "2014-11-03", "opinion": "自荐意见", "minutes": "自荐材料"}],
            "entered_on": "2014-11-10",
            "goal": "培养方向",
            "assignments": [{"line": "rural", "unit": "unit-b", "duties": "锻炼内容", "since": "2014-11-11"}],
            "mentors": [{"person": "p1", "sort": "experienced", "since": "2014-11-11"}],
            "trainings": [
                {
                    "name": "培训名称",
                    "organiser": "主办单位",
                    "since": "2014-11-11",
                    "until": "2014-11-12",
                    "tracked_by": "考察机构",
                    "result": "考察情况",
                }
            ],
            "issues": [{"sort": "morals", "found_on": "2014-11-12", "facts": "问题情况"}],
            "removal_reason": "出库原因",
        }
    ],
    "reserve_adjustments": [
        {
            "exercise": "trial-2014",
            "on": "2014-11-10",
            "open_selection": True,
            "scope": "调整范围",
            "conditions": ["人选条件"],
            "body": "研究机构",
            "minutes": "纪要",
        }
    ],
    "tenures": [
        {
            "person": "p1",
            "unit": "unit-b",
            "post": "任职职务",
            "level": "section-head",
            "since": "2010-03-01",
            "section": "任职科室",
        }
    ],
    "tenure_surveys": [{"exercise": "trial-2014", "unit": "unit-b", "remark": "排查说明"}],
    "rotation_decisions": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "outcome": "postponed",
            "on": "2014-11-10",
            "body": "党组",
            "minutes": "纪要",
            "reason": "暂缓理由",
            "approver": "批准机关",
            "post": "新职务",
        }
    ],
    "term_decisions": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "post": "副局长",
            "outcome": "released",
            "on": "2014-11-10",
            "body": "常委会",
            "arrangement": "安排意见",
        }
    ],
    "team_renewals": [
        {
            "exercise": "trial-2014",
            "team": "team-1",
            "on": "2014-11-10",
            "proposed": [{"person": "p1", "role": "deputy", "post": "拟任职务"}],
            "body": "常委会",
        }
    ],
    "retirements": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "sort": "early",
            "on": "2014-11-10",
            "ground": "illness",
            "application": "申请理由",
            "unit_opinion": "单位意见",
            "approver": "批准机关",
            "arrangement": "后续安排",
        }
    ],
    "teams": [
        {
            "id": "team-1",
            "name": "试例班子",
            "unit": "unit-a",
            "sort": "department",
            "members": [{"person": "p1", "role": "head", "post": "局长"}],
        }
    ],
    "structure_analyses": [
        {
            "exercise": "trial-2014",
            "on": "2014-11-20",
            "body": "部务会",
            "minutes": "纪要",
            "remedies": [{"target": "bachelor", "measure": "鼓励学习", "unit": "unit-a", "due": "2015-06-30"}],
        }
    ],
    "plan_reviews": [{"exercise": "trial-2014", "plan": "plan-a", "reported_to": "部务会"}],
    "waivers": [
        {
            "id": "w1",
            "rule": "too-few-qualified",
            "subject": "position:post-1",
            "approved_by": "批准",
            "approved_on": "2014-11-25",
            "reason": "理由",
        }
    ],
    "appraisal_pools": [
        {
            "id": "pool-1",
            "exercise": "trial-2014",
            "name": "考核单元",
            "unit": "unit-b",
            "people": 1,
            "higher_share_approved_by": "同意机关",
        }
    ],
    "appraisals": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "pool": "pool-1",
            "year": 2014,
            "steps": [{"step": "summary", "on": "2014-12-08", "by": "经办"}],
            "parts": [{"part": "qualitative", "content": "考核内容"}],
            "summary": "个人总结",
            "comment": "评语",
            "feedback": "反馈意见",
            "objection": "异议",
        }
    ],
    "target_letters": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "since": "2012-01-01",
            "until": "2016-12-31",
            "goals": ["任期目标"],
            "signed_by": "签订领导",
            "certifications": [{"year": 2014, "result": "鉴定结果", "by": "鉴定机关", "on": "2014-12-30"}],
        }
    ],
    "appraisal_pilots": [
        {
            "exercise": "trial-2014",
            "unit": "unit-b",
            "level": "bureau",
            "chosen_by": "确定机关",
            "on": "2014-12-01",
            "tasks": ["试点任务"],
        }
    ],
    "team_terms": [
        {
            "exercise": "trial-2014",
            "unit": "unit-b",
            "since": "2012-01-01",
            "until": "2016-12-31",
            "inspections": [{"point": "mid-term", "planned_on": "2014-06-20", "leader": "考察组组长"}],
        }
    ],
    "life_meetings": [
        {
            "id": "meeting-1",
            "exercise": "trial-2014",
            "unit": "unit-b",
            "on": "2014-12-15",
            "topic": "会议主题",
            "opinions": ["征求意见"],
            "problems": ["突出问题"],
            "measures": ["整改措施"],
            "attendance": [{"person": "p1", "attended": False, "reason": "缺席原因"}],
        }
    ],
    "unfitness_findings": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "trigger": "disputes",
            "on": "2014-12-01",
            "body": "认定机构",
            "evidence": "认定依据",
        }
    ],
    "adjustments": [
        {
            "id": "adjustment-1",
            "exercise": "trial-2014",
            "person": "p1",
            "sort": "removal",
            "trigger": "disputes",
            "evidence": "事实依据",
            "proposed_on": "2014-12-02",
            "proposed_by": "建议机构",
            "post_before": "原任职务",
            "post_after": "拟任职务",
            "body": "决定机构",
            "minutes": "调整纪要",
            "arranged_duties": "安排工作",
        }
    ],
    "resignations": [
        {
            "id": "resignation-1",
            "exercise": "trial-2014",
            "person": "p1",
            "sort": "voluntary",
            "post": "所辞职务",
            "level": "township-deputy",
            "reason": "辞职原因",
            "body": "审批机关",
        }
    ],
    "admonitions": [
        {
            "id": "admonition-1",
            "exercise": "trial-2014",
            "person": "p1",
            "trigger": "诫勉事由",
            "body": "诫勉机构",
            "decided_on": "2014-12-01",
            "since": "2014-12-01",
            "talked_by": "谈话人",
            "conversation": "谈话内容",
            "performance": "期间表现",
        }
    ],
    "audits": [
        {
            "id": "audit-1",
            "exercise": "trial-2014",
            "person": "p1",
            "unit": "unit-b",
            "sort": "leaving",
            "auditor": "审计机关",
            "since": "2012-01-01",
            "until": "2014-11-30",
            "report": "审计结论",
        }
    ],
    "yearly_audit_units": [{"exercise": "trial-2014", "unit": "unit-b", "since": "2014-01-01"}],
    "complaints": [
        {
            "id": "complaint-1",
            "exercise": "trial-2014",
            "person": "p1",
            "received_on": "2014-12-01",
            "severity": "minor",
            "content": "举报内容",
            "result": "办理结果",
        }
    ],
    "follow_ups": [
        {
            "exercise": "trial-2014",
            "adjustment": "adjustment-1",
            "on": "2014-12-20",
            "by": "考察人",
            "performance": "现实表现",
            "opinion": "考察意见",
        }
    ],
    "joint_investigations": [
        {
            "id": "investigation-1",
            "exercise": "trial-2014",
            "person": "p1",
            "bodies": ["organisation", "discipline"],
            "reason": "调查原因",
            "notified_on": "2014-12-01",
            "members": ["调查组成员"],
            "findings": "调查结论",
        }
    ],
    "absences": [{"exercise": "trial-2014", "person": "p1", "since": "2014-12-01", "reason": "旷工原因"}],
    "remedies": [
        {
            "exercise": "trial-2014",
            "adjustment": "adjustment-1",
            "sort": "review",
            "applied_on": "2014-12-20",
            "reason": "复核理由",
            "decision": "复核答复",
        }
    ],
    "study_tours": [
        {
            "exercise": "trial-2014",
            "year": 2014,
            "starts": "2014-09-01",
            "ends": "2014-09-30",
            "place": "考察地点",
            "purpose": "考察内容",
            "people": ["p1"],
        }
    ],
    "secondment_plans": [
        {
            "exercise": "trial-2014",
            "year": 2014,
            "number": 1,
            "body": "审定机构",
            "measures": "工作要求",
            "proposals": [{"body": "提出单位", "on": "2014-01-10", "units": ["unit-a"], "reason": "理由"}],
        }
    ],
    "secondment_posts": [
        {"id": "post-1", "exercise": "trial-2014", "unit": "unit-a", "post": "副镇长", "direction": "down"}
    ],
    "secondment_previews": [{"exercise": "trial-2014", "on": "2014-11-01", "scope": "范围", "standards": ["标准"]}],
    "secondment_profiles": [
        {
            "exercise": "trial-2014",
            "person": "p1",
            "level": "staff",
            "hospital": "医院",
            "priorities": ["优先"],
        }
    ],
    "secondment_applications": [
        {"exercise": "trial-2014", "person": "p1", "unit": "unit-a", "on": "2014-11-02", "reason": "申请理由"}
    ],
    "secondment_recommendations": [
        {"exercise": "trial-2014", "unit": "unit-a", "people": ["p1"], "minutes": "纪要", "opinion": "意见"}
    ],
    "secondment_steps": [
        {"exercise": "trial-2014", "step": "preview", "on": "2014-11-01", "body": "实施单位", "content": "情况"}
    ],
    "secondment_shortlists": [
        {
            "exercise": "trial-2014",
            "on": "2014-11-10",
            "body": "研究机构",
            "nominees": [{"person": "p1", "post": "post-1", "opinion": "意见"}],
        }
    ],
    "secondment_decisions": [
        {"exercise": "trial-2014", "on": "2014-11-12", "body": "决定机构", "people": ["p1"], "minutes": "纪要"}
    ],
    "secondment_postings": [
        {
            "id": "posting-1",
            "exercise": "trial-2014",
            "person": "p1",
            "direction": "down",
            "sender": "unit-a",
            "host": "unit-b",
            "host_tier": "township",
            "post": "副镇长",
            "since": "2014-11-20",
            "until": "2015-11-20",
            "mentors": [{"name": "帮带人", "post": "职务", "duties": "内容"}],
            "goals": ["目标"],
        }
    ],
    "secondment_leaves": [
        {"posting": "posting-1", "since": "2014-12-01", "until": "2014-12-01", "days": "1", "reason": "请假事由"}
    ],
    "secondment_absences": [
        {
            "posting": "posting-1",
            "since": "2014-12-02",
            "until": "2014-12-02",
            "found_on": "2014-12-02",
            "circumstances": "离岗情况",
        }
    ],
    "secondment_reports": [
        {
            "posting": "posting-1",
            "report": "quarterly",
            "since": "2014-11-20",
            "until": "2014-12-20",
            "handed_in_on": "2014-12-20",
            "subject": "题目",
            "thoughts": "思想",
            "study": "学习",
            "work": "工作情况",
            "life": "生活",
            "plans": "打算",
        }
    ],
    "secondment_visits": [
        {
            "exercise": "trial-2014",
            "posting": "posting-1",
            "visit": "visit",
            "on": "2014-12-05",
            "body": "巡查单位",
            "findings": "巡查情况",
            "opinion": "巡查意见",
        }
    ],
    "secondment_meetings": [
        {
            "exercise": "trial-2014",
            "meeting": "forum",
            "on": "2014-12-06",
            "body": "牵头单位",
            "place": "地点",
            "attendees": ["参加人员"],
            "absent": ["缺席人员"],
            "topics": ["议题"],
            "record": "会议记录",
            "minutes": "会议纪要",
        }
    ],
    "secondment_appraisals": [
        {
            "posting": "posting-1",
            "appraisal": "daily",
            "year": 2014,
            "on": "2014-12-20",
            "summary": "个人总结",
            "opinion": "考核意见",
        }
    ],
    "satisfaction_surveys": [
        {
            "posting": "posting-1",
            "year": 2014,
            "on": "2014-12-20",
            "counts": [{"group": "masses", "total": 10, "satisfied": 9}],
            "decided_by": "评定机构",
        }
    ],
    "secondment_measures": [
        {
            "posting": "posting-1",
            "measure": "admonition",
            "on": "2014-12-21",
            "body": "处置机构",
            "reason": "处置事由",
            "talker": "谈话人",
        }
    ],
    "merit_archive_items": [{"posting": "posting-1", "item": "registration", "on": "2014-12-01"}],
    "use_advices": [
        {
            "posting": "posting-1",
            "on": "2014-12-22",
            "advice": "使用意见",
            "direction": "培养方向",
            "sender_opinion": "派出意见",
            "host_opinion": "挂职意见",
        }
    ],
    "earlier_secondments": [
        {"person": "p1", "place": "挂职单位", "post": "职务", "since": "2012-01-01", "until": "2012-12-31"}
    ],
    "secondment_trainings": [
        {
            "exercise": "trial-2014",
            "name": "岗前培训",
            "since": "2014-11-18",
            "until": "2014-11-19",
            "place": "地点",
            "contents": ["内容"],
            "ways": ["方式"],
        }
    ],
    "secondment_payments": [
        {
            "posting": "posting-1",
            "payment": "phone",
            "year": 2014,
            "amount": "200",
            "payer": "发放单位",
            "paid_on": "2014-12-20",
        }
    ],
    "village_figures": [{"posting": "posting-1", "year": 2014}],
    "branch_awards": [{"posting": "posting-1", "year": 2014, "tier": "district"}],
    "project_supports": [{"posting": "posting-1", "name": "项目", "year": 2014}],
    "target_contracts": [
        {"posting": "posting-1", "year": 2014, "signed_on": "2014-11-21", "targets": ["目标"], "with_body": "单位"}
    ],
    "temporary_branches": [{"exercise": "trial-2014", "host": "unit-b", "name": "临时支部", "approved_by": "批复单位"}],
    "secondment_tasks": [
        {
            "exercise": "trial-2014",
            "number": "一号",
            "task": "key-case",
            "matter": "任务内容",
            "given_on": "2014-12-01",
            "leader": "包案领导",
            "result": "办理结果",
        }
    ],
    "secondment_contacts": [
        {
            "posting": "posting-1",
            "party": "sender",
            "on": "2014-12-03",
            "way": "电话",
            "content": "了解情况",
            "problem": "存在问题",
        }
    ],
    "village_decisions": [
        {
            "posting": "posting-1",
            "number": "一号",
            "on": "2014-12-04",
            "matter": "决策事项",
            "participants": "参加人员",
            "result": "决策结果",
        }
    ],
    "secondment_incidents": [
        {
            "posting": "posting-1",
            "number": "一号",
            "found_on": "2014-12-04",
            "matter": "事件情况",
            "reported_to": "上报对象",
            "handled": "处置情况",
        }
    ],
    "secondment_regulations": [
        {
            "exercise": "trial-2014",
            "regulation": "handbook",
            "name": "工作手册",
            "on": "2014-11-01",
            "sections": [{"subject": "学习", "text": "规定"}],
        }
    ],
    "secondment_statements": [
        {
            "exercise": "trial-2014",
            "year": 2014,
            "total": 10,
            "counts": [{"name": "党员", "number": 8, "within": "总人数"}],
        }
    ],
}


@pytest.fixture
def full(office: Fixture) -> Fixture:
    """The fixture office with every kind of record."""
    office.raw |= FULL
    office.raw["exercises"][0] = office.raw["exercises"][0] | {
        "leading_group": [{"name": "组长", "body": "组织部长", "role": "组长"}]
    }
    return office


def marked(part: Any, levels: list[str]) -> Any:
    """The same part with every text that is not public replaced by a mark; ``levels`` collects where."""
    changes: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        open_ = type(part).sensitivity(name) is Sensitivity.PUBLIC
        is_id = "pattern='" in str(field.metadata) or "refers" in str(field.json_schema_extra) or name == "id"
        if isinstance(value, Part):
            changes[name] = marked(value, levels)
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            changes[name] = tuple(marked(one, levels) for one in value)
        elif open_ or is_id:
            continue
        elif type(value) is str:
            levels.append(f"{type(part).__name__}.{name}")
            changes[name] = f"{SECRET}{name}"
        elif isinstance(value, tuple) and value and type(value[0]) is str:
            levels.append(f"{type(part).__name__}.{name}")
            changes[name] = (f"{SECRET}{name}",)
    return part.model_copy(update=changes)


def reaching(site: dict[str, bytes], word: str) -> Iterator[str]:
    return (path for path, data in site.items() if word in path or word in data.decode())


def test_the_fixture_has_every_kind_of_record(full: Fixture) -> None:
    assert set(kinds()) <= set(full.raw)


def test_no_text_that_is_not_public_reaches_any_file(full: Fixture) -> None:
    levels: list[str] = []

    def change(record: Record) -> Record:
        changed: Record = marked(record, levels)
        return changed

    site = full.site(LATE, change)
    assert len(set(levels)) > 25
    assert list(reaching(site, SECRET)) == []


def test_nobody_is_named_except_in_notices(full: Fixture) -> None:
    site = full.site(LATE)
    for name in NAMES:
        assert list(reaching(site, name)) == []


def test_scores_votes_and_inner_dates_are_not_shown(full: Fixture) -> None:
    site = full.site(LATE)
    page_ = site["exercises/trial-2014/index.html"].decode()
    assert "91.37" not in page_
    assert "2014-12-04" not in page_, "the day of the scores is internal"
    assert list(reaching(site, "2015-12-24")) == []
    assert list(reaching(site, "2015年12月24日")) == []
    assert list(reaching(site, "任职人员试用期届满")) == []


def test_pages_see_records_through_the_guard(full: Fixture) -> None:
    site = Site(full.inputs(LATE))
    with pytest.raises(HiddenFieldError):
        _ = site.units["unit-a"].mid_level_posts
    with pytest.raises(HiddenFieldError):
        _ = site.exercises[0].leading_group


def test_no_guarded_record_is_part_of_what_a_page_is_compared_by(
    full: Fixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def digest(*parts: object) -> str:
        seen.extend(repr(part) for part in parts)
        return page.digest(*parts)

    monkeypatch.setattr(theme, "digest", digest)
    assert plan_site(full.inputs(LATE))
    assert seen
    assert not [text for text in seen if "<guarded" in text or " object at 0x" in text]
