"""Building for an address that is no folder, such as ``s3://…``: built here, then sent there and compared.

``fsspec`` reaches the address, with the credentials of its own configuration; it comes with the extra ``dask``.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cadre_docs.build import BuildResult, Options, Progress, Warned, build
from cadre_docs.build.checksums import file_differs
from cadre_docs.build.digest import digest
from cadre_docs.build.manifest import PATH, read_manifest
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Severity, say
from cadre_docs.office import Office, OutputFolder

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

    from cadre_docs.build.desk import Desk

HERE = ".cache/outputs"
"""Where in the office an output that goes elsewhere is built."""
STAGING = ".staging"


def build_to(
    office: Office,
    options: Options = Options(),
    progress: Progress | None = None,
    warned: Warned | None = None,
    waiting: Callable[[], None] | None = None,
    desk: "Desk | None" = None,
) -> BuildResult:
    """Build an office into its output, a folder or an address. Raises what ``build`` and ``deliver`` raise."""
    if "://" not in options.output:
        return build(office, options, progress, warned, waiting, desk)
    place = place_of(options.output)
    here = f"{HERE}/{digest(options.output)}"
    result = build(office, replace(options, output=here), progress, warned, waiting, desk)
    output = OutputFolder(office.root / here)
    with output.locked(waiting):
        place.deliver(output)
    return result


@dataclass(frozen=True)
class Place:
    """An address, and what reaches it."""

    files: "AbstractFileSystem"
    root: str

    def deliver(self, output: OutputFolder) -> None:
        """Bring what a build wrote to the address: only what differs from what its manifest says is there.

        Everything is sent and read back beside the output first, then moved into place, the manifest last. Raises
        BrokenInputError where a file is refused or arrives otherwise than it was sent.
        """
        content = output.read(PATH) or b""
        wanted = {one.path: one.sha256 for one in read_manifest(content).artifacts}
        there = self._manifest()
        changed = [path for path, sha256 in wanted.items() if there.get(path) != sha256 or not self._has(path)]
        if not changed and self._read(PATH) == content:
            return
        try:
            for path in changed:
                self._send(path, output.read(path) or b"", wanted[path])
            self._send(PATH, content, hashlib.sha256(content).hexdigest())
            for path in (*changed, PATH):
                self.files.makedirs(self._at(path).rpartition("/")[0], exist_ok=True)
                self.files.mv(self._at(f"{STAGING}/{path}"), self._at(path))
            self._remove(there.keys() - wanted.keys())
        except OSError as error:
            raise BrokenInputError((_not_delivered(self.root, error),)) from None
        finally:
            self._remove([STAGING])

    def _send(self, path: str, data: bytes, sha256: str) -> None:
        """Raises BrokenInputError where the file did not arrive as the manifest says."""
        staged = self._at(f"{STAGING}/{path}")
        self.files.makedirs(staged.rpartition("/")[0], exist_ok=True)
        self.files.pipe_file(staged, data)
        if hashlib.sha256(self.files.cat_file(staged)).hexdigest() != sha256:
            raise BrokenInputError((file_differs(path),))

    def _remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            if self._has(path):
                self.files.rm(self._at(path), recursive=True)

    def _manifest(self) -> Mapping[str, str]:
        """What the manifest there says, by path; nothing where there is none that can be read."""
        try:
            return {one.path: one.sha256 for one in read_manifest(self._read(PATH)).artifacts}
        except ValueError:
            return {}

    def _read(self, path: str) -> bytes:
        return bytes(self.files.cat_file(self._at(path))) if self._has(path) else b""

    def _has(self, path: str) -> bool:
        return bool(self.files.exists(self._at(path)))

    def _at(self, path: str) -> str:
        return f"{self.root}/{path}"


def place_of(address: str) -> Place:
    """The place at an address. Raises BrokenInputError where fsspec, or what it needs for the address, is missing."""
    try:
        from fsspec.core import url_to_fs

        files, root = url_to_fs(address)
    except (ImportError, ValueError, OSError) as error:
        raise BrokenInputError((_no_way_to(address, error),)) from None
    return Place(files, root.rstrip("/"))


def _no_way_to(address: str, error: Exception) -> Diagnostic:
    return _fault(
        "address-unknown",
        say(
            "不能写到“{address}”：{error}",
            "cannot write to {address}: {error}",
            address=address,
            error=f"{type(error).__name__}: {error}",
        ),
        say(
            "安装附加包 cadre-docs[dask] 和该地址所需的 fsspec 组件（如 s3fs），或改用文件夹",
            "install the extra cadre-docs[dask] and what fsspec needs for this address (s3fs, say), or use a folder",
        ),
    )


def _not_delivered(root: str, error: OSError) -> Diagnostic:
    return _fault(
        "output-refused",
        say(
            "不能写到“{root}”：{error}",
            "cannot write to {root}: {error}",
            root=root,
            error=error.strerror or str(error),
        ),
        say("处理后重新生成；本机的成果是完整的", "mend it and build again; the output on this machine is whole"),
    )


def _fault(code: str, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint)
