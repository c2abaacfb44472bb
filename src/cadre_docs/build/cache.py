"""The memory of the last build: which key each file was rendered from, and whether the file is still that one."""

import json
from dataclasses import dataclass, field

from cadre_docs.build.job import Job
from cadre_docs.diagnostics.told import NOTHING, Told, told_from_values
from cadre_docs.office import OutputFolder, Stamp
from cadre_docs.office.memory import is_sealed, seal

PATH = ".build-cache"
VERSION = 4


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of the last build."""

    key: str
    sha256: str
    stamp: Stamp


@dataclass(slots=True)
class Cache:
    """The last build: the digest of all that it was made from, what it told, and its files by path.

    A cache of another version, of another user, truncated or edited, is an empty one: it is believed only
    under this user's seal.
    """

    inputs: str = ""
    told: Told = NOTHING
    files: dict[str, Kept] = field(default_factory=dict)

    def holds(self, job: Job, output: OutputFolder) -> str:
        """The sha256 of the file that this job would render, where it stands untouched; otherwise nothing."""
        kept = self.files.get(job.path)
        if kept is None or kept.key != job.key or output.stamp(job.path) != kept.stamp:
            return ""
        return kept.sha256

    def is_current(self, inputs: str, output: OutputFolder) -> bool:
        """Whether a build from these inputs would write what stands there, untouched."""
        return (
            bool(inputs)
            and self.inputs == inputs
            and all(output.stamp(path) == kept.stamp for path, kept in self.files.items())
        )


def load_cache(output: OutputFolder) -> Cache:
    """The cache in an output folder."""
    found, _, data = (output.read(PATH) or b"").partition(b"\n")
    try:
        if not is_sealed(bytes.fromhex(found.decode()), PATH, data):
            return Cache()
        content = json.loads(data)
        if content["version"] != VERSION:
            return Cache()
        files = {
            path: Kept(str(key), str(sha256), Stamp(int(size), int(changed)))
            for path, (key, sha256, size, changed) in content["files"].items()
        }
        return Cache(str(content["inputs"]), told_from_values(content["told"]), files)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Cache()


def store_cache(output: OutputFolder, cache: Cache) -> None:
    """Remember a build. Called last: after a killed build the old memory no longer fits the files."""
    content = {
        "version": VERSION,
        "inputs": cache.inputs,
        "told": cache.told.to_values(),
        "files": {
            path: [kept.key, kept.sha256, kept.stamp.size, kept.stamp.changed] for path, kept in cache.files.items()
        },
    }
    data = json.dumps(content, ensure_ascii=False).encode()
    output.stage(PATH, seal(PATH, data).hex().encode() + b"\n" + data)
    output.publish([PATH])
