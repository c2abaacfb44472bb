"""The manifest: every file of a build and what it was made from."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

PATH = "manifest.json"


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a build. ``records`` are ``kind:key``; ``policy`` names packs and clauses; ``path`` is POSIX."""

    path: str
    document_type: str
    format: str
    records: tuple[str, ...]
    policy: tuple[str, ...]
    waivers: tuple[str, ...]
    sha256: str


FIELDS = tuple(one.name for one in fields(Artifact))


@dataclass(frozen=True, slots=True)
class Manifest:
    """All artifacts of one build, sorted by path."""

    as_of: date
    engine: str
    artifacts: tuple[Artifact, ...]

    def to_json(self) -> bytes:
        """The manifest file."""
        content = {
            "as_of": self.as_of.isoformat(),
            "engine": self.engine,
            "artifacts": [{name: getattr(one, name) for name in FIELDS} for one in self.artifacts],
        }
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def manifest(as_of: date, engine: str, artifacts: Iterable[Artifact]) -> Manifest:
    """A manifest with its artifacts in order."""
    return Manifest(as_of, engine, tuple(sorted(artifacts, key=lambda artifact: artifact.path)))


def read_manifest(data: bytes) -> Manifest:
    """A manifest from its file. Raises ValueError where the file is not one."""
    try:
        content = json.loads(data)
        artifacts = tuple(_artifact(entry) for entry in content["artifacts"])
        return Manifest(date.fromisoformat(content["as_of"]), content["engine"], artifacts)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a manifest: {error}") from None


def _artifact(entry: dict[str, Any]) -> Artifact:
    return Artifact(
        path=entry["path"],
        document_type=entry["document_type"],
        format=entry["format"],
        records=tuple(entry["records"]),
        policy=tuple(entry["policy"]),
        waivers=tuple(entry["waivers"]),
        sha256=entry["sha256"],
    )
