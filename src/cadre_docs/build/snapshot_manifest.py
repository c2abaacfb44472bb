"""The manifest of an office's snapshots: for each document accepted, what its text and its files were made from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Position, Severity, say
from cadre_docs.records.office_profile import Format

FOLDER = "snapshots"
PATH = "manifest.json"
VERSION = 1
"""Rises when a key changes its meaning or goes away."""

Parts = Mapping[str, str]
"""Digests by the name of a part: of a Word or Excel file each member, of a PDF the whole under an empty name."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One accepted document.

    ``key`` is the digest of its tree and of the letterheads, ``size`` the length of its text file in bytes, ``engine``
    the program that made it, ``files`` the parts of each of its files by format.
    """

    type: str
    title: str
    key: str
    size: int
    engine: str
    files: Mapping[str, Parts]


@dataclass(frozen=True, slots=True)
class SnapshotManifest:
    """All accepted documents by stem (``competition-2014/publicity-notice-…``).

    ``public`` means that only documents for the public are kept here; ``as_of`` is None before the first update.
    """

    as_of: date | None = None
    public: bool = False
    formats: tuple[Format, ...] = ()
    documents: Mapping[str, Snapshot] = field(default_factory=dict)

    def to_json(self) -> bytes:
        """The file: sorted, so that two changes to different documents merge."""
        documents = {
            stem: {
                "type": one.type,
                "title": one.title,
                "key": one.key,
                "size": one.size,
                "engine": one.engine,
                "files": {form: dict(parts) for form, parts in one.files.items()},
            }
            for stem, one in sorted(self.documents.items())
        }
        content = {
            "version": VERSION,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "public": self.public,
            "formats": [form.value for form in self.formats],
            "documents": documents,
        }
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def read_snapshot_manifest(data: bytes | None) -> SnapshotManifest:
    """The manifest from its file; an empty one where there is none yet. Raises BrokenInputError where it is not one."""
    if data is None:
        return SnapshotManifest()
    try:
        content = json.loads(data)
        if content["version"] != VERSION:
            raise BrokenInputError((_other_version(content["version"]),))
        return SnapshotManifest(
            as_of=date.fromisoformat(content["as_of"]) if content["as_of"] else None,
            public=bool(content["public"]),
            formats=tuple(Format.of(form) for form in content["formats"]),
            documents={stem: _snapshot(entry) for stem, entry in content["documents"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BrokenInputError((_unreadable(),)) from None


def _snapshot(entry: Mapping[str, Any]) -> Snapshot:
    return Snapshot(
        type=entry["type"],
        title=entry["title"],
        key=entry["key"],
        size=int(entry["size"]),
        engine=entry["engine"],
        files={form: dict(parts) for form, parts in entry["files"].items()},
    )


def _unreadable() -> Diagnostic:
    return Diagnostic(
        code="snapshot-manifest-unreadable",
        severity=Severity.ERROR,
        message=say(
            "快照清单读不出来（可能有未解决的合并冲突）", "the manifest of snapshots cannot be read (a merge?)"
        ),
        hint=say(
            "解决冲突，或删去该文件后运行 cadre-docs snapshot --update 并逐项核对",
            "resolve the conflict; or delete the file, run cadre-docs snapshot --update and review the difference",
        ),
        position=Position(f"{FOLDER}/{PATH}"),
    )


def _other_version(version: object) -> Diagnostic:
    return Diagnostic(
        code="snapshot-manifest-version",
        severity=Severity.ERROR,
        message=say(
            "快照清单是第 {version} 版格式，本程序只认第 {known} 版",
            "the manifest of snapshots has format {version}; this program knows {known}",
            version=version,
            known=VERSION,
        ),
        hint=say("使用写出该清单的程序版本", "use the version of the program that wrote it"),
        position=Position(f"{FOLDER}/{PATH}"),
    )
