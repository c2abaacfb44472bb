"""Nothing of personal matters reaches a public file: neither a value, nor a name, nor a paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadre_docs.calendar import china
from cadre_docs.documents.planning import planned_documents
from cadre_docs.documents.types import document_types
from cadre_docs.office import Office
from cadre_docs.policy import judge, load_policy
from cadre_docs.records.exercise import ExerciseKind
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Part, Record, Sensitivity
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.personal_matters import Matter
from cadre_docs.records.records import Records
from cadre_docs.site.gather import Computed, gather
from cadre_docs.site.plan import plan_site
from cadre_docs.source import read

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "documents" / "samples" / "personal-matters-longest.yaml"
AS_OF = date(2014, 6, 30)
KINDS = ("matters_reports", "matter_events", "matters_checks")


def records() -> Records:
    """The longest sample: concealed, late and unreported matters, so that there are findings too."""
    raw = read(SAMPLE.read_text("utf-8"), file="sample.yaml").value
    assert isinstance(raw, dict)
    models = kinds()
    lists: dict[str, Any] = {key: many for key, many in raw.items() if key in models}
    profile = OfficeProfile.model_validate(
        {
            "name": "办公室",
            "short_name": "办公室",
            "city": "安禾市",
            "issuer": "办公室",
            "policies": ["anhe-personal-matters"],
            "contact": {"department": "科室", "address": "某路", "phone": "0"},
            "site": {"title": "站"},
        }
    )
    return Records(profile, [models[kind].model_validate(one) for kind, many in lists.items() for one in many])


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    """Every public file, with the findings of the rules at hand."""
    found, policy = records(), load_policy(Office(ROOT))
    judgement = judge(policy, found, china(), AS_OF, lambda record, path: None)
    assert judgement.findings
    office = Office(ROOT, AS_OF)
    made = gather(Computed(office, found, AS_OF, china(), policy, judgement.cases, judgement.findings))
    return {page.path: page.render() for page in plan_site(made)}


def told(part: Part) -> Iterator[str]:
    """Every text of a record that somebody wrote, and every date."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Part):
                yield from told(one)
            elif type(one) is str and name not in ("exercise", "person"):
                yield one


def test_no_text_of_a_report_an_event_or_a_check_is_in_any_public_file(site: dict[str, bytes]) -> None:
    found = records()
    every: list[Record] = [one for key in KINDS for one in found.all(kinds()[key])]
    words = {word for one in every for word in told(one)}
    assert len(words) >= 4
    leaks = [(path, word) for path, data in site.items() for word in words if word in data.decode("utf-8", "ignore")]
    assert leaks == []


def test_no_reporter_is_named_in_any_public_file(site: dict[str, bytes]) -> None:
    names = [one.name for one in records().all(kinds()["people"])]  # type: ignore[attr-defined]
    leaks = [(path, name) for path, data in site.items() for name in names if name in data.decode("utf-8", "ignore")]
    assert leaks == []


def test_no_public_file_tells_what_somebody_had_to_report(site: dict[str, bytes]) -> None:
    words = [*(f"{kinds()[key].kind}:" for key in KINDS), *(f"p01-{one.value}" for one in Matter), "p01/marriage"]
    leaks = [(path, word) for path, data in site.items() for word in words if word in data.decode("utf-8", "ignore")]
    assert leaks == []


def test_no_name_of_a_paper_tells_what_an_event_was() -> None:
    judgement = judge(load_policy(Office(ROOT)), records(), china(), AS_OF, lambda record, path: None)
    (case,) = judgement.cases.values()
    stems = [one.stem for one in planned_documents(case, document_types(Office(ROOT)))]
    assert len(stems) == len(set(stems))
    assert not [stem for stem in stems for one in Matter if f"-{one.value}-" in stem]


def test_every_field_of_these_records_but_what_they_belong_to_is_confidential() -> None:
    for key in KINDS:
        for name in kinds()[key].model_fields:
            if name != "exercise":
                assert kinds()[key].sensitivity(name) is Sensitivity.CONFIDENTIAL, (key, name)


def test_every_paper_on_personal_matters_is_confidential() -> None:
    types = document_types(Office(ROOT))
    own = [one for one in types.values() if one.metadata.exercises == (ExerciseKind.PERSONAL_MATTERS,)]
    assert len(own) == 8
    assert {one.audience for one in own} == {Sensitivity.CONFIDENTIAL}


def test_an_exercise_of_this_kind_has_no_public_paper_of_its_own() -> None:
    judgement = judge(load_policy(Office(ROOT)), records(), china(), AS_OF, lambda record, path: None)
    (case,) = judgement.cases.values()
    planned = planned_documents(case, document_types(Office(ROOT)))
    assert planned
    assert {one.type.slug for one in planned if one.audience is Sensitivity.PUBLIC} <= {"work-schedule"}
