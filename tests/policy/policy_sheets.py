"""The sheets of the rules: small changes to a lawful office, and what the rule is to find.

A case says what it changes (``records``: merged into the base record with the same identity, or added), what it takes
out (``without``: records that have these values), which values of the policy it changes (``policy``) and, where it
fails, what is found (``finds``). The packs are those that ``base.yaml`` names under ``policies``, or the case itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cadre_docs.calendar import china
from cadre_docs.diagnostics import Position
from cadre_docs.office import Office
from cadre_docs.policy import Judged, Policy, judge, load_policy
from cadre_docs.policy.pack import Pack
from cadre_docs.records.kinds import kinds
from cadre_docs.records.model import Origin, Record
from cadre_docs.records.office_profile import OfficeProfile
from cadre_docs.records.records import Records
from cadre_docs.source import read

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
PACK = "anhe-2014"


@dataclass(frozen=True)
class Case:
    """One case of one sheet; ``findings`` is empty where it passes."""

    procedure: str
    rule: str
    name: str
    as_of: date | None
    records: Mapping[str, list[dict[str, Any]]]
    without: Mapping[str, list[dict[str, Any]]]
    policy: Mapping[str, Any]
    settings: Mapping[str, Any]
    findings: tuple[Mapping[str, str], ...]
    policies: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def sheets() -> Iterator[Path]:
    """Every sheet: ``<procedure>/<offence>.yaml``."""
    for procedure in procedures():
        yield from sorted(path for path in (FOLDER / procedure).glob("*.yaml") if path.name != "base.yaml")


def procedures() -> list[str]:
    """The folders with sheets: each has a lawful office in its ``base.yaml``."""
    return sorted(path.parent.name for path in FOLDER.glob("*/base.yaml"))


def cases() -> Iterator[Case]:
    """Every case of every sheet, in order."""
    for path in sheets():
        sheet = read_sheet(path)
        assert set(sheet) <= {"passes", "fails"}, f"{path}: unknown key"
        for key in ("passes", "fails"):
            for case in sheet.get(key) or ():
                yield _case(path, key, case)


def _case(path: Path, key: str, case: Mapping[str, Any]) -> Case:
    allowed = {"name", "as_of", "records", "without", "policy", "settings", "policies", "finds"}
    assert set(case) <= allowed, f"{path}: {set(case) - allowed}"
    assert ("finds" in case) == (key == "fails"), f"{path}: {case['name']}"
    return Case(
        procedure=path.parent.name,
        rule=path.stem.replace("_", "-"),
        name=case["name"],
        as_of=date.fromisoformat(case["as_of"]) if "as_of" in case else None,
        records=case.get("records") or {},
        without=case.get("without") or {},
        policy=case.get("policy") or {},
        settings=case.get("settings") or {},
        findings=tuple(case.get("finds") or ()),
        policies=tuple(case.get("policies") or ()),
    )


def findings(case: Case) -> tuple[Judged, ...]:
    """What the rules find in the office of a case; positions read ``<kind> <path>``."""
    policy, records, as_of = world_of(case)
    return judge(policy, records, china(), as_of, locate).findings


def world_of(case: Case) -> tuple[Policy, Records, date]:
    """The policy, the records and the date of a case."""
    base = read_sheet(FOLDER / case.procedure / "base.yaml")
    as_of = case.as_of or date.fromisoformat(base.pop("as_of"))
    base.pop("as_of", None)
    packs_of_base = base.pop("policies", [PACK])
    policy, names = _policy(case, list(case.policies) or packs_of_base)
    return policy, Records(profile_of(names), records_of(base, case)), as_of


def locate(record: Record, path: tuple[str | int, ...]) -> Position:
    return Position(" ".join((record.kind, ".".join(map(str, path)))).strip())


@cache
def packs() -> Policy:
    """The packs that ship with the program."""
    return load_policy(Office(ROOT))


def _policy(case: Case, names: list[str]) -> tuple[Policy, list[str]]:
    if not case.policy and not case.settings:
        return packs(), names
    since = "2000-01-01"
    values = {name: [{"from": since, "value": value}] for name, value in case.policy.items()}
    pack = Pack.model_validate(
        {
            "id": "sheet",
            "extends": names,
            "document": {"title": "sheet", "short_title": "sheet", "in_force": {"from": since}},
            "clauses": [{"id": "c", "label": "一", "summary": "用例", "values": values, "rules": case.settings}],
        }
    )
    return replace(packs(), packs={**packs().packs, "sheet": pack}), ["sheet"]


def profile_of(policies: list[str]) -> OfficeProfile:
    return OfficeProfile.model_validate(
        {
            "name": "办公室",
            "short_name": "办公室",
            "city": "安禾市",
            "issuer": "办公室",
            "policies": policies,
            "contact": {"department": "干部科", "address": "某路", "phone": "0"},
            "site": {"title": "站"},
        }
    )


def records_of(base: Mapping[str, Any], case: Case) -> Iterator[Record]:
    unknown = (set(base) | set(case.records) | set(case.without)) - set(kinds())
    assert not unknown, f"{case}: {unknown}"
    exercise = next((str(one["id"]) for one in base.get("exercises", ())), "")
    for plural, model in kinds().items():
        found = [dict(raw) for raw in base.get(plural, ())]
        for raw in case.without.get(plural, ()):
            kept = [one for one in found if not raw.items() <= one.items()]
            assert len(kept) < len(found), f"{case}: nothing to take out: {raw}"
            found = kept
        for raw in case.records.get(plural, ()):
            _merge(found, raw, ("id",) if "id" in model.model_fields else model.identity(), exercise)
        for number, raw in enumerate(found):
            yield model.model_validate(raw).placed(Origin("sheet.yaml", (plural, number)))


def _merge(found: list[dict[str, Any]], raw: Mapping[str, Any], identity: tuple[str, ...], exercise: str) -> None:
    full = {"exercise": exercise, **raw} if "exercise" in identity else dict(raw)
    for one in found:
        if all(one.get(name) == full.get(name) for name in identity):
            one.update({name: value for name, value in full.items() if value is not None})
            for name in [name for name, value in full.items() if value is None]:
                one.pop(name, None)
            return
    found.append(full)


def read_sheet(path: Path) -> dict[str, Any]:
    source = read(path.read_text("utf-8"), file=str(path.relative_to(ROOT)))
    assert not source.diagnostics, source.diagnostics
    assert isinstance(source.value, dict), path
    return dict(source.value)
