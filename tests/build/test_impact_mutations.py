"""Ten changes to packs, thresholds, dates and switches: each is caught by impact and by the office's snapshots.

Run with ``-s`` to read which finding, document or date, and which snapshot, caught which.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cadre_docs.build.assess import assess
from cadre_docs.build.impact.effect import Impact, impact_between
from cadre_docs.build.impact.worlds import World, world_of
from cadre_docs.build.snapshots import Options, Snapshots
from cadre_docs.diagnostics import say
from cadre_docs.office import Office
from cadre_docs.records.office_profile import Format
from running import copy_competition

POLICIES = Path("content") / "policies"


@dataclass(frozen=True)
class Mutation:
    """A pack, a line to find in it (the first after ``after``), what it becomes, and what must catch it."""

    pack: str
    after: str
    old: str
    new: str
    caught_by: str


MUTATIONS = {
    "publicity of seven days": Mutation(
        "anhe-2014", "publicity_min_days:", "value: 5", "value: 7", "finding publicity-too-short"
    ),
    "three must qualify": Mutation(
        "tongxiang-2014", "min_qualified:", "value: 2", "value: 3", "document cancellation-notice"
    ),
    "eight are shortlisted": Mutation(
        "tongxiang-2014", "shortlist_limit:", "value: 10", "value: 8", "finding shortlist-wrong-number"
    ),
    "six leader judges": Mutation(
        "tongxiang-2014", "leader_judges:", "value: 7", "value: 6", "finding wrong-number-of-leader-judges"
    ),
    "two high scores are dropped": Mutation(
        "tongxiang-2014", "trim_high:", "value: 1", "value: 2", "finding reported-score-differs"
    ),
    "three are inspected": Mutation(
        "tongxiang-2014", "inspected_per_opening:", "value: 2", "value: 3", "finding wrong-number-inspected"
    ),
    "one decimal place": Mutation("anhe-2014", "score_places:", "value: 2", "value: 1", "document score-tally"),
    "the window ends earlier": Mutation(
        "tongxiang-2014", "window_last:", "value: 2014-12-31", "value: 2014-12-10", "finding step-outside-window"
    ),
    "a pack in force a day later": Mutation(
        "anhe-2014", "document:", "in_force: {from: 2014-11-11}", "in_force: {from: 2014-11-12}", "document score-tally"
    ),
    "a phase more": Mutation(
        "tongxiang-2014",
        "phases:",
        "[前期准备, 组织实施, 总结完善]",
        "[前期准备, 组织实施, 民主测评, 总结完善]",
        "finding phases-missing-or-out-of-order",
    ),
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mutations") / "office"
    copy_competition(folder)
    return folder


@pytest.fixture(scope="module")
def accepted(office: Path) -> Path:
    """The office with everything accepted as it is."""
    Snapshots(Office(office), Options(formats=(Format.HTML,))).update()
    return office


@pytest.fixture(scope="module")
def before(office: Path) -> World:
    return world_of(say("原", "old"), assess(Office(office)))


def catchers(found: Impact) -> Iterator[str]:
    """Everything that caught a mutation, as ``kind name``."""
    yield from (f"finding {one.told.diagnostic.code}" for one in found.findings)
    yield from (f"gate {one.document.document_type}" for one in found.gates)
    documents = found.documents
    yield from (f"document {one.document_type}" for one in (*documents.added, *documents.removed, *documents.changed))
    yield from (f"date {one.key.stage}" for one in found.dates)


def _snapshot_of(caught_by: str) -> set[str]:
    """Which snapshot must show it: the findings, or the document, whose words change or which is no longer made."""
    kind, _, name = caught_by.partition(" ")
    return {"changed findings"} if kind == "finding" else {f"changed {name}", f"stale {name}"}


@pytest.mark.slow
@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_of_a_pack_is_caught(name: str, accepted: Path, before: World) -> None:
    mutation, office = MUTATIONS[name], accepted
    file = office / POLICIES / mutation.pack / "pack.yaml"
    whole = file.read_text("utf-8")
    head, mark, rest = whole.partition(mutation.after)
    assert mark
    assert mutation.old in rest
    try:
        file.write_text(head + mark + rest.replace(mutation.old, mutation.new, 1), "utf-8")
        after = world_of(say("新", "new"), assess(Office(office)))
        differing = Snapshots(Office(office)).compare().differences
    finally:
        file.write_text(whole, "utf-8")
    assert not after.assessment.is_broken, [str(one.message) for one in after.assessment.policy.diagnostics]
    found = impact_between(before, after)
    caught = list(dict.fromkeys(catchers(found)))
    kept = list(dict.fromkeys(f"{one.kind.value} {one.type}" for one in differing))
    print(f"{name}: {', '.join(caught)}; snapshots: {', '.join(kept)}")
    assert _snapshot_of(mutation.caught_by) & set(kept)
    assert found.terms, "the change of the pack itself is told"
    assert mutation.caught_by in caught
