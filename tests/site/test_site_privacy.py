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
