"""The memory of the last build: which key each file was rendered from, and whether the file is still that one."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from cadre_docs.build.job import Job
from cadre_docs.build.manifest import Artifact
from cadre_docs.office import OutputFolder, Stamp

PATH = ".cache.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of the last build."""

    key: str
    sha256: str
    stamp: Stamp


@dataclass(slots=True)
class Cache:
    """Files of the last build by path. A cache of another version, or one that cannot be read, is an empty one."""

    inputs: str = ""
    files: dict[str, Kept] = field(default_factory=dict)

    def holds(self, job: Job, output: OutputFolder) -> str:
        """The sha256 of the file that this job would render, where it stands untouched; otherwise nothing."""
        kept = self.files.get(job.path)
        if kept is None or kept.key != job.key or output.stamp(job.path) != kept.stamp:
            return ""
        return kept.sha256


def load_cache(output: OutputFolder) -> Cache:
    """The cache in an output folder."""
    data = output.read(PATH)
    if data is None:
        return Cache()
    try:
        content = json.loads(data)
        if content["version"] != VERSION:
            return Cache()
        files = {
            path: Kept(str(key), str(sha256), Stamp(int(size), int(changed)))
            for path, (key, sha256, size, changed) in content["files"].items()
        }
        return Cache(str(content["inputs"]), files)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Cache()


def store_cache(output: OutputFolder, inputs: str, keys: dict[str, str], artifacts: Iterable[Artifact]) -> None:
    """Remember what was written. Called last: after a killed build the old memory no longer fits the files."""
    files = {}
    for artifact in artifacts:
        stamp = output.stamp(artifact.path)
        if stamp is not None and artifact.path in keys:
            files[artifact.path] = [keys[artifact.path], artifact.sha256, stamp.size, stamp.changed]
    content = {"version": VERSION, "inputs": inputs, "files": files}
    output.stage(PATH, json.dumps(content, ensure_ascii=False).encode())
    output.publish([PATH])
