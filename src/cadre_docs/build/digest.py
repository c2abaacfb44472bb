"""Digests: short names for exactly what something was made from."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import cadre_docs
from cadre_docs.office import Office
from cadre_docs.records.model import Record
from cadre_docs.records.records import Records

LENGTH = 16


def digest(*parts: str | bytes) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the parts, each with its length."""
    state = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()[:LENGTH]


@cache
def engine() -> str:
    """The program: its version, and the digest of its own source."""
    root = Path(cadre_docs.__file__).parent
    files = sorted(path for path in root.rglob("*.py") if "defaults" not in path.parts)
    source = digest(*(part for path in files for part in (path.relative_to(root).as_posix(), path.read_bytes())))
    return f"cadre-docs {cadre_docs.__version__}+{source}"


def folder_digest(office: Office, *folders: str) -> str:
    """The files below some folders, the office's own over the defaults."""
    parts: list[str | bytes] = []
    for folder in folders:
        for path in office.list(folder):
            parts += [path, office.read(path)]
    return digest(*parts)


def records_digest(records: Records, refs: Iterable[str]) -> str:
    """What the named records say. A name that is no record's (a day, say) counts by itself."""
    by_ref = _by_ref(records)
    parts = []
    for ref in sorted(refs):
        record = by_ref.get(ref)
        parts += [ref, record.model_dump_json() if record else ""]
    return digest(*parts)


_REFS: dict[int, tuple[Records, dict[str, Record]]] = {}


def _by_ref(records: Records) -> dict[str, Record]:
    kept = _REFS.get(id(records))
    if kept is None or kept[0] is not records:
        refs = {record.ref: record for kind in records.by_kind.values() for record in kind.values()}
        _REFS.clear()
        _REFS[id(records)] = kept = (records, refs)
    return kept[1]
