"""Where policies contradict each other, the same records are judged differently under each.

A file says which rule judges which records (of the lawful office of a procedure, with changes) and what each pack makes
of them: ``found``, ``silent``, or ``off`` where the pack does not have the rule. Where packs differ only in a value, it
says what each computes with (null: the pack gives none, and an office must).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from policy_sheets import FOLDER, Case, findings, packs, read_sheet, world_of

CONTRADICTIONS = FOLDER / "contradictions"
KEYS = {"topic", "procedure", "rule", "records", "without", "as_of", "verdicts", "value", "computes", "on"}
VERDICTS = {"found", "silent", "off"}


@dataclass(frozen=True)
class Contradiction:
    """One case of one file."""

    name: str
    case: dict[str, Any]

    def __str__(self) -> str:
        return self.name


def contradictions() -> Iterator[Contradiction]:
    for path in sorted(CONTRADICTIONS.glob("*.yaml")):
        sheet = read_sheet(path)
        cases = sheet.get("cases", [sheet])
        for number, case in enumerate(cases, 1):
            assert set(case) <= KEYS, f"{path}: {set(case) - KEYS}"
            assert len(case.get("verdicts") or case.get("computes") or ()) >= 2, f"{path}: two packs are compared"
            yield Contradiction(path.stem if len(cases) == 1 else f"{path.stem} {number}", case)


ALL = tuple(contradictions())


@pytest.mark.parametrize("one", [one for one in ALL if "verdicts" in one.case], ids=str)
def test_the_same_records_are_judged_differently_under_each_pack(one: Contradiction) -> None:
    verdicts = {pack: _verdict(one.case, pack) for pack in one.case["verdicts"]}

    assert verdicts == one.case["verdicts"]
    assert set(verdicts.values()) <= VERDICTS
    assert len(set(verdicts.values())) > 1


@pytest.mark.parametrize("one", [one for one in ALL if "computes" in one.case], ids=str)
def test_the_packs_compute_with_different_values(one: Contradiction) -> None:
    on = date.fromisoformat(one.case["on"])
    values = {}
    for pack in one.case["computes"]:
        held = packs().in_force(pack, on).values.get(one.case["value"])
        value = held.value if held else None
        values[pack] = list(value) if isinstance(value, tuple) else value

    assert values == one.case["computes"]
    assert len({str(value) for value in values.values()}) > 1


def _verdict(case: dict[str, Any], pack: str) -> str:
    world = Case(
        case["procedure"],
        case["rule"],
        case["topic"],
        date.fromisoformat(case["as_of"]) if "as_of" in case else None,
        case.get("records") or {},
        case.get("without") or {},
        {},
        {},
        (),
        (pack,),
    )
    policy, _, _ = world_of(world)
    if not any(case["rule"] in clause.rules for one in policy.chain(pack) for clause in one.clauses):
        return "off"
    return "found" if any(judged.diagnostic.code == case["rule"] for judged in findings(world)) else "silent"
