"""A field that is not public reaches no public artifact: every field of every model against every public output.

Every text that is not public is replaced by a canary of its own, in every record of the sample office; then everything
public is built, with the last inspection switched off, and searched for canaries.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

from cadre_docs.build import Options, build, egress
from cadre_docs.documents.guard import Guard, HiddenFieldError
from cadre_docs.office import Office
from cadre_docs.policy.judgement import Judgement
from cadre_docs.records.choice import Choice
from cadre_docs.records.kinds import kinds
from cadre_docs.records.load import load
from cadre_docs.records.model import Part, Record, Sensitivity, extra_of
from cadre_docs.records.office_profile import Format
from cadre_docs.records.records import Records

CANARY = re.compile(r"金丝雀\d{5}号")


class Canaries:
    """Puts a canary into every text field that is not public, and knows where each was put."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}

    def record(self, record: Record) -> dict[str, Any]:
        """The record as a mapping for a record file, with canaries."""
        return self._part(record, record.kind, hidden=False)

    def _part(self, part: Part, owner: str, *, hidden: bool) -> dict[str, Any]:
        return {
            name: self._value(type(part), name, value, f"{owner}.{name}", hidden)
            for name in type(part).model_fields
            if (value := getattr(part, name)) is not None and value != ()
        }

    def _value(self, model: type[Part], name: str, value: Any, place: str, hidden: bool) -> Any:
        secret = hidden or model.sensitivity(name) is not Sensitivity.PUBLIC
        fixed = name == "id" or "refers" in extra_of(model.model_fields[name]) or _is_pattern(model, name)
        return self._leaf(value, place, secret, fixed)

    def _leaf(self, value: Any, place: str, secret: bool, fixed: bool) -> Any:
        if isinstance(value, Part):
            return self._part(value, place, hidden=secret)
        if isinstance(value, dict):
            return {key: self._leaf(item, place, secret, fixed) for key, item in value.items()}
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return [self._leaf(item, place, secret, fixed) for item in value]
        if isinstance(value, str) and not isinstance(value, Choice) and secret and not fixed:
            return self._new(place)
        return value.isoformat() if hasattr(value, "isoformat") else str(value)

    def _new(self, place: str) -> str:
        canary = f"金丝雀{len(self.places):05d}号"
        self.places[canary] = place
        return canary


def _is_pattern(model: type[Part], name: str) -> bool:
    """Fields of a fixed form cannot hold a canary; the guard's own test covers them."""
    return any(getattr(one, "pattern", None) for one in model.model_fields[name].metadata)


def _texts(path: Path) -> Iterator[str]:
    yield path.as_posix()
    data = path.read_bytes()
    if path.suffix == ".pdf":
        reader = PdfReader(io.BytesIO(data))
        yield str(dict(reader.metadata or {}))
        yield from (page.extract_text().replace("\n", "") for page in reader.pages)
    elif path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as archive:
            for member in archive.namelist():
                yield re.sub(r"<[^>]*>", "", archive.read(member).decode("utf-8", "replace"))
    else:
        yield data.decode("utf-8", "replace")


@pytest.mark.slow
def test_no_canary_reaches_a_public_file(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office(sample)
    canaries = Canaries()
    content: dict[str, list[dict[str, Any]]] = {}
    for kind in load(office).records.by_kind.values():
        for record in kind.values():
            content.setdefault(record.plural, []).append(canaries.record(record))
    for file in (sample / "content" / "records").rglob("*.yaml"):
        file.unlink()
    (sample / "content" / "records" / "all.yaml").write_text(
        yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    assert len(canaries.places) > 500
    monkeypatch.setattr(egress.Secrets, "of", lambda self, records, published: {})
    monkeypatch.setattr(Judgement, "blocking", lambda self, document, refs: ())

    everything = build(office, Options(formats=(Format.HTML,), jobs=2))  # what is not public is only named, and once
    public = build(office, Options(only="site", jobs=2))
    for result in (everything, public):
        assert not result.is_broken, [str(one.message) for one in result.diagnostics]
    files = [path for path in (sample / "build" / "site").rglob("*") if path.is_file()]
    files += [sample / "build" / "manifest.json"]
    assert {".html", ".js", ".ics", ".xml", ".docx", ".pdf", ".xlsx"} <= {path.suffix for path in files}
    leaks = {
        (path.relative_to(sample).as_posix(), canaries.places[canary])
        for path in files
        for text in _texts(path)
        for canary in CANARY.findall(text)
    }
    assert leaks == set()


@pytest.mark.parametrize("model", kinds().values(), ids=lambda model: model.kind)
def test_the_guard_hides_every_field_that_is_not_public(model: type[Record]) -> None:
    record = model.model_construct(**dict.fromkeys(model.model_fields, "x"))
    shown = Guard(Sensitivity.PUBLIC).show(record)
    for name in model.model_fields:
        if model.sensitivity(name) is Sensitivity.PUBLIC:
            assert getattr(shown, name) == "x"
        else:
            with pytest.raises(HiddenFieldError):
                getattr(shown, name)


def test_the_last_inspection_finds_what_the_guard_let_through(sample: Path) -> None:
    records: Records = load(Office(sample)).records
    hidden = egress.secrets(records)
    assert "person.resume.text" in set(hidden.values())
    resume = next(value for value, field in hidden.items() if field == "person.resume.text")
    assert {one.code for one in egress.inspect("site/a.html", f"<p>{resume}</p>".encode(), hidden)} == {"not-public"}
    assert list(egress.inspect("site/a.html", "<p>公开</p>".encode(), hidden)) == []
    assert {one.code for one in egress.inspect(f"site/{resume}.html", b"", hidden)} == {"not-public"}
