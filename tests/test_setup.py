"""The set-up of a fresh machine: what it asks of apt, what it says where apt cannot be used, what it may never do.

The scripts run in a copy of the repository with a PATH of stand-ins, so nothing here touches the machine.
"""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "scripts").glob("*.sh"))
FONTS = [line.split()[1] for line in (ROOT / "scripts/fonts.sha256").read_text("utf-8").splitlines()]

REAL_PROGRAMS = (
    *("cat", "chmod", "cmp", "cp", "cut", "dirname", "dpkg-deb", "env", "find", "grep", "head", "mkdir", "mktemp"),
    *("mv", "rm", "rmdir", "sed", "sh", "sha256sum", "tar", "touch", "tr", "true"),
)


class Machine:
    """A copy of the set-up scripts beside a folder of stand-ins for the programs they call."""

    def __init__(self, folder: Path) -> None:
        self.repository = folder / "repository"
        self.programs = folder / "programs"
        self.calls = folder / "calls"
        self.home = folder / "home"
        for made in (self.repository, self.programs, self.home):
            made.mkdir()
        shutil.copytree(ROOT / "scripts", self.repository / "scripts")
        for name in ("requirements.lock", "pyproject.toml"):
            shutil.copy(ROOT / name, self.repository)
        for name in REAL_PROGRAMS:
            if found := shutil.which(name):
                (self.programs / name).symlink_to(found)
        self.program("id", "echo 1000")
        self.program("python3", "exit 0")

    def program(self, name: str, body: str) -> None:
        """A stand-in that writes down how it was called, then does as its body says."""
        path = self.programs / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>"{self.calls}"\n{body}\n', "utf-8")
        path.chmod(0o755)

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """One set-up script, without a terminal."""
        return subprocess.run(
            [self.repository / "scripts" / script],
            env={
                "PATH": str(self.programs),
                "HOME": str(self.home),
                "XDG_DATA_DIRS": str(self.home),
                "LC_ALL": "C.UTF-8",
            }
            | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def called(self, name: str) -> list[str]:
        """How a stand-in was called, in order."""
        if not self.calls.exists():
            return []
        return [line for line in self.calls.read_text("utf-8").splitlines() if line.startswith(f"{name} ")]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def dpkg_knows(machine: Machine, *missing: str) -> None:
    absent = "|".join(missing) or "none"
    machine.program("soffice", "exit 0")
    machine.program("dpkg-query", f'for last; do :; done; case "$last" in {absent}) exit 1;; esac; printf installed')


def test_apt_is_not_called_where_nothing_is_missing(machine: Machine) -> None:
    dpkg_knows(machine)
    machine.program("chromium", "exit 0")
    machine.program("apt-get", "exit 0")
    done = machine.run("install-system-packages.sh")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert machine.called("apt-get") == []


def test_only_what_is_missing_is_installed_and_through_sudo_where_not_root(machine: Machine, tmp_path: Path) -> None:
    marker = tmp_path / "installed"
    machine.program("dpkg-query", f'case "$*" in *subset0) [ -e "{marker}" ] || exit 1;; esac; printf installed')
    machine.program("chromium", "exit 0")
    machine.program("soffice", "exit 0")
    machine.program("apt-cache", "echo '  Candidate: 1.0'")
    machine.program("sudo", '[ "$1" = -n ] && shift; exec "$@"')
    machine.program("apt-get", f'case "$*" in *install*) touch "{marker}";; esac')
    done = machine.run("install-system-packages.sh")
    assert done.returncode == 0
    assert done.stderr == "Installing packages: libharfbuzz-subset0 \n"
    update, install = machine.called("apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libharfbuzz-subset0")


@pytest.mark.parametrize(
    ("locale", "first", "last"),
    [
        ("zh_CN.UTF-8", "PDF 不会生成，其余照常", "请管理员执行：apt-get install libpango-1.0-0 fonts-noto-cjk"),
        ("en_GB.UTF-8", "PDF is left out, everything else still builds", "run: apt-get install libpango-1.0-0 fonts"),
    ],
)
def test_without_sudo_the_build_goes_on_and_says_in_the_readers_language_what_to_install(
    machine: Machine, locale: str, first: str, last: str
) -> None:
    dpkg_knows(machine, "libpango-1.0-0", "fonts-noto-cjk")
    machine.program("chromium", "exit 0")
    machine.program("apt-get", "exit 0")
    done = machine.run("install-system-packages.sh", LC_ALL=locale)
    assert done.returncode == 0
    assert first in done.stderr
    assert last in done.stderr
    assert machine.called("apt-get") == []


def test_an_archive_that_cannot_be_reached_is_not_asked_again_the_same_day(machine: Machine) -> None:
    dpkg_knows(machine, "poppler-utils")
    machine.program("chromium", "exit 0")
    machine.program("id", "echo 0")
    machine.program("apt-get", "exit 100")
    first = machine.run("install-system-packages.sh")
    again = machine.run("install-system-packages.sh")
    assert (first.returncode, again.returncode) == (0, 0)
    assert len(machine.called("apt-get")) == 1
    for done in (first, again):
        assert "the tests that use them are skipped: poppler-utils" in done.stderr


def test_a_browser_that_is_only_a_snap_is_left_out_with_a_word_about_it(machine: Machine) -> None:
    dpkg_knows(machine)
    machine.program("id", "echo 0")
    machine.program("apt-get", "exit 0")
    machine.program("apt-cache", "echo '  Candidate: 2:1snap1-0ubuntu2'")
    done = machine.run("install-system-packages.sh")
    assert done.returncode == 0
    assert not any("install" in call for call in machine.called("apt-get"))
    assert "Ubuntu has Chromium only as a snap" in done.stderr


def test_libreoffice_is_asked_for_only_where_there_is_none(machine: Machine) -> None:
    dpkg_knows(machine)
    machine.program("chromium", "exit 0")
    assert machine.run("install-system-packages.sh").stderr == ""
    (machine.programs / "soffice").unlink()
    done = machine.run("install-system-packages.sh")
    assert done.returncode == 0
    assert "the tests that use them are skipped: libreoffice-writer-nogui" in done.stderr


def test_a_machine_without_apt_is_told_what_to_install_and_the_build_goes_on(machine: Machine) -> None:
    packages, fonts = machine.run("install-system-packages.sh"), machine.run("install-fonts.sh")
    assert (packages.returncode, fonts.returncode) == (0, 0)
    assert "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in packages.stderr
    assert "The Fandol fonts are missing; PDF is left out, everything else still builds" in fonts.stderr
    assert all(name in fonts.stderr for name in FONTS)


def package_of_fonts(folder: Path) -> Path:
    tree = folder / "tree"
    place = tree / "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"
    place.mkdir(parents=True)
    for name in [*FONTS, "FandolOther-Regular.otf"]:
        (place / name).write_bytes(b"OTTO not really a font")
    control = tree / "DEBIAN/control"
    control.parent.mkdir()
    control.write_text(
        "Package: texlive-lang-chinese\nVersion: 1\nArchitecture: all\nMaintainer: nobody\nDescription: fonts\n",
        "utf-8",
    )
    package = folder / "texlive-lang-chinese_1_all.deb"
    subprocess.run(["dpkg-deb", "--build", "--root-owner-group", tree, package], check=True, capture_output=True)
    return package


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="no dpkg-deb on this machine")
def test_the_fonts_are_taken_out_of_the_package_once_and_other_versions_are_told(
    machine: Machine, tmp_path: Path
) -> None:
    machine.program("apt-get", f'case "$*" in *download*) cp "{package_of_fonts(tmp_path)}" .;; *) exit 1;; esac')
    done = machine.run("install-fonts.sh")
    assert done.returncode == 0
    assert sorted(path.name for path in (machine.repository / ".cache/fonts").iterdir()) == sorted(FONTS)
    assert "The fonts are not those of scripts/fonts.sha256" in done.stderr
    again = machine.run("install-fonts.sh")
    assert (again.returncode, again.stderr) == (0, "")
    assert len(machine.called("apt-get")) == 1


def test_a_font_of_the_same_name_but_other_content_is_not_taken_from_the_machine(machine: Machine) -> None:
    place = machine.home / ".local/share/fonts"
    place.mkdir(parents=True)
    (place / FONTS[0]).write_bytes(b"something else")
    done = machine.run("install-fonts.sh")
    assert done.returncode == 0
    assert not (machine.repository / ".cache/fonts" / FONTS[0]).exists()


def test_without_a_python_the_set_up_fails_and_says_which_is_needed(machine: Machine) -> None:
    machine.program("python3", "exit 1")
    done = machine.run("install-python-packages.sh", PYTHON=str(machine.home / "no-such-python"))
    assert done.returncode == 1
    assert done.stderr == (
        "Python 3.11 or later with its venv module is needed (Debian: apt-get install python3 python3-venv)\n"
    )


def test_every_requirement_is_locked_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[<>=!~\[; ]", requirement)[0].lower() for requirement in wanted}
    locked = re.findall(r"^([a-z0-9._-]+)==\S+(.*?)(?=^[a-z0-9]|\Z)", lock_text(), flags=re.M | re.S)
    assert names - {name for name, _ in locked} == set()
    assert [name for name, hashes in locked if "--hash=sha256:" not in hashes] == []


def lock_text() -> str:
    return (ROOT / "requirements.lock").read_text("utf-8")


@pytest.mark.parametrize("path", [*SCRIPTS, ROOT / "Makefile", ROOT / ".ci/run"], ids=lambda path: path.name)
def test_no_script_names_a_host_and_every_one_is_readable_by_sh(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "://" not in text
    if path.name != "Makefile":
        checked = subprocess.run(["sh", "-n", path], capture_output=True, text=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, "")


def test_ci_runs_make_test_and_keeps_its_exit_status() -> None:
    run = ROOT / ".ci/run"
    assert os.access(run, os.X_OK)
    assert run.read_text("utf-8").rstrip().endswith("exec make test")


def test_make_test_checks_everything_before_the_tests_and_runs_the_tests_last() -> None:
    dry = subprocess.run(
        ["make", "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True, check=True, env=clean_environment()
    ).stdout
    steps = [
        "install-system-packages.sh",
        "ruff format --check",
        "ruff check",
        "/mypy",
        "lint-imports",
        "schema --check",
        "build --strict",
        "/pytest",
    ]
    assert [dry.find(step) for step in steps] == sorted(dry.find(step) for step in steps)
    assert all(step in dry for step in steps)
    assert "/pytest" in dry.splitlines()[-1]


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
