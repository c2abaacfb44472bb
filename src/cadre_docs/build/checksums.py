"""The manifest against the files: what a cluster or a network may have spoilt on the way."""

import hashlib

from cadre_docs.build.manifest import PATH, read_manifest
from cadre_docs.diagnostics import Diagnostic, Position, Severity, say
from cadre_docs.office import OutputFolder


def differing(output: OutputFolder) -> tuple[Diagnostic, ...]:
    """The published files that are not what the manifest says: every one is read."""
    artifacts = read_manifest(output.read(PATH) or b"").artifacts
    return tuple(
        file_differs(one.path)
        for one in artifacts
        if hashlib.sha256(output.read(one.path) or b"").hexdigest() != one.sha256
    )


def file_differs(path: str) -> Diagnostic:
    """A file that is not what the manifest says."""
    return Diagnostic(
        code="file-differs",
        severity=Severity.ERROR,
        message=say(
            "“{path}”的内容与清单中的 SHA-256 不符", "{path} is not what its SHA-256 in the manifest says", path=path
        ),
        hint=say("检查磁盘和网络，再重新生成", "look at the disk and the network, and build again"),
        position=Position(path),
    )
