"""An office as one of its git revisions had it: the only place that asks git for anything."""

import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say
from cadre_docs.office.office import MARKER

PARTS = (MARKER, "content", "templates", "site")
"""What of a revision makes the office: nothing else of it is written out."""


@contextmanager
def office_at(root: Path, revision: str) -> Iterator[Path]:
    """A temporary folder with the office in ``root`` as a revision had it; it is gone when the context ends.

    Raises BrokenInputError with one finding where there is no git, the office is not under git, the revision does not
    exist, or it has no office at that place.
    """
    prefix = _git(root, "rev-parse", "--show-prefix")
    if prefix is None:
        raise BrokenInputError((_not_under_git(root),))
    name = f"{revision}^{{commit}}"
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if found is None:
        raise BrokenInputError((_no_revision(revision),))
    commit, folder = found.decode().strip(), prefix.decode().strip().rstrip("/")
    listed = _git(root, "ls-tree", "--name-only", f"{commit}:{folder}")
    names = [part for part in PARTS if part in (listed or b"").decode("utf-8", "replace").splitlines()]
    if MARKER not in names:
        raise BrokenInputError((_no_office(revision),))
    data = _git(root, "archive", "--format=tar", f"{commit}:{folder}", *names)
    if data is None:
        raise BrokenInputError((_no_office(revision),))
    with tempfile.TemporaryDirectory(prefix="cadre-docs-") as target:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            try:
                archive.extractall(target, filter="data")
            except tarfile.FilterError:
                raise BrokenInputError((_no_office(revision),)) from None
        yield Path(target)


def is_under_git(root: Path) -> bool:
    """Whether a folder belongs to a git repository (and there is a git to say so)."""
    return shutil.which("git") is not None and _git(root, "rev-parse", "--show-prefix") is not None


def changed_since(root: Path, revision: str, folder: str) -> bool:
    """Whether files of a folder that a revision had are otherwise now; False where there is no such revision yet."""
    listed = _git(root, "diff", "--name-only", revision, "--", folder)
    return bool(listed and listed.strip())


def committed(root: Path) -> str:
    """The name of the commit that a folder's work tree stands on; empty where there is none, or no git."""
    named = _git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") if shutil.which("git") else None
    return named.decode().strip() if named else ""


def _git(root: Path, *arguments: str) -> bytes | None:
    """What git prints; None where it refuses. The variables of another repository's hook are not handed on."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        ran = subprocess.run(
            ["git", "-C", str(root), *arguments],
            env={**environment, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise BrokenInputError((_no_git(),)) from None
    return ran.stdout if ran.returncode == 0 else None


def _no_git() -> Diagnostic:
    return _error(
        "git-missing",
        say("没有找到 git，不能比较修订版本", "git is not installed: revisions cannot be compared"),
        say("安装 git，或改为比较两个生成结果的文件夹", "install git, or compare the folders of two builds"),
    )


def _not_under_git(root: Path) -> Diagnostic:
    return _error(
        "not-under-git",
        say("办公室不在 git 管理之下，没有修订版本可比", "the office is not under git: it has no revisions"),
        say("在办公室文件夹运行 git init 并提交", "run git init in the office's folder and commit"),
        Position(root.name or str(root)),
    )


def _no_revision(revision: str) -> Diagnostic:
    return _error(
        "unknown-revision",
        say("没有修订版本“{revision}”", "there is no revision {revision}", revision=revision),
        say("用 git log 或 git tag 查看可用的修订版本", "git log and git tag list the revisions there are"),
    )


def _no_office(revision: str) -> Diagnostic:
    return _error(
        "revision-without-office",
        say("修订版本“{revision}”里没有这个办公室", "the revision {revision} has no office here", revision=revision),
        say("选一个已有 cadre.yaml 的修订版本", "choose a revision that has a cadre.yaml"),
    )


def _error(code: str, message: Message, hint: Message, position: Position | None = None) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=position)
