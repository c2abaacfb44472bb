"""Putting a test's office under git, whatever the machine's own git is set up to do."""

import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str) -> None:
    """One git command in a folder."""
    command = ["git", "-c", "user.name=t", "-c", "user.email=t@example", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def committed(folder: Path, message: str) -> None:
    """Everything in the folder as a commit; the repository is made with the first."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)
