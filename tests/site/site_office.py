"""A small fictional office in memory, and its site. Every person and unit here is invented, and plainly so."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.diagnostics import Citation
from cadre_docs.office import Office
from cadre_docs.policy.pack import Pack
from cadre_docs.policy.policy import Policy
from cadre_docs.procedures.competition.terms import CompetitionTerms
from cadre_docs.procedures.exercises import case_of
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Record
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.records import Records
from cadre_docs.site.gather import Computed, gather
from cadre_docs.site.inputs import Download, PublishedNotice, SiteInputs
from cadre_docs.site.plan import plan_site

AS_OF = date(2014, 11, 20)
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&"
"""What a record must be able to say without the page obeying it."""

PROFILE = {
    "name": "中共试例市委组织部",
    "short_name": "试例市委组织部",
    "city": "试例市",
    "issuer": "中共试例市委组织部",
    "policies": ["trial"],
    "contact": {"department": "干部科", "address": "试例路1号", "phone": "0000-1234567", "supervision_phone": "12380"},
    "site": {"title": "试例工作网", "description": "试例"},
}
TERMS = {
    "window_first": "2014-11-11",
    "window_last": "2014-12-31",
    "offering_threshold": 8,
    "min_offered": 1,
    "max_active_applications": 1,
    "min_qualified": 2,
    "shortlist_limit": 10,
    "leader_judges": 7,
    "min_dispatched_judges": 2,
    "leader_weight": "0.7",
    "mass_weight": "0.3",
    "trim_high": 1,
    "trim_low": 1,
    "score_min": 0,
    "score_max": 100,
    "score_places": 2,
    "rounding": "half-up",
    "inspected_per_opening": 2,
    "ballot_min_attendance": "0.6667",
    "ballot_approval": "0.5",
    "ballot_base": "due",
    "publicity_min_days": 5,
    "publicity_calendar": "working",
    "probation_months": 12,
}
PACK = {
    "id": "trial",
    "document": {
        "title": "试例市跨单位竞岗办法",
        "short_title": "竞岗办法",
        "issuer": "试例市委组织部",
        "issued": "2014-11-01",
        "in_force": {"from": "2014-11-01"},
    },
    "clauses": [
        {
            "id": "c1",
            "label": "第一条",
            "summary": "每个职位合格人数不少于二名。",
            "values": {"competition.min_qualified": [{"from": "2014-11-01", "value": "2"}]},
            "rules": {"too-few-qualified": {"severity": "error", "gates": ["shortlist"]}},
        },
        {"id": "c2", "label": "第二条", "summary": "仅作说明。", "status": "uncertain", "recorded_only": "无须判断"},
    ],
}
PLAN = {
    "id": "plan-a",
    "name": "试例工作计划",
    "starts": "2013-01-01",
    "ends": "2015-12-31",
    "tasks": [
        {
            "id": "task-1",
            "number": 1,
            "name": "制定规划",
            "objectives": ["班子结构合理"],
            "deadlines": [{"text": "2014年12月份前", "due": "2014-12-31", "earlier": "2014-11-30"}],
            "measures": ["加强培训"],
            "lead": ["unit-a"],
            "support": ["unit-b"],
            "outputs": [
                {"name": "规划文本", "deadline": {"text": "本周五前", "due": "2014-11-21"}},
                {"name": "旧制度", "deadline": {"text": "去年底", "due": "2013-12-31"}},
                {"name": "已成之事", "deadline": {"text": "去年底", "due": "2013-12-31"}, "done_on": "2013-12-01"},
            ],
        },
        {
            "id": "task-2",
            "number": 2,
            "name": "经常性工作",
            "objectives": ["长期坚持"],
            "deadlines": [{"text": "经常性工作"}],
            "measures": ["按月检查"],
            "lead": ["unit-b"],
        },
    ],
}
EXERCISE = {
    "id": "trial-2014",
    "sort": "competition",
    "name": "试例市跨单位竞岗",
    "organiser": "试例办公室",
    "starts": "2014-11-11",
    "ends": "2014-12-31",
    "applications": {"opens": "2014-11-17 08:30", "closes": "2014-11-22 17:30"},
    "schedule": [
        {
            "stage": "applications",
            "name": "组织报名",
            "phase": "组织实施阶段",
            "starts": "2014-11-17",
            "ends": "2014-11-22",
            "responsible": "试例办公室",
        }
    ],
}


def position(key: str, exercise: str = "trial-2014", **changes: Any) -> dict[str, Any]:
    """One post as a record file would have it."""
    return {
        "id": key,
        "exercise": exercise,
        "unit": "unit-a",
        "name": f"综合科科长{key}",
        "sort": "section-head",
        "requirements": {"education": "bachelor", "max_age": 45, "majors": "中国语言文学类"},
    } | changes


def records_of(raw: Mapping[str, Iterable[Mapping[str, Any]]]) -> Records:
    """Records from the lists of a record file."""
    models = kinds()
    profile = OfficeProfile.model_validate(PROFILE)
    return Records(profile, [models[kind].model_validate(one) for kind, many in raw.items() for one in many])


def standard() -> dict[str, list[dict[str, Any]]]:
    """The records of the fixture office; tests change their own copy."""
    counts = [[("post-1", 1), ("post-2", 0)], [("post-1", 3), ("post-2", 2)]]
    return {
        "units": [
            {"id": "unit-a", "name": "试例市甲局", "short_name": "甲局", "sort": "department"},
            {"id": "unit-b", "name": "试例市乙镇", "sort": "town"},
            {"id": "unit-c", "name": "无事之局", "sort": "department"},
        ],
        "plans": [PLAN],
        "exercises": [EXERCISE],
        "positions": [position("post-1"), position("post-2", unit="unit-b", name="党政办主任")],
        "publications": [{"exercise": "trial-2014", "document": "vacancy-announcement", "on": "2014-11-14"}],
        "daily_counts": [
            {
                "exercise": "trial-2014",
                "on": f"2014-11-{17 + day}",
                "published_on": f"2014-11-{17 + day}",
                "counts": [{"position": key, "applicants": number} for key, number in rows],
            }
            for day, rows in enumerate(counts)
        ],
    }


def notice(slug: str = "announcement", **changes: Any) -> PublishedNotice:
    """A notice with a Word and a PDF file."""
    made = PublishedNotice(
        slug=slug,
        document="vacancy-announcement",
        type_title="竞岗公告",
        title="试例市跨单位竞岗公告",
        on=date(2014, 11, 14),
        fragment=lambda: '<article class="document notice"><h1 class="title">试例市跨单位竞岗公告</h1></article>',
        digest=slug,
        exercise="trial-2014",
        positions=("post-1",),
        downloads=(Download("word", f"files/{slug}.docx", 30_000), Download("pdf", f"files/{slug}.pdf", 90_000)),
        clauses=(Citation("竞岗办法", "第一条", "", "trial", "c1"),),
        provenance=(("记录", "0123456789abcdef"),),
        text="根据工作方案公告如下",
    )
    return replace(made, **changes)


@dataclass
class Fixture:
    """Makes sites from records; ``root`` is an empty office folder whose files lie over the defaults."""

    root: Path
    raw: dict[str, list[dict[str, Any]]] = field(default_factory=standard)
    notices: tuple[PublishedNotice, ...] = field(default_factory=lambda: (notice(),))

    def inputs(self, as_of: date = AS_OF, change: Callable[[Record], Record] | None = None) -> SiteInputs:
        """The site's inputs as of a date; ``change`` replaces records on their way."""
        records = records_of(self.raw)
        if change is not None:
            every = [change(one) for many in records.by_kind.values() for one in many.values()]
            records = Records(records.office, every)
        office = Office(self.root, as_of)
        terms = CompetitionTerms.model_validate(TERMS)
        exercises = records.by_kind.get(kinds()["exercises"], {}).values()
        cases = {
            one.key: case_of(records, one, terms if one.sort.value == "competition" else None, china(), as_of)  # type: ignore[attr-defined,arg-type]
            for one in exercises
        }
        policy = Policy({"trial": Pack.model_validate(PACK)})
        return gather(Computed(office, records, as_of, china(), policy, cases, (), self.notices))

    def site(self, as_of: date = AS_OF, change: Callable[[Record], Record] | None = None) -> dict[str, bytes]:
        """Every file of the site as of a date."""
        return {page.path: page.render() for page in plan_site(self.inputs(as_of, change))}
