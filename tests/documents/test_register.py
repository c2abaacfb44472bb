"""Every paper that the policies name is found by that name."""

import pytest
from sample_offices import types

from cadre_docs.source import read
from running import ROOT, Run

NAMED = ROOT / "tests" / "documents" / "named_by_policies.yaml"


def named() -> list[tuple[str, str]]:
    source = read(NAMED.read_text("utf-8"), file=NAMED.name)
    assert isinstance(source.value, dict)
    return [(policy, name) for policy, names in source.value.items() for name in names]


@pytest.mark.parametrize(("policy", "name"), named())
def test_a_paper_that_a_policy_names_has_a_type(policy: str, name: str) -> None:
    found = [slug for slug, one in types().items() if name in one.names]

    assert found, f"{policy}: {name}"


def test_a_type_does_not_repeat_its_own_name_as_an_alias() -> None:
    repeated = {
        slug: [alias for alias in one.metadata.aliases if alias in (one.title, *one.metadata.titles.values())]
        for slug, one in types().items()
    }
    assert {slug: aliases for slug, aliases in repeated.items() if aliases} == {}


def test_the_list_is_searched_by_any_name(run: Run) -> None:
    found = run("template", "list", "职位取消", folder=ROOT)

    assert (found.returncode, found.stderr) == (0, "")
    assert "cancellation-notice" in found.stdout
    assert "score-sheet" not in found.stdout
    assert run("template", "list", "没有这种文书", folder=ROOT).returncode == 2
