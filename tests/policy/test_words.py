"""What packs write as codes has a Chinese word wherever it is shown to readers of Chinese."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from cadre_docs.office import Office
from cadre_docs.policy import Policy, load_policy
from cadre_docs.policy.explain import show_pack
from cadre_docs.policy.pack import Scalar
from cadre_docs.policy.rule import rules
from cadre_docs.policy.words import in_chinese, title_of, wordings
from cadre_docs.procedures.terms import Terms
from cadre_docs.site.library import library

ROOT = Path(__file__).parents[2]
LATIN = re.compile("[A-Za-z]")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy(Office(ROOT))


def written(policy: Policy) -> Iterator[tuple[str, Scalar]]:
    """Every value and every parameter that a pack gives, by its full name."""
    for clause in (clause for pack in policy.packs.values() for clause in pack.clauses):
        for name, history in clause.values.items():
            yield from ((name, dated.value) for dated in history)
        for code, setting in clause.rules.items():
            for name, history in setting.parameters.items():
                yield from ((f"{code}.{name}", dated.value) for dated in history)


def codes(annotation: object) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from codes(inner)


def test_every_code_that_a_pack_writes_has_a_chinese_word(policy: Policy) -> None:
    values = tuple(written(policy))
    assert len(values) > 500
    assert sum(bool(LATIN.search("".join(value or ""))) for _, value in values) > 100
    assert [(name, value) for name, value in values if LATIN.search(in_chinese(policy, name, value))] == []


def test_every_value_and_parameter_is_known_and_has_a_chinese_title(policy: Policy) -> None:
    assert {name for name, _ in written(policy)} <= wordings().keys()
    assert [name for name in wordings() if not re.search("[\u4e00-\u9fff]", title_of(name))] == []


def test_every_member_of_a_closed_list_has_a_word_before_a_pack_uses_it() -> None:
    fields = {
        f"{terms.procedure}.{name}": field
        for terms in Terms.__subclasses__()
        for name, field in terms.model_fields.items()
    }
    for rule in rules().values():
        own = rule.parameters.model_fields if rule.parameters else {}
        fields |= {f"{rule.code}.{name}": field for name, field in own.items()}
    listed = [(name, code) for name, field in fields.items() for code in codes(field.annotation)]
    assert len(listed) > 30
    assert [(name, code) for name, code in listed if code not in wordings()[name].words] == []


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("competition.ballot_base", "due", "应到人数"),
        ("secondment.visits", ("tracking:3", "final-inspection:end"), "跟踪考察（每3个月）、综合考察（期满时）"),
        ("secondment.max_ages", ("county:45",), "县处级45岁"),
        ("rotation.age_limits", ("township-head 57 52",), "乡科级正职（男57岁，女52岁）"),
        ("wrong-route.up", ("city>province",), "市直→省直"),
        ("house-rules-incomplete.contents", ("handbook:学习",), "工作手册：学习"),
        ("secondment.full_time_education", "yes", "是"),
        ("plan-task-missing.plan", "deployment-2009", "《领导干部调配工作计划》"),
        ("competition.min_qualified", "2", "2"),
        ("competition.score_min", None, ""),
    ],
)
def test_codes_are_told_in_words(policy: Policy, name: str, value: Scalar, told: str) -> None:
    assert in_chinese(policy, name, value) == told


@pytest.mark.parametrize("value", ["county", "county 45", "nobody:45", ":"])
def test_what_a_pack_has_wrong_is_shown_and_stops_nothing(policy: Policy, value: str) -> None:
    assert in_chinese(policy, "secondment.max_ages", (value,))


def test_a_value_that_no_procedure_knows_stays_as_it_is(policy: Policy) -> None:
    assert in_chinese(policy, "nothing.known", "half-up") == "half-up"
    assert title_of("nothing.known") == "known"


def test_the_site_and_policy_show_use_the_same_words_and_english_keeps_the_code(policy: Policy) -> None:
    shown = {
        value.value
        for pack in library(policy).packs
        for clause in pack.clauses
        for value in (*clause.values, *(one.value for one in clause.parameters))
    }
    assert "应到人数" in shown
    assert "due" not in shown
    chinese, english = show_pack(policy, "anhe-2014", "zh"), show_pack(policy, "anhe-2014", "en")
    assert "competition.ballot_base = 应到人数  (" in (chinese or "")
    assert "competition.ballot_base = due  (" in (english or "")
