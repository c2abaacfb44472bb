"""Each office under tests/offices/invalid-* has something wrong; what is said of it is golden."""

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from cadre_docs import records, source
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, as_text
from cadre_docs.office import Office
from cadre_docs.records.load import load
from cadre_docs.source import Source, read

OFFICES = Path(__file__).parents[1] / "offices"
INVALID = sorted(folder.name for folder in OFFICES.glob("invalid-*"))


def judged(name: str) -> tuple[tuple[Diagnostic, ...], dict[str, Source]]:
    office = Office(OFFICES / name)
    try:
        loaded = load(office)
    except BrokenInputError as error:
        files = ["cadre.yaml", *office.list("content/records", ".yaml", own=True)]
        return error.diagnostics, {file: read(office.read_text(file), file=file) for file in files}
    return loaded.diagnostics, dict(loaded.sources)


@pytest.mark.parametrize("name", INVALID)
def test_every_fault_is_told_with_its_place_and_remedy(name: str, snapshot: SnapshotAssertion) -> None:
    diagnostics, sources = judged(name)
    assert diagnostics
    for diagnostic in diagnostics:
        assert diagnostic.position is not None
        assert diagnostic.hint is not None
    assert as_text(diagnostics, sources, "zh") + "\n" + as_text(diagnostics, sources, "en") == snapshot


EXPECTED = {
    "alias-bomb": {"alias-bomb"},
    "contradiction": {"contradiction"},
    "dangling-reference": {"dangling-reference"},
    "duplicate-id": {"duplicate-id"},
    "duplicate-key": {"duplicate-key"},
    "duplicate-record": {"duplicate-record"},
    "id-leaves-folder": {"wrong-id"},
    "impossible-date": {"wrong-date"},
    "impossible-month": {"wrong-month"},
    "left-out": {"not-a-choice", "records-left-out"},
    "missing-field": {"missing-field"},
    "missing-value": {"missing-value"},
    "not-a-choice": {"not-a-choice"},
    "not-a-number": {"not-a-number"},
    "not-by-kind": {"not-by-kind"},
    "not-utf8": {"not-utf8"},
    "not-yes-or-no": {"not-yes-or-no"},
    "profile": {"missing-field", "unknown-key", "wrong-date"},
    "same-field-twice": {"same-field-twice"},
    "score-out-of-range": {"out-of-range"},
    "syntax-error": {"full-width-colon", "records-left-out"},
    "time-without-hour": {"wrong-time"},
    "too-many-digits": {"too-many-digits"},
    "unknown-key": {"unknown-key"},
    "unknown-kind": {"unknown-key"},
    "wrong-file-ending": {"wrong-file-ending"},
    "wrong-form": {"wrong-form"},
    "wrong-structure": {"not-a-list", "not-a-mapping", "not-text"},
}


def test_each_office_has_the_faults_it_is_named_for_and_no_others() -> None:
    assert {name: {d.code for d in judged(name)[0]} for name in INVALID} == {
        f"invalid-{name}": codes for name, codes in EXPECTED.items()
    }


def test_every_code_of_the_loader_and_the_reader_has_its_golden_text() -> None:
    named: set[str] = set()
    for package in (records, source):
        for file in Path(package.__path__[0]).glob("*.py"):
            text = file.read_text(encoding="utf-8")
            named |= set(re.findall(r'(?:Fault|_Meaning|_add|_stop)\(\s*"([a-z0-9-]+)"', text))
            named |= set(re.findall(r'code="([a-z0-9-]+)"', text))
    golden = "".join(
        file.read_text(encoding="utf-8")
        for folder in ("records", "source")
        for file in (Path(__file__).parents[1] / folder / "__snapshots__").glob("*.ambr")
    )
    tested_by_assertion = {"not-an-office", "not-valid", "wrong-length"}
    assert {code for code in named if f"[{code}]" not in golden} <= tested_by_assertion
    assert len(named) > 40


def test_one_misspelt_required_key_is_one_finding() -> None:
    diagnostics, _ = judged("invalid-unknown-key")
    assert len(diagnostics) == 2
    assert all(diagnostic.code == "unknown-key" for diagnostic in diagnostics)


@pytest.mark.parametrize("name", INVALID)
def test_no_finding_of_a_confidential_field_repeats_its_value(name: str) -> None:
    for diagnostic in judged(name)[0]:
        assert "1100001990030712" not in diagnostic.message.text("zh") + diagnostic.message.text("en")
