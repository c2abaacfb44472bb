"""What is not public cannot reach a public document, whoever asks and however."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pytest
from document_fixtures import TemplateOffice, case_of, words_of

from cadre_docs.documents.guard import Guard, HiddenFieldError, UnknownFieldError
from cadre_docs.procedures.competition.case import CompetitionCase
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Part, Sensitivity
from cadre_docs.records.person import Person

PUBLIC = Guard(Sensitivity.PUBLIC)
INTERNAL = Guard(Sensitivity.INTERNAL)
CONFIDENTIAL = Guard(Sensitivity.CONFIDENTIAL)


def parts() -> list[type[Part]]:
    """Every model of records and every part of one."""
    for model in kinds().values():
        assert model.model_fields
    found: list[type[Part]] = []
    level: list[type[Part]] = [Part]
    while level:
        level = [child for model in level for child in model.__subclasses__() if child.__module__.startswith("cadre")]
        found += [model for model in level if model.model_fields]
    return sorted(set(found), key=lambda model: model.__name__)


FIELDS = [(model, name) for model in parts() for name in model.model_fields]


@pytest.mark.parametrize(("model", "field"), FIELDS, ids=[f"{model.__name__}.{field}" for model, field in FIELDS])
def test_each_field_of_each_record_shows_itself_only_to_those_it_may(model: type[Part], field: str) -> None:
    record = model.model_construct(**dict.fromkeys(model.model_fields))
    for guard in (PUBLIC, INTERNAL, CONFIDENTIAL):
        if model.sensitivity(field).rank > guard.audience.rank:
            with pytest.raises(HiddenFieldError) as caught:
                getattr(guard.show(record), field)
            assert f"{model.__name__}.{field}" in caught.value.message.text("en")
        else:
            assert getattr(guard.show(record), field) is None


@pytest.mark.parametrize(
    "field", [name for name in Person.model_fields if Person.sensitivity(name) is not Sensitivity.PUBLIC]
)
def test_a_public_template_that_asks_for_it_is_told_its_line(field: str, templates: TemplateOffice) -> None:
    finding = templates.finding(f'# 题\n\n{{{{ person_of("p1").{field} }}}}\n', case_of())
    assert finding.code == "field-not-public"
    assert finding.position is not None
    assert (finding.position.file, finding.position.line) == ("templates/t/document.md", 3)
    assert f"Person.{field}" in finding.message.text("zh")


def test_the_sample_has_fields_of_all_three_kinds() -> None:
    levels = {Person.sensitivity(name) for name in Person.model_fields}
    assert levels == set(Sensitivity)


@pytest.mark.parametrize(
    ("audience", "field", "code"),
    [
        ("internal", "native_place", ""),
        ("internal", "id_number", "field-too-sensitive"),
        ("confidential", "id_number", ""),
    ],
)
def test_internal_and_confidential_documents_see_as_much_as_they_may(
    audience: str, field: str, code: str, templates: TemplateOffice
) -> None:
    templates.type(audience=audience)
    source = f'# 题\n\n{{{{ person_of("p1").{field} }}}}\n'
    if code:
        assert templates.finding(source, case_of()).code == code
    else:
        assert words_of(templates.compile(source, case_of()))[0]


@pytest.mark.parametrize(
    "source",
    [
        "{% for one in person_of('p1').relatives %}{{ one.name }}{% endfor %}",
        "{% if person_of('p1').id_number %}有{% endif %}",
        "{% set x = person_of('p1').phone %}甲",
        "{% macro m(p) %}{{ p.health }}{% endmacro %}{{ m(person_of('p1')) }}",
        "{{ [person_of('p1').awards] | joined }}",
        "{{ person_of('p1').full_time.school }}",
        "{{ person_of('p1')['health'] }}",
    ],
)
def test_no_way_round_it(source: str, templates: TemplateOffice) -> None:
    assert templates.finding(f"# 题\n\n{source}\n", case_of()).code in ("field-not-public", "undefined-variable")


def test_a_record_cannot_be_written_whole(templates: TemplateOffice) -> None:
    assert templates.finding("# 题\n\n{{ person_of('p1') }}\n", case_of()).code == "not-a-text"
    assert "10000000001" not in repr(PUBLIC.show(case_of().person("p1")))


@pytest.mark.parametrize("name", ["model_dump", "model_dump_json", "model_copy", "dict", "json", "origin", "_origin"])
def test_nothing_of_a_record_but_its_own_members_is_there(name: str) -> None:
    with pytest.raises((UnknownFieldError, AttributeError)):
        getattr(PUBLIC.show(case_of().person("p1")), name)


def test_properties_see_through_the_same_guard() -> None:
    person = PUBLIC.show(case_of().person("p1"))
    assert person.highest.label == "省委党校研究生"
    with pytest.raises(HiddenFieldError):
        assert person.highest.school


@dataclass(frozen=True)
class Result:
    """What a procedure computed."""

    person: Person
    people: tuple[Person, ...]
    score: int
    reasons: tuple[str, ...] = ("内部",)
    nothing: str | None = None

    @property
    def doubled(self) -> int:
        return self.score * 2

    @cached_property
    def phone(self) -> str | None:
        return self.person.phone

    def best(self) -> Person:
        return self.people[0]


@pytest.fixture
def result() -> Result:
    case: CompetitionCase = case_of()
    return Result(case.person("p1"), (case.person("p1"), case.person("p2")), 90)


@pytest.mark.parametrize("field", ["score", "doubled", "reasons", "nothing"])
def test_a_computed_value_is_public_only_where_the_type_publishes_it(field: str, result: Result) -> None:
    with pytest.raises(HiddenFieldError) as caught:
        getattr(PUBLIC.show(result), field)
    assert caught.value.code == "field-not-public"
    assert "publishes" in caught.value.hint.text("zh")
    assert getattr(INTERNAL.show(result), field) == getattr(result, field) or field == "reasons"


def test_what_a_type_publishes_shows_itself(result: Result) -> None:
    shown = Guard(Sensitivity.PUBLIC, frozenset({"Result.score"})).show(result)
    assert (shown.score, shown.doubled) == (90, 180)


def test_records_inside_a_result_stay_guarded(result: Result) -> None:
    shown = PUBLIC.show(result)
    assert [one.name for one in shown.people] == ["张示例", "王范例"]
    assert shown.best().name == "张示例"
    for reach in (lambda: shown.people[0].phone, lambda: shown.best().phone, lambda: shown.phone):
        with pytest.raises(HiddenFieldError):
            reach()


def test_publishing_does_not_open_a_field_of_a_record() -> None:
    guard = Guard(Sensitivity.PUBLIC, frozenset({"Person.phone"}))
    with pytest.raises(HiddenFieldError):
        assert guard.show(case_of().person("p1")).phone


def test_what_the_guard_does_not_know_it_does_not_show() -> None:
    with pytest.raises(UnknownFieldError):
        PUBLIC.show(object())
    assert PUBLIC.show({"a": case_of().person("p1")})["a"].name == "张示例"


@pytest.mark.parametrize("value", [1, "甲", None])
def test_plain_values_pass(value: Any) -> None:
    assert PUBLIC.show(value) is value


def test_a_view_of_a_public_type_is_guarded_and_told_its_line(
    templates: TemplateOffice, monkeypatch: pytest.MonkeyPatch, add_view: Callable[[str, str], None]
) -> None:
    add_view("t", "def view(subject):\n    person = subject.person('p1')\n    return {'phone': person.phone}\n")
    finding = templates.finding("# 题\n\n{{ phone }}\n", case_of())
    assert finding.code == "field-not-public"
    assert finding.position is not None
    assert finding.position.file == "cadre_docs/documents/t.py"
    assert finding.position.line == 3
