"""Publishing the site of the last build to a folder (a web server's, a shared drive's): at once or not at all."""

import hashlib
import os
import shutil
from pathlib import Path

from cadre_docs.build.manifest import PATH, Manifest, read_manifest
from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.office import OutputFolder

SITE = "site/"
MARK = ".cadre-docs-site"
"""A folder with this file was made by a publication and may be replaced by the next one."""


def publish(output: OutputFolder, target: Path) -> int:
    """Put the site of the last build in place of what an earlier publication put there; returns the number of files.

    Every file is compared with the manifest first. The new site is completed beside the old one and then takes its
    name, so that a reader sees the one or the other. Raises BrokenInputError where there is no finished build, a file
    is not the one that was built, or the folder holds something that no publication made.
    """
    found = _manifest(output)
    files = [artifact for artifact in found.artifacts if artifact.path.startswith(SITE)]
    if target.exists() and any(target.iterdir()) and not (target / MARK).is_file():
        raise BrokenInputError((_foreign(target),))
    fresh = target.with_name(f".{target.name}.new")
    old = target.with_name(f".{target.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    for artifact in files:
        data = output.read(artifact.path)
        if data is None or hashlib.sha256(data).hexdigest() != artifact.sha256:
            shutil.rmtree(fresh, ignore_errors=True)
            raise BrokenInputError((_altered(artifact.path),))
        copy = fresh / artifact.path.removeprefix(SITE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(data)
    (fresh / MARK).write_text(f"{found.as_of} {found.engine}\n", encoding="utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    _exchange(fresh, target, old)
    return len(files)


def _exchange(fresh: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    os.sync()


def _manifest(output: OutputFolder) -> Manifest:
    data = output.read(PATH)
    try:
        return read_manifest(data or b"")
    except ValueError:
        raise BrokenInputError(
            (
                _fault(
                    "nothing-built",
                    say("没有可发布的成果", "there is no finished build to publish"),
                    say("先运行 cadre-docs build", "run cadre-docs build first"),
                    PATH,
                ),
            )
        ) from None


def _altered(path: str) -> Diagnostic:
    return _fault(
        "altered-after-build",
        say(
            "“{path}”与生成时不同，没有发布任何文件",
            "{path} was changed after the build; nothing was published",
            path=path,
        ),
        say("重新运行 cadre-docs build 后再发布", "run cadre-docs build again, then publish"),
        path,
    )


def _foreign(target: Path) -> Diagnostic:
    return _fault(
        "foreign-folder",
        say("“{path}”里有不是由本程序发布的文件", "{path} holds files that no publication made", path=target),
        say("换一个空文件夹，以免覆盖他人的文件", "choose an empty folder, so that nobody's files are lost"),
        str(target),
    )


def _fault(code: str, message: Message, hint: Message, path: str) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=Position(path))
